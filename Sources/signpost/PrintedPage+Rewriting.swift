import HTML

extension PrintedPage {
  /// A page being rewritten for print: its tags are processed one after the other.
  struct Rewriting {
    private let printed: PrintedPage
    private let page: [UInt8]
    private let ids: Set<String>
    private var html: [UInt8] = []
    /// How much of the page has been copied.
    private var copied = 0
    private var isInMain = false
    /// How many SVG elements are open.
    private var pictures = 0
    /// The pages that the text has named.
    private var named: Set<String>
    /// The link that becomes plain text: where its text begins, and the page that it leads to.
    private var open: (start: Int, page: String?)?

    init(_ printed: PrintedPage, _ page: [UInt8]) {
      (self.printed, self.page) = (printed, page)
      ids = Set(PageTags(page).all.compactMap { $0.attributes[.id] })
      named = [printed.address]
    }

    /// The page, with all processed tags rewritten.
    var finished: [UInt8] { html + page[copied...] }

    mutating func meet(_ tag: PageTags.Tag) {
      switch (tag.element, tag.isEnd) {
      case (.script, false): replace(tag, with: "")
      // The policy would block the style below.
      case (.meta, false) where tag.attributes[.httpEquiv] != nil: replace(tag, with: "")
      case (.head, true): replace(tag, with: Self.style + "</head>")
      case (.main, let isEnd): isInMain = !isEnd
      case (.svg, let isEnd): pictures += isEnd ? -1 : 1
      case (.a, false): begin(tag)
      case (.a, true): end(tag)
      default: break
      }
    }

    /// On paper the addresses of other sites are written out; those of this site are not.
    private static let style = "<style>@media print{a[data-page]::after{content:none}}</style>"

    private mutating func begin(_ tag: PageTags.Tag) {
      guard let href = tag.attributes[.href] else { return }
      switch printed.link(href, ids) {
      case .kept: break
      case .leads(let place): replace(tag, with: Self.start("a", tag, ["href": place, "data-page": ""]))
      case .text(let target):
        replace(tag, with: Self.start(pictures > 0 ? "g" : "span", tag))
        open = (tag.range.upperBound, target)
      }
    }

    private mutating func end(_ tag: PageTags.Tag) {
      guard let link = open else { return }
      open = nil
      let note = name(of: link.page, besides: page[link.start..<tag.range.lowerBound]) ?? ""
      replace(tag, with: note + (pictures > 0 ? "</g>" : "</span>"))
    }

    /// The name of a page in brackets, where the text first mentions it and does not already include the name.
    private mutating func name(of target: String?, besides words: ArraySlice<UInt8>) -> String? {
      guard let target, isInMain, pictures == 0, !named.contains(target), let title = printed.titleOf(target)
      else { return nil }
      named.insert(target)
      let isSaid = Self.words(words).lowercased().contains(Self.words(Array(title.utf8)[...]).lowercased())
      return isSaid ? nil : " (“\(title)”)"
    }

    private mutating func replace(_ tag: PageTags.Tag, with text: String) {
      html += page[copied..<tag.range.lowerBound] + Array(text.utf8)
      copied = tag.range.upperBound
    }

    /// A start tag with the class and the id of another.
    private static func start(_ name: String, _ tag: PageTags.Tag, _ more: [String: String] = [:]) -> String {
      var attributes = more
      attributes["class"] = tag.attributes[.class]
      attributes["id"] = tag.attributes[.id]
      // The values come from the page, with character references as written there.
      let written = attributes.sorted { $0.key < $1.key }
        .map { " \($0.key)=\"\($0.value.replacing("\"", with: "&quot;"))\"" }
      return "<\(name)\(written.joined())>"
    }

    /// The text of a fragment of a page, without tags and with single spaces.
    private static func words(_ html: ArraySlice<UInt8>) -> String {
      let page = Array(html)
      var words: [UInt8] = []
      var copied = 0
      for tag in PageTags(page).all {
        words += page[copied..<tag.range.lowerBound] + [0x20]
        copied = tag.range.upperBound
      }
      return String(decoding: words + page[copied...], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
