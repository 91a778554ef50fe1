import Manuscript

/// A file with sections of a page, each of which takes the place of the one under the same heading.
struct SectionChanges {
  private let file: SourceFile
  private let path: String
  private let layer: SourceTree

  init(_ file: SourceFile, path: String, _ layer: SourceTree) {
    (self.file, self.path, self.layer) = (file, path, layer)
  }

  /// Puts its sections into a page; what cannot be is reported and left out.
  ///
  /// - Parameter name: the name of the content that has the page.
  func apply(to page: inout ComposedFile, in name: String, _ diagnostics: inout Diagnostics) -> [SectionChange] {
    let sections = outermost
    let first = sections.first?.lines.lowerBound ?? file.lineCount + 1
    if let stray = (1..<first).first(where: { file.line($0).map { !$0.allSatisfy(\.isWhitespace) } ?? false }) {
      diagnostics.error(
        LayerRules.section, "these words belong to no section", at: file.place(ofLine: stray),
        help: "begin with the heading of the section of '\(path)' that you write anew, such as '## What it is'")
    }
    return sections.compactMap { apply($0, to: &page, in: name, &diagnostics) }
  }

  /// The sections that are not part of another.
  private var outermost: [MarkdownOutline.Section] {
    var end = 0
    return MarkdownOutline(file.bytes[...]).sections.filter { section in
      guard section.lines.lowerBound >= end else { return false }
      end = section.lines.upperBound
      return true
    }
  }

  private func apply(
    _ section: MarkdownOutline.Section, to page: inout ComposedFile, in name: String, _ diagnostics: inout Diagnostics
  ) -> SectionChange? {
    let there = Self.sections(of: page)
    let place = file.place(ofLine: section.lines.lowerBound)
    guard let below = there.first(where: { $0.heading == section.heading }) else {
      diagnostics.error(
        LayerRules.section, "there is no section '\(section.heading)' in '\(path)'", at: place,
        help: NearMiss.help(
          section.heading, in: there.map(\.heading),
          otherwise: "its sections are: \(there.map { "'\($0.heading)'" }.joined(separator: ", "))"))
      return nil
    }
    guard below.level == section.level else {
      diagnostics.error(
        LayerRules.section, "'\(section.heading)' is a heading of another level in '\(path)'", at: place,
        help: "begin the line with '\(String(repeating: "#", count: below.level))'")
      return nil
    }
    let text = page.text(below.lines)
    let new = ComposedFile.Piece(file: file, lines: section.lines)
    let missing = KeptClaims(text).missing(in: KeptClaims(new.bytes))
    if !missing.isEmpty {
      diagnostics.error(
        LayerRules.claim, "'\(section.heading)' no longer says \(missing.map(Self.shown).joined(separator: ", "))",
        at: place, help: "say it as \(name)/\(path) does: the law, time limits and quotations stay as they are")
    }
    page.replace(below.lines, with: [new])
    let seen = layer.files[SectionChange.seenPath(path, section.heading)]
    return SectionChange(
      path: path, heading: section.heading, below: text, seen: seen?.bytes, place: place, layer: layer.name)
  }

  private static func shown(_ claim: String) -> String {
    claim.hasPrefix("law:") || claim.hasPrefix("code:") ? "'\(claim)'" : "“\(claim)”"
  }

  /// The sections of a page, below its header.
  private static func sections(of page: ComposedFile) -> [MarkdownOutline.Section] {
    let file = page.file("")
    guard let fence = file.headerEnd, let body = file.lineRange(fence + 1) else { return [] }
    return MarkdownOutline(file.bytes[body.lowerBound...], firstLine: fence + 1).sections
  }
}
