import Manuscript

/// What a page as a whole must have, combined from its own part and the frame around it.
///
/// A frame is scanned once for all pages that it surrounds.
public struct PageCheck: Sendable {
  private let frame: PageScan

  /// - Parameter frame: the page with a gap where each page's own part goes; empty for pages that are given whole.
  public init(frame: [UInt8] = []) { self.frame = PageScan(frame) }

  /// What is wrong in a piece of pages by itself.
  public static func faults(inPiece html: [UInt8]) -> [Fault] { PageScan(html).faults }

  /// What is wrong in the frame by itself.
  public var frameFaults: [Fault] {
    var faults = frame.faults
    if let page = frame.page, !page.hasLanguage { faults.append(Self.languageFault(page.element)) }
    return faults
  }

  /// What is wrong with a page that has this part of its own.
  public func faults(in html: [UInt8]) -> [Fault] { faults(in: PageScan(html)) }

  /// What is wrong with a page whose own part was scanned to its end.
  public func faults(in scan: PageScan) -> [Fault] {
    var faults = scan.faults
    if let page = scan.page, !page.hasLanguage { faults.append(Self.languageFault(page.element)) }
    checkOutline(scan, &faults)
    checkMenus(scan, &faults)
    checkReferences(scan, &faults)
    return faults
  }

  private static func languageFault(_ element: String) -> Fault {
    Fault(
      AccessibilityRules.pageLanguage, "the page does not say its language", element, help: "write 'lang=\"en-GB\"'")
  }

  private func checkOutline(_ scan: PageScan, _ faults: inout [Fault]) {
    let headings = frame.mainHeadings + scan.mainHeadings
    if headings != 1 {
      faults.append(
        Fault(
          AccessibilityRules.headingOrder,
          "the page has \(headings == 0 ? "no heading" : "\(headings) headings") of level 1",
          "", help: "make the title of the page, and nothing else, an 'h1'"))
    } else if scan.mainHeadings == 1, scan.firstLevel != 1 {
      faults.append(
        Fault(
          AccessibilityRules.headingOrder, "the first heading of the page is of level \(scan.firstLevel)", "",
          help: "begin with the 'h1'"))
    }
    let mains = frame.mains + scan.mains
    if mains != 1 {
      faults.append(
        Fault(
          AccessibilityRules.landmarks, "the page has \(mains == 0 ? "no element 'main'" : "\(mains) elements 'main'")",
          "", help: "put all that is the page's own into one 'main'"))
    }
  }

  private func checkMenus(_ scan: PageScan, _ faults: inout [Fault]) {
    guard frame.menus.count + scan.menus.count > 1 else { return }
    var known: Set<UInt64> = []
    for part in [frame, scan] {
      for menu in part.menus {
        if menu.hash == 0 {
          faults.append(
            Fault(
              AccessibilityRules.landmarks, "this menu has no name, and is not the only one", part.snippet(menu.tag),
              help: "write an 'aria-label' that tells it from the others"))
        } else if !known.insert(menu.hash).inserted {
          faults.append(
            Fault(
              AccessibilityRules.landmarks, "this menu has the same name as another", part.snippet(menu.tag),
              help: "write an 'aria-label' that tells it from the others"))
        }
      }
    }
  }

  private func checkReferences(_ scan: PageScan, _ faults: inout [Fault]) {
    for part in [frame, scan] {
      for reference in part.references where !scan.has(reference.mark.hash) && !frame.has(reference.mark.hash) {
        // `#top` is the top of every page, and needs no id.
        if reference.attribute == .href, part.html[reference.name].elementsEqual("top".utf8) { continue }
        let name = String(decoding: part.html[reference.name], as: UTF8.self)
        faults.append(
          Fault(
            AccessibilityRules.missingTarget, "nothing on the page has the id '\(name)'",
            part.snippet(reference.mark.tag), help: "give the id to the element that is meant, or take this out"))
      }
    }
    let own = scan.ids
    for id in frame.ids where scan.has(id.hash) {
      guard let mark = own.first(where: { $0.hash == id.hash }) else { continue }
      faults.append(
        Fault(
          AccessibilityRules.repeatedId, "this element has the same id as one of the frame around the page",
          scan.snippet(mark.tag), help: "give each an id of its own"))
    }
  }
}

extension PageScan {
  /// Whether an element has an id.
  package func has(_ hash: UInt64) -> Bool {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low].hash == hash
  }
}
