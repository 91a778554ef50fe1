import Manuscript

/// Checks addresses of the outside world: web addresses, email addresses and phone numbers.
enum OutsideAddress {
  /// A web address as it may stand in a page; `nil`, and a remark, for anything else.
  static func check(_ address: String, at place: SourcePlace, _ remarks: inout Remarks) -> String? {
    let lower = address.lowercased()
    let rest = lower.hasPrefix("https://") ? lower.dropFirst(8) : lower.hasPrefix("http://") ? lower.dropFirst(7) : ""
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let isHost =
      host.contains(".")
      && host.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: ":")
      }
    let isClean = address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0 != "\"" && $0 != "<" && $0 != ">" && $0 != "\\"
    }
    guard isHost, isClean, !host.hasPrefix("."), !host.contains("..") else {
      remarks.error(
        GuidanceRules.unknownLink, "'\(address)' is not a web address", at: place,
        help: "write it as https://www.example.org/page")
      return nil
    }
    return address
  }

  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix(".")
    else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "@.-_+".unicodeScalars.contains($0))
    }
  }

  /// A British phone number: 3 to 11 digits and spaces, or one that begins with +44.
  static func isPhone(_ text: String) -> Bool {
    let digits = text.filter(\.isNumber)
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == " ") || $0 == "+" }) else { return false }
    if text.hasPrefix("+") {
      return digits.hasPrefix("44") && (12...12).contains(digits.count) && !text.dropFirst().contains("+")
    }
    guard !text.contains("+") else { return false }
    return digits.count == 3 || (10...11).contains(digits.count) && digits.hasPrefix("0")
  }
}
