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
  /// Rendered frames; pages at the same place in the menu share one.
  private var frames: [PageFrame.Position: Frame] = [:]

  private struct Frame {
    let html: [UInt8]
    let check: PageCheck
  }

  /// A page, with its slots in the order of its own numbers.
  private struct RenderedPage {
    let text: PageText
    let slots: [SlotName]
    let searched: SearchedPage?
    let scripts: [String]
    /// The style sheets that its text needs.
    let textSheets: [String]
    let faults: [PageFault]
  }

  /// The pieces that a page puts into its frame, and the part that each is made with.
  private static let pieces = [
    (PageSlot.overdue, OverdueNote.template), (.exit, PageFrame.exit), (.lastChecked, PageFrame.lastChecked),
  ]

  init(_ frame: PageFrame) { self.frame = frame }

  mutating func render(_ drafts: [PageDraft]) -> RenderedPages {
    let frame = frame
    let positions = drafts.map(frame.position)
    for (draft, position) in zip(drafts, positions) where frames[position] == nil {
      let html = frame.render(position)
      let check = PageCheck(frame: html)
      frames[position] = Frame(html: html, check: check)
      frameFaults += check.frameFaults.map { PageFault(page: draft.address, template: PageFrame.page.name, fault: $0) }
    }
    let work = zip(drafts, positions).compactMap { draft, position in frames[position].map { (draft, $0) } }
    let sheets = concurrentMap(work) { draft, around in Self.page(draft, in: around, of: frame) }
    let stylesheets = Set(positions).reduce(into: Set(sheets.flatMap(\.textSheets))) {
      $0.formUnion($1.stylesheets + $1.paper)
    }
    return RenderedPages(
      pages: number(sheets), searched: sheets.compactMap(\.searched), scripts: Set(sheets.flatMap(\.scripts)),
      stylesheets: stylesheets, faults: sheets.flatMap(\.faults))
  }

  private static func page(_ draft: PageDraft, in around: Frame, of frame: PageFrame) -> RenderedPage {
    var own = SlotTable()
    let coming = frame.guidance.coming(to: draft)
    let scripts = frame.scripts(of: draft, coming)
    let content = frame.theme.bytes(draft.view(), draft.template)
    let exit = draft.isSensitive ? frame.theme.bytes([:], PageFrame.exit) : []
    let scan = ContentScan(
      content, exit: exit, scope: draft.search, sheets: frame.theme.textSheets(for: draft.template.name))
    let values = frame.values(
      for: draft, content: content, exit: exit, textSheets: scan.textSheets, scripts: scripts, coming)
    let text = own.cut(around.html, address: draft.address, title: draft.title, own: values)
    var faults = around.check.faults(in: scan.check).map {
      PageFault(page: draft.address, template: draft.template.name, fault: $0)
    }
    for (piece, template) in pieces {
      guard let html = values[piece.rawValue], !html.isEmpty else { continue }
      faults += PageCheck.faults(inPiece: html).map {
        PageFault(page: draft.address, template: template.name, fault: $0)
      }
    }
    return RenderedPage(
      text: text, slots: own.names,
      searched: draft.search.map { scan.searched(draft.address, title: draft.title, scope: $0) }, scripts: scripts,
      textSheets: scan.textSheets, faults: faults)
  }

  /// The pages with the slot numbers of the whole renderer.
  ///
  /// Pages of one kind have the same slots, so the numbers of the page before can mostly be reused.
  private mutating func number(_ sheets: [RenderedPage]) -> [PageText] {
    var last: (names: [SlotName], numbers: [Int]) = ([], [])
    return sheets.map { sheet in
      if sheet.slots != last.names { last = (sheet.slots, sheet.slots.map { slots.number(of: $0) }) }
      return sheet.text.renumbered(last.numbers)
    }
  }
}
