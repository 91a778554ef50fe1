import Manuscript

/// A piece of Markdown rendered as HTML, ready for any page of a site.
///
/// The HTML may hold slots (see ``Slot``) for the way to the top of the site and for what an edition fills in.
public struct Prose: Sendable {
  public let headings: [RenderedMarkdown.Heading]
  /// The words alone, if they were requested.
  public let text: String

  /// The lists to tick; a nested one belongs to the one around it.
  public let taskLists: [TaskList]
  /// The positions of the digits that give the levels of headings.
  private let levelDigits: [Int]
  private let source: Source

  private enum Source: Sendable {
    case text(String)
    /// The bytes of the text of a whole page.
    case kept(ByteStore.Kept)
  }

  /// A list to tick.
  public struct TaskList: Sendable {
    /// The words of the heading above it; empty if there is none.
    public let heading: String
    public let html: String
  }

  public init(html: String, headings: [RenderedMarkdown.Heading] = [], text: String = "") {
    source = .text(html)
    self.headings = headings
    self.text = text
    (taskLists, levelDigits) = ([], [])
  }

  /// - Parameter store: keeps the HTML of a whole page.
  package init(_ rendered: RenderedMarkdown, in store: ByteStore? = nil) {
    source = store.map { .kept($0.keep(rendered.html)) } ?? .text(rendered.htmlText)
    headings = rendered.headings
    text = String(decoding: rendered.text, as: UTF8.self)
    taskLists = rendered.taskLists.map {
      TaskList(heading: $0.heading, html: String(decoding: rendered.html[$0.range], as: UTF8.self))
    }
    levelDigits = rendered.levelDigits
  }

  public var html: String {
    switch source {
    case .text(let html): html
    case .kept(let kept): String(decoding: kept.bytes, as: UTF8.self)
    }
  }

  /// The HTML with its headings one level lower, for a text below a title of its own.
  public var lowered: String {
    var bytes = Array(html.utf8)
    for place in levelDigits where bytes[place] < UInt8(ascii: "6") { bytes[place] += 1 }
    return String(decoding: bytes, as: UTF8.self)
  }

  public static let empty = Prose(html: "")
}
