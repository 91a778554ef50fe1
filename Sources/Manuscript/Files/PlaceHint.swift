/// Where something is, worked out only when a diagnostic needs it.
///
/// Most links are right, and finding the exact place of one means searching its line.
public struct PlaceHint: Sendable {
  private let source: Source

  private enum Source: Sendable {
    case known(SourcePlace)
    case words(String, in: SourceFile, fromLine: Int, toLine: Int)
  }

  /// A place that is already known.
  public init(_ place: SourcePlace) { source = .known(place) }

  /// The first occurrence of `words` between two lines of a file, or in a reference definition.
  public init(_ words: String, in file: SourceFile, fromLine line: Int, toLine lastLine: Int = .max) {
    source = .words(words, in: file, fromLine: line, toLine: max(line, lastLine))
  }

  public var place: SourcePlace {
    switch source {
    case .known(let place): place
    case .words(let words, let file, let line, let lastLine):
      file.occurrence(of: words, fromLine: line, toLine: lastLine) ?? file.definition(of: words)
        ?? file.place(ofLine: line)
    }
  }
}
