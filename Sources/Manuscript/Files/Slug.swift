/// The rules for names that become addresses.
public enum Slug {
  /// Whether a name is made of small letters, digits and single hyphens, and begins and ends with a letter or digit.
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

  /// Whether Windows keeps a name for a device, so that no file or folder there can have it, whatever its ending.
  public static func isDevice(_ name: some StringProtocol) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    guard stem.utf8.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt"), let digit = stem.utf8.last else {
      return false
    }
    return (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit)
  }

  /// A slug made from any text: letters and digits kept, accents dropped where they are simple, all else a hyphen.
  public static func make(from text: some StringProtocol) -> String { make(from: Array(text.utf8)) }

  /// The same for a text given as its bytes.
  public static func make(from text: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(80, text.count))
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
      case UInt8(ascii: "'"), 0xE2, 0x80, 0x98, 0x99: break
      default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
      if bytes.count >= 80 { break }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
