import HTML
import Manuscript

/// Abbreviations at their first use on a page.
extension Proofreader {
  /// Begins another page, or a text that appears by itself: every abbreviation has to be explained again.
  public mutating func beginPage() {
    explained = []
    seenCapitals = []
  }

  /// Writes the long forms of abbreviations into the HTML of the text that was read last, at their first use in running
  /// text; those that cannot be explained there are remembered for ``reportAbbreviations(_:_:_:)``.
  public mutating func explain(_ text: MarkedText, in rendered: inout RenderedMarkdown) {
    for insertion in insertions(text, rendered.html).reversed() {
      rendered.insert(insertion.words, at: insertion.place)
    }
  }

  /// Remembers the abbreviations of a text that has no HTML.
  public mutating func explain(_ text: MarkedText) { _ = insertions(text, []) }

  private mutating func insertions(_ text: MarkedText, _ html: [UInt8]) -> [(place: Int, words: [UInt8])] {
    var insertions: [(place: Int, words: [UInt8])] = []
    while hitsExplained < hits.count {
      let hit = hits[hitsExplained]
      hitsExplained += 1
      guard hit.surroundings.isDisjoint(with: [.quoted, .code, .mentioned, .heading]) else { continue }
      switch hit.kind {
      case .abbreviation: explain(hit, text, html, &insertions)
      case .capitals: note(capitals: hit, text)
      default: break
      }
    }
    return insertions
  }

  private mutating func explain(
    _ hit: Hit, _ text: MarkedText, _ html: [UInt8], _ insertions: inout [(place: Int, words: [UInt8])]
  ) {
    let entry = lexicon.abbreviations[Int(hit.index)]
    if entry.isEveryday || explained.contains(hit.index) { return }
    let parts = lexicon.parts[Int(hit.index)]
    defer {
      explained.insert(hit.index)
      explained.formUnion(parts)
    }
    if parts.contains(where: { explained.contains($0) }) || isExplained(hit) { return }
    guard !hit.surroundings.contains(.plain), let place = Self.place(behind: hit, text, html) else {
      unexplained.append(hit)
      return
    }
    let isPlural = text.bytes[Int(hit.end) - 1] == UInt8(ascii: "s") && !entry.short.hasSuffix("s")
    let long = isPlural && !entry.long.hasSuffix("s") ? entry.long + "s" : entry.long
    insertions.append((place, Array(" (\(HTMLText.escape(long)))".utf8)))
  }

  /// Whether the long form is near the abbreviation.
  private func isExplained(_ hit: Hit) -> Bool {
    // Texts are short: searching the hits from the end costs nothing.
    for other in hits.reversed() {
      if other.sentence < hit.sentence { return false }
      guard other.kind == .longForm, other.sentence == hit.sentence, other.index == hit.index else { continue }
      if abs(other.start - hit.end) <= 40 || abs(hit.start - other.end) <= 40 { return true }
    }
    return false
  }

  private mutating func note(capitals hit: Hit, _ text: MarkedText) {
    let words = text.bytes[hit.range]
    // Roman numerals of chapters and parts.
    if words.allSatisfy({ "IVX".utf8.contains($0) }) { return }
    guard seenCapitals.insert(String(decoding: words, as: UTF8.self)).inserted else { return }
    let before = hit.start > 0 ? text.bytes[Int(hit.start) - 1] : 0
    let after = text.bytes[Int(hit.end)...].prefix(2)
    // "the regulator (ABC)" and "ABC (the regulator)" explain it.
    if before == UInt8(ascii: "(") || after.elementsEqual(" (".utf8) { return }
    unexplained.append(hit)
  }

  /// The place in the HTML after an abbreviation, and after any end tags there; `nil` if it cannot be determined.
  private static func place(behind hit: Hit, _ text: MarkedText, _ html: [UInt8]) -> Int? {
    let mark = text.marks[Int(hit.mark)]
    var index = Int(mark.html)
    var left = Int(hit.end - mark.offset)
    html.withUnsafeBufferPointer { bytes in
      var tag = HTMLTag()
      while left > 0, index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "<"):
          tag.read(bytes, at: index)
          index = tag.end
        case Slot.open: index = end(of: Slot.close, bytes, index)
        case UInt8(ascii: "&"):
          index = end(of: UInt8(ascii: ";"), bytes, index)
          left -= 1
        default:
          index += 1
          left -= 1
        }
      }
    }
    // One that is alone in brackets is meant to explain what comes before.
    if hit.start > 0, text.bytes[Int(hit.start) - 1] == UInt8(ascii: "("), Int(hit.end) < text.bytes.count,
      text.bytes[Int(hit.end)] == UInt8(ascii: ")")
    {
      return nil
    }
    guard left == 0, index > 0, index <= html.count, html[index - 1] == text.bytes[Int(hit.end) - 1] else { return nil }
    if html[index...].starts(with: "’s".utf8) { index += "’s".utf8.count }
    while html[index...].starts(with: "</a>".utf8) || html[index...].starts(with: "</em>".utf8)
      || html[index...].starts(with: "</strong>".utf8)
    {
      index = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? index) + 1
    }
    return index
  }

  private static func end(of byte: UInt8, _ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < html.count, html[index] != byte { index += 1 }
    return index + 1
  }

  /// Reports abbreviations that are used before they are explained.
  public func reportAbbreviations(_ text: MarkedText, _ file: SourceFile, _ diagnostics: inout Diagnostics) {
    for hit in unexplained {
      let words = String(decoding: text.bytes[hit.range], as: UTF8.self)
      let place = text.place(of: hit.range, in: file)
      if hit.kind == .capitals {
        diagnostics.error(
          ProofreadingRules.abbreviation, "'\(words)' is not explained, and the glossary does not know it", at: place,
          help: "write it out, explain it as 'long form (\(words))', or add it to glossary.yaml")
      } else {
        let long = lexicon.abbreviations[Int(hit.index)].long
        diagnostics.error(
          ProofreadingRules.abbreviation, "'\(words)' is not explained at its first use", at: place,
          help: "write '\(long)', or '\(long) (\(words))'")
      }
    }
  }
}

extension Proofreader {
  /// Reports unknown all-capitals words, for texts in which the generator explains the others.
  func reportCapitals(_ text: MarkedText, _ file: SourceFile, _ diagnostics: inout Diagnostics) {
    var copy = self
    copy.unexplained.removeAll { $0.kind != .capitals }
    copy.reportAbbreviations(text, file, &diagnostics)
  }
}
