import Manuscript

/// A piece of Markdown turned into HTML, ready for any page of a site.
///
/// The HTML may hold slots (see ``Slot``) for the way to the top of the site and for what an edition fills in.
public struct Prose: Sendable {
  public let html: String
  public let headings: [RenderedMarkdown.Heading]
  /// The words alone, where they were asked for.
  public let text: String

  public init(html: String, headings: [RenderedMarkdown.Heading] = [], text: String = "") {
    self.html = html
    self.headings = headings
    self.text = text
  }

  public static let empty = Prose(html: "")
}
