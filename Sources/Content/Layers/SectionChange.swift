import Manuscript

/// A section of a page that a layer writes anew.
public struct SectionChange: Sendable {
  /// The path of the page inside the content.
  public let path: String
  public let heading: String
  /// The text that it takes the place of, with its heading.
  public let below: [UInt8]
  /// The same as somebody last looked at it; `nil` if nobody did.
  public let seen: [UInt8]?
  /// Where it is written.
  public let place: SourcePlace
  /// The name of its layer.
  public let layer: String

  /// Where a layer keeps what stood below when somebody looked, inside it.
  public static func seenPath(_ path: String, _ heading: String) -> String {
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    return "accepted/\(stem)/\(Slug.make(from: heading)).md"
  }

  public var seenPath: String { Self.seenPath(path, heading) }

  /// Whether somebody has looked at what stands below now.
  public var isSeen: Bool { seen.map(Self.words) == Self.words(below) }

  private static func words(_ text: [UInt8]) -> [ArraySlice<UInt8>] { text.split { $0 <= UInt8(ascii: " ") } }

  /// Reports that what stands below has changed.
  func check(_ diagnostics: inout Diagnostics) {
    guard !isSeen else { return }
    let command = "run 'signpost accept \(path)'"
    guard let seen else {
      diagnostics.warning(
        LayerRules.look, "nobody has said yet that '\(heading)' was held against the words that it takes the place of",
        at: place, help: "hold it against them, then \(command)")
      return
    }
    diagnostics.warning(
      LayerRules.look,
      "the words that '\(heading)' takes the place of have changed. \(Self.difference(seen, below))",
      at: place, help: "see whether your own section is still right, then \(command)")
  }

  /// The lines that only one of two texts has.
  private static func difference(_ then: [UInt8], _ now: [UInt8]) -> String {
    let (old, new) = (lines(then), lines(now))
    let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    if gone.isEmpty, come.isEmpty { return "Their order is another" }
    return [
      gone.isEmpty ? nil : "They were: “\(gone.joined(separator: " "))”",
      come.isEmpty ? nil : "\(gone.isEmpty ? "New is" : "They are"): “\(come.joined(separator: " "))”",
      come.isEmpty ? "Nothing stands in their place" : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  /// The lines of a text that hold words.
  private static func lines(_ text: [UInt8]) -> [String] {
    text.split(separator: UInt8(ascii: "\n")).map { line in
      line.split { $0 <= UInt8(ascii: " ") }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
