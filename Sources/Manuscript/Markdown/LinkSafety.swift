/// Recognises links that could run code, in every disguise.
public enum LinkSafety {
  static let dangerous = ["javascript", "vbscript", "data"]

  /// The scheme that makes a link dangerous, or `nil`.
  ///
  /// Browsers ignore white space and control characters inside a scheme, and accept any letter case, so this does too;
  /// percent escapes and entities that would hide one are decoded first.
  public static func dangerousScheme(of destination: String) -> String? {
    if isPlain(destination) { return nil }
    let plain = unescaped(destination).unicodeScalars.filter {
      $0.value > 0x20 && !$0.properties.isWhitespace && !isHidden($0)
    }
    var scheme = ""
    for scalar in plain {
      if scalar == ":" { return dangerous.contains(scheme) ? scheme : nil }
      scheme.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      if scheme.count > 20 { return nil }
    }
    return nil
  }

  /// Whether a link is obviously harmless: no colon at all, or one of the usual schemes before it.
  private static func isPlain(_ destination: String) -> Bool {
    var destination = destination
    let odd = destination.withUTF8 { bytes in
      bytes.first { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "#"): false
        default: true
        }
      }
    }
    guard let odd else { return true }
    return odd == UInt8(ascii: ":") && !dangerous.contains { destination.hasPrefix($0) }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark: true
    default: false
    }
  }

  /// Decodes percent escapes of ASCII characters in the part of a link that could contain its scheme.
  private static func unescaped(_ destination: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(destination.utf8.prefix(200))[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), code < 0x80
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
