/// A Markdown text turned into HTML, with what the checks need to know about it.
public struct RenderedMarkdown: Sendable {
  /// The HTML.
  ///
  /// It may hold the slots of ``Slot``, which the website fills in.
  public var html: [UInt8] = []
  public var headings: [Heading] = []
  /// Where the digits stand that say how deep headings are, in their start tags and end tags.
  public internal(set) var levelDigits: [Int] = []
  /// Lists to tick; one inside another belongs to it.
  public internal(set) var taskLists: [TaskList] = []
  /// Block quotes that say which paragraph of the Code they quote.
  public var quotations: [Quotation] = []
  /// The words alone, with one space or line end between blocks; only where it was asked for.
  public var text: [UInt8] = []

  /// A heading below the page's title.
  public struct Heading: Hashable, Sendable {
    public let level: Int
    public let id: String
    public let text: String
  }

  /// A list to tick.
  public struct TaskList: Hashable, Sendable {
    /// The words of the heading above it, of level 2 or 3; empty before the first.
    public let heading: String
    /// Where it stands in the HTML.
    public internal(set) var range: Range<Int>
  }

  /// A block quote of the Code.
  public struct Quotation: Hashable, Sendable {
    /// The quoted words; `nil` where a quote or box names a paragraph of the Code and is no quotation that ends with the
    /// line that says so.
    public let text: String?
    /// Where the attribution leads, such as `code:11.10`.
    public let source: String
    public let place: SourcePlace
    /// The words of the line that says where the quoted ones come from.
    public var attribution = ""
    /// What stands among the quoted words and changes how they read, such as words that are struck out.
    public var alterations: [Alteration] = []

    /// Something in a quotation that is not words.
    public struct Alteration: Hashable, Sendable {
      /// What it is, in words for a remark.
      public let what: String
      public let place: SourcePlace
    }
  }

  public init() {}

  /// Writes words into the HTML; what stands behind them moves.
  public mutating func insert(_ words: [UInt8], at place: Int) {
    html.insert(contentsOf: words, at: place)
    for index in levelDigits.indices where levelDigits[index] >= place { levelDigits[index] += words.count }
    for index in taskLists.indices where taskLists[index].range.upperBound > place {
      let range = taskLists[index].range
      // Words right before a list are none of it.
      let start = range.lowerBound < place ? range.lowerBound : range.lowerBound + words.count
      taskLists[index].range = start..<(range.upperBound + words.count)
    }
  }

  public var htmlText: String { String(decoding: html, as: UTF8.self) }
}

/// Slots inside rendered text that are filled in later: by the page (which knows its depth) and by the edition.
///
/// A slot stands between two control characters that no source file may hold, so no author's text can forge one.
public enum Slot {
  public static let open: UInt8 = 0x01
  public static let close: UInt8 = 0x02

  /// The slot with a name, as text.
  public static func text(_ name: String) -> String { "\u{1}\(name)\u{2}" }

  /// The way from the page to the top of the site: empty, `../` or `../../`.
  public static let root = text("root")

  /// The name of the slot for the council that a page is about.
  public static let pageCouncil = "page-council"
}

/// Decides where links lead, and what fenced blocks with a name become.
public protocol MarkdownLinks: AnyObject {
  /// Resolves a link; `nil`, and a remark, where it leads nowhere.
  ///
  /// - Parameters:
  ///   - destination: as the author wrote it, with escapes undone.
  ///   - place: where it stands.
  func link(to destination: String, at place: PlaceHint, _ remarks: inout Remarks) -> ResolvedLink?
  /// Resolves a picture; `nil`, and a remark, where it does not exist.
  func picture(_ destination: String, at place: PlaceHint, _ remarks: inout Remarks) -> String?
  /// The HTML for a fenced block with a name, or `nil` where it is plain code.
  ///
  /// - Parameters:
  ///   - text: what the block holds.
  ///   - place: where the name stands.
  ///   - inside: where the words stand.
  func block(
    _ name: String, _ text: String, at place: SourcePlace, wordsAt inside: SourcePlace, _ remarks: inout Remarks
  ) -> String?
  /// The HTML that stands behind a quotation of what a link leads to, such as the whole of what it quotes from.
  func html(behindQuotationOf destination: String) -> String?
}

extension MarkdownLinks {
  public func html(behindQuotationOf destination: String) -> String? { nil }
}

/// Where a link leads.
public struct ResolvedLink: Hashable, Sendable {
  /// The address, which may hold slots.
  public let address: String
  /// What the target is called; used where the author left the words out.
  public let name: String?
  public let isExternal: Bool
  /// Whether the name alone is shown, without a link.
  public let isPlain: Bool
  /// What is said to some readers in place of the words, for the attribute `data-reader` of a `<span>`; then there is no
  /// link.
  public let readers: String?

  public init(
    _ address: String, name: String? = nil, isExternal: Bool = false, isPlain: Bool = false, readers: String? = nil
  ) {
    self.address = address
    self.name = name
    self.isExternal = isExternal
    self.isPlain = isPlain
    self.readers = readers
  }
}
