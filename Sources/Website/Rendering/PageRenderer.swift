import Accessibility
import Manuscript
import Search
import Templates

/// Renders pages in parallel and cuts them at their slots.
struct PageRenderer {
  let frame: PageFrame
  private(set) var slots = SlotTable()
  /// The accessibility faults of the frames around pages.
  private(set) var frameFaults: [PageFault] = []
  /// What is known of the pages without faults, for the build after this one.
  private(set) var made: KnownPages
  /// Rendered frames; pages at the same place in the menu share one.
  private var frames: [PageFrame.Position: Frame] = [:]
  /// What the build before knew.
  private let known: KnownPages
  /// A number for the theme and for what all pages share.
  private let base: WideHash.Value
  /// Keeps pages of all editions until they are written: more than a thousand of them in memory, as each edition fills
  /// them.
  private let shared = ByteStore(room: 18 << 20)
  /// Keeps pages of one edition, and what is known of pages.
  private let rest = ByteStore(room: 2 << 20)

  /// A frame, which many pages share.
  private final class Frame: Sendable {
    let html: [UInt8]
    let check: PageCheck
    let key: WideHash.Value

    init(html: [UInt8], check: PageCheck, key: WideHash.Value) {
      (self.html, self.check, self.key) = (html, check, key)
    }
  }

  /// A page, with its slots in the order of its own numbers.
  private struct RenderedPage {
    let key: WideHash.Value
    /// `nil` for a page that the build before knew.
    let text: PageText?
    let known: KnownPages.Page
    let kept: KnownPages.Kept
    let searched: SearchedPage?
    let scripts: [String]
    let faults: [PageFault]
  }

  /// What keeps a page's bytes, and what is known of it.
  private typealias Stores = (text: ByteStore, rest: ByteStore)

  /// The pieces that a page puts into its frame, and the part that each is made with.
  private static let pieces = [
    (PageSlot.overdue, OverdueNote.template), (.reforms, ReformNote.template), (.exit, PageFrame.exit),
    (.lastChecked, PageFrame.lastChecked),
  ]

  /// - Parameters:
  ///   - base: a number for the theme and for what all pages share.
  ///   - known: what the build before knew of pages.
  init(_ frame: PageFrame, base: WideHash.Value, known: KnownPages) {
    (self.frame, self.base, self.known) = (frame, base, known)
    made = KnownPages(base: known.base)
  }

  /// - Parameter isForOne: whether the pages are of one edition alone.
  mutating func render(_ drafts: [PageDraft], isForOne: Bool = false) -> RenderedPages {
    let (frame, known, stores) = (frame, known, (text: isForOne ? rest : shared, rest: rest))
    var stylesheets: Set<String> = []
    let around = drafts.map { draft in
      let position = frame.position(of: draft)
      stylesheets.formUnion(position.stylesheets + position.paper)
      return self.around(position, first: draft.address)
    }
    let sheets = concurrentMap(Array(drafts.indices)) {
      Self.page(drafts[$0], in: around[$0], of: frame, known, stores)
    }
    for sheet in sheets { stylesheets.formUnion(sheet.known.textSheets) }
    return RenderedPages(
      pages: number(drafts, around, sheets), searched: sheets.compactMap(\.searched),
      scripts: Set(sheets.flatMap(\.scripts)), stylesheets: stylesheets, faults: sheets.flatMap(\.faults))
  }

  /// The frame for a position.
  ///
  /// - Parameter address: that of the page for which it is rendered, if it is the first.
  private mutating func around(_ position: PageFrame.Position, first address: String) -> Frame {
    if let known = frames[position] { return known }
    let html = frame.render(position)
    let check = PageCheck(frame: html)
    var hash = WideHash()
    hash.add(base)
    hash.add(html)
    let made = Frame(html: html, check: check, key: hash.value)
    frames[position] = made
    frameFaults += check.frameFaults.map { PageFault(page: address, template: PageFrame.page.name, fault: $0) }
    return made
  }

