import HTML

/// Which style sheets a page needs for the elements of its text, besides those of its template.
package struct TextSheetScan: HTMLReceiver, Sendable {
  /// The parts whose elements have not been found yet, each with the prefixes of their classes.
  private var asked: [(part: String, classes: [[UInt8]])]
  /// A bit for each letter that those begin with: most classes begin with another letter.
  private var letters: UInt32
  /// The parts whose elements have been found.
  private var parts: Set<String> = []

  package init(_ asked: [(part: String, classes: [[UInt8]])]) {
    self.asked = asked
    letters = Self.letters(of: asked)
  }

  private static func letters(of asked: [(part: String, classes: [[UInt8]])]) -> UInt32 {
    asked.reduce(0) { $1.classes.reduce($0) { $0 | letter($1.first ?? 0) } }
  }

  private static func letter(_ byte: UInt8) -> UInt32 { 1 &<< UInt32(byte) }

  package mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) {
    // The first class of an element identifies it.
    guard let value = tag[.class], !value.isEmpty, letters & Self.letter(html[value.lowerBound]) != 0 else { return }
    for index in asked.indices.reversed() where asked[index].classes.contains(where: { html[value].starts(with: $0) }) {
      parts.insert(asked.remove(at: index).part)
      letters = Self.letters(of: asked)
    }
  }

  /// The style sheets by their plain names, in order.
  package var sheets: [String] { parts.sorted().map(Theme.textSheet) }
}
