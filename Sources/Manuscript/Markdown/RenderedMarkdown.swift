/// A Markdown text turned into HTML, with what the checks need to know about it.
public struct RenderedMarkdown: Sendable {
  /// The HTML.
  ///
  /// It may contain the slots of ``Slot``, which the website fills in.
  public var html: [UInt8] = []
  public var headings: [Heading] = []
  /// The offsets of the digits that give the level of headings, in their start tags and end tags.
  public internal(set) var levelDigits: [Int] = []
  /// Task lists; one inside another belongs to it.
  public internal(set) var taskLists: [TaskList] = []
  /// Block quotes that say which paragraph of the Code they quote.
  public var quotations: [Quotation] = []
  /// The words only, with one space or line end between blocks; only if requested.
  public var text: [UInt8] = []

  /// A heading below the page's title.
  public struct Heading: Hashable, Sendable {
    public let level: Int
    public let id: String
    public let text: String
  }

  /// A task list.
  public struct TaskList: Hashable, Sendable {
    /// The words of the heading above it, of level 2 or 3; empty before the first.
    public let heading: String
    /// Where it is in the HTML.
    public internal(set) var range: Range<Int>
  }

  /// A block quote of the Code.
  public struct Quotation: Hashable, Sendable {
    /// The quoted words; `nil` if a quote or box names a paragraph of the Code but is not a quotation that ends with
    /// the line that says so.
    public let text: String?
    /// Where the attribution leads, such as `code:11.10`.
    public let source: String
    public let place: SourcePlace
    /// The words of the line that names the source of the quoted ones.
    public var attribution = ""
    /// Anything among the quoted words that changes how they read, such as words that are struck out.
    public var alterations: [Alteration] = []

    /// Something in a quotation that is not plain words.
    public struct Alteration: Hashable, Sendable {
      /// What it is, in words for a diagnostic.
      public let what: String
      public let place: SourcePlace
    }
  }

  public init() {}

  /// Inserts words into the HTML; everything after them moves.
  public mutating func insert(_ words: [UInt8], at place: Int) {
    html.insert(contentsOf: words, at: place)
    for index in levelDigits.indices where levelDigits[index] >= place { levelDigits[index] += words.count }
    for index in taskLists.indices where taskLists[index].range.upperBound > place {
      let range = taskLists[index].range
      // Words inserted right before a list are not part of it.
      let start = range.lowerBound < place ? range.lowerBound : range.lowerBound + words.count
      taskLists[index].range = start..<(range.upperBound + words.count)
    }
  }

  public var htmlText: String { String(decoding: html, as: UTF8.self) }
}

/// Decides where links lead, and what fenced blocks with a name become.
public protocol MarkdownLinks: AnyObject {
  /// Resolves a link; `nil`, and a diagnostic, if it leads nowhere.
  ///
  /// - Parameters:
  ///   - destination: as the author wrote it, with escapes undone.
  ///   - place: where it is.
  func link(to destination: String, at place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink?
  /// Resolves a picture; `nil`, and a diagnostic, if it does not exist.
  func picture(_ destination: String, at place: PlaceHint, _ diagnostics: inout Diagnostics) -> String?
  /// The HTML for a fenced block with a name, or `nil` if it is plain code.
  ///
  /// - Parameters:
  ///   - text: the content of the block.
  ///   - place: where the name is.
  ///   - inside: where the words are.
  func block(
    _ name: String, _ text: String, at place: SourcePlace, wordsAt inside: SourcePlace, _ diagnostics: inout Diagnostics
  ) -> String?
  /// The HTML to put after a quotation of a link's target, such as the whole of what it quotes from.
  func html(behindQuotationOf destination: String) -> String?
}

extension MarkdownLinks {
  public func html(behindQuotationOf destination: String) -> String? { nil }
}