  /// A page, rendered unless the build before knew it.
  private static func page(
    _ draft: PageDraft, in around: Frame, of frame: PageFrame, _ known: KnownPages, _ stores: Stores
  ) -> RenderedPage {
    let age = PageAge(of: draft, frame.guidance)
    let scripts = frame.scripts(of: draft, age.coming)
    let view = draft.view()
    let key = draft.key(view, around: around.key, scripts: scripts, age: age)
    guard let (page, kept) = known[key] else {
      let made = rendered(draft, view, in: around, of: frame, scripts, age, stores)
      return RenderedPage(
        key: key, text: made.text, known: made.known, kept: made.known.kept(in: stores.rest), searched: made.searched,
        scripts: scripts, faults: made.faults)
    }
    let searched = draft.search.flatMap { scope in
      page.found.map { SearchedPage(draft.address, title: draft.title, scope: scope, found: $0) }
    }
    return RenderedPage(
      key: key, text: nil, known: page, kept: kept, searched: searched, scripts: scripts, faults: [])
  }

  private static func rendered(
    _ draft: PageDraft, _ view: View, in around: Frame, of frame: PageFrame, _ scripts: [String], _ age: PageAge,
    _ stores: Stores? = nil
  ) -> (text: PageText, known: KnownPages.Page, searched: SearchedPage?, faults: [PageFault]) {
    var own = SlotTable()
    let content = frame.theme.bytes(view, draft.template)
    let exit = draft.isSensitive ? frame.theme.bytes([:], PageFrame.exit) : []
    let scan = ContentScan(
      content, exit: exit, scope: draft.search, sheets: frame.theme.textSheets(for: draft.template.name))
    let values = frame.values(
      for: draft, content: content, exit: exit, textSheets: scan.textSheets, scripts: scripts, age)
    let text = own.cut(around.html, address: draft.address, title: draft.title, own: values, in: stores?.text)
    var faults = around.check.faults(in: scan.check).map {
      PageFault(page: draft.address, template: draft.template.name, fault: $0)
    }
    for (piece, template) in pieces {
      guard let html = values[piece.rawValue], !html.isEmpty else { continue }
      faults += PageCheck.faults(inPiece: html).map {
        PageFault(page: draft.address, template: template.name, fault: $0)
      }
    }
    let searched = draft.search.map { scan.searched(draft.address, title: draft.title, scope: $0, in: stores?.rest) }
    let known = KnownPages.Page(
      names: own.names, gaps: text.gaps.map(\.slot), textSheets: scan.textSheets, found: searched?.found)
    return (text, known, searched, faults)
  }

  /// The pages with the slot numbers of the whole renderer; what is known of them is noted on the way.
  ///
  /// Pages of one kind have the same slots, so the names and numbers of the page before can mostly be reused.
  private mutating func number(_ drafts: [PageDraft], _ around: [Frame], _ sheets: [RenderedPage]) -> [SitePage] {
    var last: (names: [SlotName], numbers: [Int]) = ([], [])
    let frame = frame
    return drafts.indices.map { place in
      let (draft, around, sheet) = (drafts[place], around[place], sheets[place])
      if sheet.known.names != last.names {
        last = (sheet.known.names, sheet.known.names.map { slots.number(of: $0) })
      }
      if sheet.faults.isEmpty { made.add(sheet.kept, sheet.key) }
      let (numbers, scripts) = (last.numbers, sheet.scripts)
      if let text = sheet.text { return SitePage(text.renumbered(numbers), key: sheet.key) }
      return SitePage(
        draft.address, title: draft.title, key: sheet.key, slots: sheet.known.gaps.map { numbers[$0] }
      ) {
        let age = PageAge(of: draft, frame.guidance)
        return Self.rendered(draft, draft.view(), in: around, of: frame, scripts, age).text.renumbered(numbers)
      }
    }
  }
}
