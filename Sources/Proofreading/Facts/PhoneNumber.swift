/// A British phone number as an author writes it, split into parts: what is dialled, and how a link says it.
///
/// It may contain spaces, begin with `+44` or `+44 (0)` instead of `0`, follow `18001` (Relay UK, for people who type),
/// or end in an extension, such as `ext. 12`.
public struct PhoneNumber: Hashable, Sendable {
  /// As dialled in Britain, digits only: `03003035857`, `116123`, `999`.
  public let digits: String
  /// The extension: digits that are dialled once somebody, or a machine, has answered.
  public let inner: String?
  private let isInternational: Bool
  private let usesRelay: Bool

  /// - Returns: `nil` for anything that cannot be dialled from a phone in Britain.
  public init?(_ text: String) {
    guard let parts = Self.parts(of: text) else { return nil }
    inner = parts.inner
    var digits = parts.digits
    isInternational = parts.isInternational
    usesRelay = !isInternational && digits.hasPrefix(Self.relay) && digits.utf8.count > Self.relay.utf8.count + 2
    if usesRelay { digits.removeFirst(Self.relay.utf8.count) }
    guard Self.isWhole(digits), !isInternational || digits.hasPrefix("0") else { return nil }
    self.digits = digits
  }

  /// What a link has after `tel:`.
  ///
  /// A comma comes before an extension: phones pause there, then continue dialling by themselves. RFC 3966 has `;ext=`
  /// instead, which iPhones show as it is, and whose letters Android dials as well.
  public var dialled: String {
    (isInternational ? "+44\(digits.dropFirst())" : (usesRelay ? Self.relay : "") + digits)
      + (inner.map { ",\($0)" } ?? "")
  }

  /// In E.164 format, such as `+443330062835`, without an extension; `nil` for a short number, such as 999, which can
  /// only be dialled in Britain.
  public var international: String? { digits.hasPrefix("0") ? "+44\(digits.dropFirst())" : nil }

  /// What a link has after `tel:` for a number as written; the text without spaces if it is not a phone number.
  public static func dialled(_ text: String) -> String {
    PhoneNumber(text)?.dialled ?? text.filter { $0 != " " }
  }

  /// Why a text is not a phone number, if its digits show that.
  public static func fault(in text: String) -> String? {
    guard let (digits, _, _) = parts(of: text), digits.hasPrefix("0"), !isWhole(digits) else { return nil }
    let count = digits.utf8.count
    if count > 11 { return "it has \(count) digits, and no number in Britain has more than 11" }
    if count == 11 { return "no number in Britain begins with \(digits.prefix(2))" }
    return "it has \(count) digits, and numbers that begin with \(digits.prefix(min(5, count))) have 11"
  }

  private static let relay = "18001"

  /// The digits of a number, with `0` for `+44`, and of its extension; `nil` if there are other characters between
  /// them.
  private static func parts(of text: String) -> (digits: String, inner: String?, isInternational: Bool)? {
    guard let (main, inner) = split(text) else { return nil }
    var rest = main
    var isInternational = false
    if rest.hasPrefix("+44") {
      isInternational = true
      rest = rest.dropFirst(3).drop { $0 == " " }
      if rest.hasPrefix("(0)") { rest = rest.dropFirst(3) }
    }
    guard rest.utf8.allSatisfy({ $0 == 0x20 || isDigit($0) }), rest.utf8.contains(where: isDigit) else { return nil }
    let digits = rest.filter { $0 != " " }
    return (isInternational ? "0\(digits)" : digits, inner, isInternational)
  }

  /// A number and its extension, which follows `ext`, `ext.`, `extension` or `;ext=`.
  private static func split(_ text: String) -> (main: Substring, inner: String?)? {
    guard let marker = text.firstIndex(where: { $0 == "e" || $0 == "E" || $0 == ";" }) else { return (text[...], nil) }
    var rest = text[marker...].lowercased()[...]
    if rest.hasPrefix(";ext=") {
      rest = rest.dropFirst(5)
    } else {
      guard rest.hasPrefix("ext") else { return nil }
      rest = rest.dropFirst(rest.hasPrefix("extension") ? 9 : 3).drop { $0 == "." || $0 == " " }
    }
    guard (1...7).contains(rest.utf8.count), rest.utf8.allSatisfy(isDigit) else { return nil }
    var main = text[..<marker]
    while let last = main.last, last == " " || last == "," { main.removeLast() }
    return (main, String(rest))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether these digits can be dialled in Britain.
  ///
  /// Numbers have ten digits after the `0`; those of some blocks in a few areas have nine, freephone numbers that begin
  /// with 0800 may have nine, and Childline's, 0800 1111, has seven. Short numbers have three digits, or `116` and
  /// three more.
  private static func isWhole(_ digits: String) -> Bool {
    let count = digits.utf8.count
    guard digits.hasPrefix("0") else { return count == 3 || count == 6 && digits.hasPrefix("116") }
    switch count {
    case 11: return digits.dropFirst().first.map { "1235789".contains($0) } ?? false
    case 10: return digits.hasPrefix("0800") || hasNineDigits(digits)
    default: return digits == "08001111"
    }
  }

  private static func hasNineDigits(_ digits: String) -> Bool {
    guard let area = Int(digits.dropFirst().prefix(4)), let block = Int(digits.dropFirst(5).prefix(2)) else {
      return false
    }
    return shortBlocks[area]?.contains { $0.contains(block) } ?? false
  }

  /// Where numbers have nine digits after the `0`: the area code without its `0`, and the first two digits after it.
  ///
  /// From the pattern for British landline numbers in Google's libphonenumber (resources/PhoneNumberMetadata.xml),
  /// which follows Ofcom's National Numbering Scheme.
  private static let shortBlocks: [Int: [ClosedRange<Int>]] = [
    1204: [61...64], 1208: [72...79], 1254: [51...57, 59...59], 1276: [20...29, 31...38, 61...66],
    1297: [20...24, 32...35], 1298: [22...28, 70...74, 77...79, 83...85], 1363: [82...85], 1364: [72...73],
    1384: [70...70, 74...79], 1386: [40...41, 45...45, 47...49], 1404: [41...47], 1420: [22...23, 80...89],
    1460: [30...30, 52...55, 57...57, 61...68, 72...78], 1461: [40...40], 1480: [52...52], 1488: [71...73],
    1524: [32...37, 39...39, 60...69], 1527: [60...69], 1562: [60...60, 66...69], 1566: [86...86],
    1606: [40...49, 74...77, 79...79], 1629: [55...57], 1635: [30...49], 1647: [24...24, 61...61],
    1659: [50...50, 58...58, 66...67, 74...74], 1695: [50...54], 1697: [72...73], 1726: [61...61, 63...77],
    1744: [20...29], 1750: [20...23, 32...32, 42...42, 52...52, 62...62, 76...76, 82...82], 1768: [80...89],
    1827: [50...69], 1837: [52...55, 82...83, 89...89], 1884: [32...35, 38...38], 1900: [61...68, 85...85],
    1905: [20...29], 1935: [83...83], 1946: [61...68], 1949: [20...21, 81...81], 1963: [23...23, 31...34],
    1995: [61...61],
  ]
}
