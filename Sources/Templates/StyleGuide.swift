import Foundation

extension Theme {
  static let styleGuideTemplate = TemplateContract(
    "layouts/style-guide", about: "For `signpost style-guide`.",
    given: ["language styles-html", "pairs[front back least light dark]", "parts[name states[state example-html]]"])

  /// The style guide: every part of the theme in every state, and what its colours have of contrast.
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

  /// A part in one state, as it is seen when scripts have shown all of it; its ids are its own.
  private func rendered(_ part: String, _ example: PartExample, number: Int) -> String {
    let html = String(decoding: library.render(example.view, "parts/\(part)"), as: UTF8.self)
    let mark = "--\(part)-\(number)\""
    var out = ""
    for (place, piece) in html.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 0 {
        out += place == 0 ? piece.replacing(" hidden>", with: ">") : "\"" + piece.replacing(" hidden>", with: ">")
      } else {
        let isName = Self.naming.contains { out.hasSuffix($0) } || out.hasSuffix(" href=") && piece.hasPrefix("#")
        out += "\"" + piece + (isName && piece.count > 1 ? String(mark.dropLast()) : "")
      }
    }
    return out
  }

  /// The attributes that hold an id.
  private static let naming = [" id=", " for=", " aria-labelledby=", " aria-describedby="]
}

extension Contrast {
  /// The contrast of each pair, in words.
  var measured: [(front: String, back: String, least: String, light: String, dark: String)] {
    pairs.map { pair in
      let told = { (isDark: Bool) in ratio(pair, isDark: isDark).map { String(format: "%.1f", $0) } ?? "" }
      return (pair.front, pair.back, String(format: "%g", pair.least), told(false), told(true))
    }
  }
}
