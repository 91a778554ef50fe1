/// A phrase found in a text.
public struct Hit: Sendable {
  /// The context in which it was found.
  public struct Surroundings: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// In a block quotation that names its source, or in a document's name.
    public static let quoted = Surroundings(rawValue: 1)
    /// In a heading or title.
    public static let heading = Surroundings(rawValue: 2)
    /// In code.
    public static let code = Surroundings(rawValue: 4)
    /// Alone in quotation marks: mentioned, not used.
    public static let mentioned = Surroundings(rawValue: 8)
    /// In a text without Markdown.
    public static let plain = Surroundings(rawValue: 16)
  }

  public let kind: Phrase.Kind
  /// Which entry of its kind.
  public let index: Int32
  public let start: Int32
  public let end: Int32
  /// The number of the sentence that it is in.
  public let sentence: Int32
  /// The last mark before it.
  public let mark: Int32
  public let surroundings: Surroundings

  public var range: Range<Int> { Int(start)..<Int(end) }
}
