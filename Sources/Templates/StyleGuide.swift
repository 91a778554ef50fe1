import HTML

extension Theme {
  static let styleGuideTemplate = TemplateContract(
    "layouts/style-guide", about: "For `signpost style-guide`.",
    given: ["language styles-html", "pairs[front back least light dark]", "parts[name states[state example-html]]"])

  /// The style guide: every part of the theme in every state, and the contrast of its colours.
  package var styleGuide: [UInt8] {
    let own = styles.keys.filter { $0 != Self.stylesheet }.sorted()
    return bytes(
      [
        "language": "en-GB",
        "styles-html": ([Self.stylesheet] + own).compactMap { styles[$0] }.joined(),
        "pairs": contrast.measured.map {
          ["front": $0.front, "back": $0.back, "least": $0.least, "light": $0.light, "dark": $0.dark] as View
        },
        "parts": library.parts.map { part -> View in
          let examples = examples[part] ?? [PartExample(state: "Usual", view: [:])]
          return [
            "name": part,
            "states": examples.enumerated().map { number, example in
              ["state": example.state, "example-html": rendered(part, example, number: number)] as View
            },
          ]
        },
      ], Self.styleGuideTemplate)
  }

  /// A part in one state, as it looks when scripts have shown all of it, with ids of its own.
  private func rendered(_ part: String, _ example: PartExample, number: Int) -> String {
    var states = PartStates(mark: Array("--\(part)-\(number)".utf8))
    let html = library.render(example.view, "parts/\(part)")
    HTMLScanner.scan(html, into: &states)
    return String(decoding: states.edits.applied(to: html), as: UTF8.self)
  }

  /// Makes the ids of a part unique and shows what it hides.
  private struct PartStates: HTMLReceiver {
    let mark: [UInt8]
    private(set) var edits = HTMLEdits()

    mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) {
      var marked = [HTMLAttribute.id, .for, .ariaLabelledBy, .ariaDescribedBy].compactMap { tag[$0] }
      if let href = tag[.href], html[href].first == UInt8(ascii: "#") { marked.append(href) }
      var changes = marked.filter { $0.count > 1 }.map { (range: $0.upperBound..<$0.upperBound, words: mark) }
      if let hidden = tag[.hidden], hidden.isEmpty {
        // The space before the attribute goes with it.
        changes.append((range: (hidden.lowerBound - " hidden".utf8.count)..<hidden.lowerBound, words: []))
      }
      for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        edits.replace(change.range, with: change.words)
      }
    }
  }
}

extension Contrast {
  /// The contrast of each pair, as text.
  var measured: [(front: String, back: String, least: String, light: String, dark: String)] {
    pairs.map { pair in
      let ratioText = { (isDark: Bool) in ratio(pair, isDark: isDark).map { $0.inDecimals(1) } ?? "" }
      return (pair.front, pair.back, pair.least.inShort, ratioText(false), ratioText(true))
    }
  }
}
