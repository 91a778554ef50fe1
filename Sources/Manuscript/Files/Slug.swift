/// The rules for names that become addresses.
public enum Slug {
  /// Whether a name consists of lowercase letters, digits and single hyphens, and begins and ends with a letter or
  /// digit.
  public static func isValid(_ name: String) -> Bool {
    var last: UInt8 = UInt8(ascii: "-")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where last != UInt8(ascii: "-"): break
      default: return false
      }
      last = byte
    }
    return last != UInt8(ascii: "-") && name.utf8.count <= 100
  }

  /// Whether Windows reserves a name for a device, so that no file or folder can have it there, whatever its extension.
  public static func isDevice(_ name: some StringProtocol) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    guard stem.utf8.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt"), let digit = stem.utf8.last else {
      return false
    }
    return (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit)
  }

  /// A slug made from any text: letters and digits are kept, Latin letters lose their accents, all else becomes a
  /// hyphen.
  public static func make(from text: some StringProtocol) -> String { make(from: Array(text.utf8)) }

  /// The same for a text given as its bytes.
  public static func make(from text: [UInt8]) -> String { joined(text, keepsScripts: false) }

  /// The id of a heading: a slug in which letters of scripts other than Latin are kept as they are.
  ///
  /// So it is made of the heading's own words, whatever comes before it. HTML allows any letter in an id.
  public static func heading(from text: [UInt8]) -> String { joined(text, keepsScripts: true) }

  /// The maximum length of a slug, in bytes.
  private static let most = 80

  private static func joined(_ text: [UInt8], keepsScripts: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(most, text.count))
    let isASCII = text.allSatisfy { $0 < 0x80 }
    if isASCII {
      for byte in text {
        if !add(ascii: byte, to: &bytes) { break }
      }
    } else {
      for sign in String(decoding: text, as: UTF8.self) {
        let letters = SlugLetters.of(sign, keepsScripts: keepsScripts)
        if let letters {
          if bytes.count + letters.count > most { break }
          bytes += letters
        } else if !add(ascii: UInt8(ascii: " "), to: &bytes) {
          break
        }
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a letter, a digit, or a hyphen for anything else except an apostrophe; `false` once the slug is full.
  private static func add(ascii byte: UInt8, to bytes: inout [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
    case UInt8(ascii: "'"): break
    default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
    }
    return bytes.count < most
  }
}
