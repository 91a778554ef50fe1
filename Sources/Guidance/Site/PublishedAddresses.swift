import Content
import Manuscript

/// The record of all addresses that were ever published, `published-addresses.txt`: no link to one of them may break.
///
/// A line in square brackets names editions; the lines below it are addresses that all of these have published. It is
/// written by `signpost publish-record`.
public struct PublishedAddresses: Sendable {
  /// The name of the file inside the content.
  public static let path = "published-addresses.txt"

  /// An address, and the editions that have published it.
  public struct Entry: Sendable {
    public let address: String
    public let editions: [String]
    public let place: SourcePlace
  }

  public let entries: [Entry]

  /// Reads the record; a line that is not an address is reported.
  static func read(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> PublishedAddresses {
    var entries: [Entry] = []
    var editions: [String] = []
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = text(of: raw)
      let place = SourcePlace(file.path, line: index + 1, length: max(1, line.utf8.count))
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        editions = line.dropFirst().dropLast().split(separator: " ").map(String.init)
      } else if isAddress(line), !editions.isEmpty {
        entries.append(Entry(address: line, editions: editions, place: place))
      } else {
        diagnostics.error(
          GuidanceRules.publishedAddress,
          editions.isEmpty ? "no line above this one names the editions" : "'\(line)' is not an address of a site",
          at: place,
          help: "let 'signpost publish-record' write this file")
      }
    }
    return PublishedAddresses(entries: entries)
  }

  /// A line without leading and trailing white space.
  private static func text(of line: ArraySlice<UInt8>) -> String {
    var line = line.drop { $0 <= UInt8(ascii: " ") }
    while let last = line.last, last <= UInt8(ascii: " ") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a text is the address of a page inside a site: it does not lead outside, and holds nothing that a link
  /// could hide.
  public static func isAddress(_ text: String) -> Bool {
    var last = UInt8(ascii: "/")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
      case UInt8(ascii: "."), UInt8(ascii: "/"): if last == UInt8(ascii: "/") { return false }
      default: return false
      }
      last = byte
    }
    return text.hasSuffix(".html")
  }

  /// The text of a record: the addresses of each set of editions, in order.
  public static func text(_ editionsOfAddress: [String: Set<String>]) -> String {
    var groups: [[String]: [String]] = [:]
    for (address, editions) in editionsOfAddress { groups[editions.sorted(), default: []].append(address) }
    var text =
      "# Every address that was ever published. Written by 'signpost publish-record'; never take a line away.\n"
    for (editions, addresses) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      text += "\n[\(editions.joined(separator: " "))]\n"
      for address in addresses.sorted() { text += address + "\n" }
    }
    return text
  }
}

extension PublishedAddresses: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind(
    "the record of published addresses", files: path, form: .lines, layering: .lines)
}
