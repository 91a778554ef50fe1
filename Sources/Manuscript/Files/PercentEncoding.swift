/// Bytes in addresses as percent signs with two digits (RFC 3986, section 2.1).
public enum PercentEncoding {
  /// A path as part of an address: all but unreserved characters and slashes are encoded.
  public static func encodedPath(_ path: String) -> String {
    var out = ""
    for byte in path.utf8 {
      switch Unicode.Scalar(byte) {
      case let letter where isPlain(letter): out.unicodeScalars.append(letter)
      default: out += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", "-", ".", "_", "~": true
    default: false
    }
  }

  /// The text that was encoded; `nil` if a percent sign has no two digits behind it, or the bytes are not UTF-8.
  public static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      guard digits.count == 2 else { return nil }
      bytes.append(UInt8(digits[0] << 4 | digits[1]))
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
