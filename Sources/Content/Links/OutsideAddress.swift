import Manuscript

/// Checks external addresses: web addresses, email addresses and phone numbers.
package enum OutsideAddress {
  /// A web address as it may appear in a page; `nil`, with a diagnostic, for anything else.
  package static func check(_ address: String, at place: SourcePlace, _ diagnostics: inout Diagnostics) -> String? {
    let lower = address.lowercased()
    let rest = lower.hasPrefix("https://") ? lower.dropFirst(8) : lower.hasPrefix("http://") ? lower.dropFirst(7) : ""
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let isHost =
      host.contains(".")
      && host.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: ":")
      }
    if let last = address.last, "”’“‘»".contains(last) {
      diagnostics.error(
        ContentRules.unknownLink, "the quotation mark behind this address would be part of it", at: place,
        help: "write a link with words: [the page](https://www.gov.uk/send)")
      return nil
    }
    if filters.contains(where: { host == $0 || host.hasSuffix(".\($0)") }) {
      diagnostics.error(
        ContentRules.filteredLink, "this address leads through a filter for emails, which may not let others through",
        at: place, help: "open it, and copy the address of the page that you see")
      return nil
    }
    let isClean = address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0 != "\"" && $0 != "<" && $0 != ">" && $0 != "\\"
    }
    guard isHost, isClean, !host.hasPrefix("."), !host.contains("..") else {
      diagnostics.error(
        ContentRules.unknownLink, "'\(address)' is not a web address", at: place,
        help: "write it as https://www.example.org/page")
      return nil
    }
    return address
  }

  /// The hosts to which mail programs first redirect links in emails.
  private static let filters = [
    "safelinks.protection.outlook.com", "urldefense.com", "urldefense.proofpoint.com", "protect-eu.mimecast.com",
    "protect-us.mimecast.com", "url.uk.m.mimecastprotect.com", "linkprotect.cudasvc.com", "clicktime.symantec.com",
  ]

  package static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix(".")
    else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "@.-_+'".unicodeScalars.contains($0))
    } && !parts[1].contains("'")
  }

  /// How phone numbers may be written.
  package static let phoneHelp =
    "write 11 digits that begin with 0, and spaces, such as 0300 303 5857; an extension goes behind it: 0300 303 5857 ext. 12"
}
