/// Where something is, worked out only when a diagnostic needs it.
///
/// Most links are right, and finding the exact place of one means searching its line.
public struct PlaceHint: Sendable {
  private let known: SourcePlace?
  private let file: SourceFile?
  private let words: String
  private let line: Int
  private let lastLine: Int

  /// A place that is already known.
  public init(_ place: SourcePlace) { (known, file, words, line, lastLine) = (place, nil, "", 0, 0) }

  /// The first occurrence of `words` between two lines of a file, or in a reference definition.
  public init(_ words: String, in file: SourceFile, fromLine line: Int, toLine lastLine: Int = .max) {
    (known, self.file, self.words, self.line, self.lastLine) = (nil, file, words, line, max(line, lastLine))
  }

  public var place: SourcePlace {
    if let known { return known }
    guard let file else { return SourcePlace("") }
    return file.occurrence(of: words, fromLine: line, toLine: lastLine) ?? file.definition(of: words)
      ?? file.place(ofLine: line)
  }
}
