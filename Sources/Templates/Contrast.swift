import Manuscript

/// Which colours of a theme are read on which others, and how much contrast they need: the file `contrast.txt`.
///
/// Each line holds two tokens and a number, such as `ink on paper 7`; lines that begin with `#` are comments.
package struct Contrast: Sendable {
  package struct Pair: Sendable {
    package let front: String
    package let back: String
    package let least: Double
    package let place: SourcePlace
  }

  /// A pair whose colours have too little contrast.
  package struct Fault: Sendable {
    package let pair: Pair
    package let isDark: Bool
    package let ratio: Double
    /// Whether the foreground is the lighter of the two.
    package let isLightOnDark: Bool
    /// The tokens that the foreground's colour comes from, and those of the background.
    package let front: [String]
    package let back: [String]

    /// The tokens of the pair, and those that they refer to.
    package var tokens: [String] { front + back }

    /// Whether the contrast grows as this token becomes lighter.
    package func isLightened(_ name: String) -> Bool { front.contains(name) == isLightOnDark }

    /// The message, such as "link on paper has a contrast of 3.10 on light screens, and needs 4.5".
    package var words: String {
      // Cut, not rounded, so that 4.499 does not read as enough.
      let shown = ((ratio * 100).rounded(.down) / 100).inDecimals(2)
      return
        "'\(pair.front)' on '\(pair.back)' has a contrast of \(shown) on \(isDark ? "dark" : "light") screens, and needs \(pair.least.inShort)"
    }
  }

  package static let path = "contrast.txt"

  private(set) var pairs: [Pair] = []
  private let tokens: ColourTokens

  /// Reads the pairs, and checks the theme's own colours.
  package init(_ file: SourceFile?, _ tokens: ColourTokens, theme: String, _ diagnostics: inout Diagnostics) {
    self.tokens = tokens
    guard let file else {
      diagnostics.error(
        TemplateRules.contrast, "there is no file '\(Self.path)'", at: SourcePlace("\(theme)/\(Self.path)"),
        help: "write what is read on what: a line such as 'ink on paper 7' each")
      return
    }
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let place = SourcePlace(file.path, line: number + 1, length: line.count)
      if let pair = Self.pair(line, place, &diagnostics), hasColours(pair, &diagnostics) { pairs.append(pair) }
    }
    for fault in faults() {
      let light = tokens.light[fault.pair.front]
      diagnostics.error(
        TemplateRules.contrast, fault.words,
        at: (fault.isDark ? tokens.dark[fault.pair.front] ?? light : light)?.place ?? fault.pair.place,
        help: "make one of the two lighter or darker", notes: [.init("the pair stands here", at: fault.pair.place)])
    }
  }

  /// The pairs with too little contrast, with an edition's changes.
  package func faults(_ light: [String: Colour] = [:], _ dark: [String: Colour] = [:]) -> [Fault] {
    [(false, light), (true, dark)].flatMap { isDark, changes in
      pairs.compactMap { fault($0, isDark: isDark, changes) }
    }
  }

  /// A colour on light screens.
  package func colour(_ name: String, _ changes: [String: Colour]) -> Colour? {
    tokens.colour(name, isDark: false, changes)
  }

  /// The contrast of a pair in the theme's own colours.
  package func ratio(_ pair: Pair, isDark: Bool) -> Double? {
    tokens.colour(pair.front, isDark: isDark).flatMap { front in
      tokens.colour(pair.back, isDark: isDark).map { front.contrast(with: $0) }
    }
  }

  private func fault(_ pair: Pair, isDark: Bool, _ changes: [String: Colour]) -> Fault? {
    guard let front = tokens.colour(pair.front, isDark: isDark, changes),
      let back = tokens.colour(pair.back, isDark: isDark, changes)
    else { return nil }
    let ratio = front.contrast(with: back)
    if ratio >= pair.least { return nil }
    return Fault(
      pair: pair, isDark: isDark, ratio: ratio, isLightOnDark: front.isLighter(than: back),
      front: tokens.chain(pair.front, isDark: isDark), back: tokens.chain(pair.back, isDark: isDark))
  }

  /// The colour for dark screens that is nearest to one for light screens and has the contrast needed there.
  package func darkened(_ name: String, _ colour: Colour, beside changes: [String: Colour]) -> Colour {
    let own = pairs.filter { $0.front == name || $0.back == name }
    // A foreground becomes lighter, a background darker.
    let isFront = own.contains { $0.front == name }
    for hundredths in stride(from: 0, through: 100, by: 5) {
      let mixed = colour.mixed(hundredths: hundredths, withWhite: isFront)
      let all = changes.merging([name: mixed]) { $1 }
      if own.allSatisfy({ fault($0, isDark: true, all) == nil }) { return mixed }
    }
    return colour
  }

  private static func pair(_ line: Substring, _ place: SourcePlace, _ diagnostics: inout Diagnostics) -> Pair? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, words[1] == "on", let least = Double(words[3]), (1...21).contains(least) else {
      diagnostics.error(
        TemplateRules.contrast, "this is no pair of colours", at: place, help: "write it as 'ink on paper 7'")
      return nil
    }
    return Pair(front: words[0], back: words[2], least: least, place: place)
  }

  private func hasColours(_ pair: Pair, _ diagnostics: inout Diagnostics) -> Bool {
    for name in [pair.front, pair.back] where tokens.colour(name, isDark: false) == nil {
      diagnostics.error(
        TemplateRules.contrast, "the theme has no colour '\(name)'", at: pair.place,
        help: NearMiss.help(name, in: tokens.light.keys.filter { tokens.colour($0, isDark: false) != nil }))
      return false
    }
    return true
  }
}
