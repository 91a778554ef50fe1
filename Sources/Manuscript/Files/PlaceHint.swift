/// Where something stands, worked out only when a remark needs it.
///
/// Most links are right, and finding the exact place of one means searching its line.
public struct PlaceHint: Sendable {
  private let known: SourcePlace?
  private let file: SourceFile?
  private let words: String
  private let line: Int

  /// A place that is known already.
  public init(_ place: SourcePlace) { (known, file, words, line) = (place, nil, "", 0) }

  /// The first occurrence of `words` in a file from a line on.
  public init(_ words: String, in file: SourceFile, fromLine line: Int) {
    (known, self.file, self.words, self.line) = (nil, file, words, line)
  }

  public var place: SourcePlace {
    if let known { return known }
    return file?.place(of: words, fromLine: line) ?? SourcePlace("")
  }
}
