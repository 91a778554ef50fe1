import HTML
import Manuscript

/// What the rules require of each element.
extension PageScan {
  mutating func fault(_ rule: Rule, _ message: String, _ tag: Range<Int>, help: String) {
    faults.append(Fault(rule, message, snippet(tag), help: help))
  }

  /// A start tag as it is on the page, without the slots in it; long ones are cut.
  func snippet(_ tag: Range<Int>) -> String {
    let bytes = html[tag].filter { $0 != Slot.open && $0 != Slot.close }
    return bytes.count <= 160
      ? String(decoding: bytes, as: UTF8.self) : String(decoding: bytes.prefix(160), as: UTF8.self) + "…"
  }

  private func isNamed(_ tag: borrowing HTMLTag) -> Bool {
    !(tag[.ariaLabel] ?? 0..<0).isEmpty || !(tag[.ariaLabelledBy] ?? 0..<0).isEmpty || !(tag[.title] ?? 0..<0).isEmpty
  }

  // MARK: Start tags

  mutating func begin(_ element: Element, _ tag: borrowing HTMLTag, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch element {
    case .heading: heading(tag)
    case .item:
      if let list = open.lastIndex(where: { $0.element == .list }) { open[list].entries += 1 }
    case .list: hold(element, tag, isSettled: hidden != nil)
    case .table: hold(element, tag, isSettled: isInsideNamed || isNamed(tag))
    case .headerCell: headerCell(tag)
    case .caption: settle(.table)
    case .navigation: menus.append(Mark(hash: menuName(tag, bytes), tag: tag.range))
    case .main: mains += 1
    case .page: page = (snippet(tag.range), !(tag[.lang] ?? 0..<0).isEmpty)
    case .image, .frame: picture(tag, bytes)
    case .drawing:
      hold(element, tag, isSettled: muted != nil || isNamed(tag))
      if muted == nil, isNamed(tag) { giveWords() }
    case .input, .select, .textArea: field(tag, bytes)
    case .drawingTitle where muted == nil:
      settle(.drawing)
      giveWords()
    default: break
    }
    // A link without an address gets one from a script, and nobody comes across it before.
    if element.needsWords, element != .link || tag[.href] != nil { hold(element, tag, isSettled: tag[.for] != nil) }
  }

  /// Remembers an element until its end.
  private mutating func hold(_ element: Element, _ tag: borrowing HTMLTag, isSettled: Bool) {
    let hasWords = !element.needsWords || muted != nil || isNamed(tag)
    open.append(Open(element: element, tag: tag.range, hasWords: hasWords, isSettled: isSettled))
    if !hasWords { wordless += 1 }
  }

  private mutating func settle(_ element: Element) {
    if let index = open.lastIndex(where: { $0.element == element }) { open[index].isSettled = true }
  }

  private mutating func heading(_ tag: borrowing HTMLTag) {
    guard let level = tag.element.headingLevel else { return }
    if level == 1 { mainHeadings += 1 }
    if firstLevel == 0 {
      firstLevel = level
    } else if level > lastLevel + 1 {
      fault(
        AccessibilityRules.headingOrder, "a heading of level \(level) follows one of level \(lastLevel)",
        tag.range, help: "make it 'h\(lastLevel + 1)'")
    }
    lastLevel = level
  }

  private mutating func headerCell(_ tag: borrowing HTMLTag) {
    if let table = open.lastIndex(where: { $0.element == .table }) { open[table].entries += 1 }
    if tag[.scope] == nil, tag[.id] == nil {
      fault(
        AccessibilityRules.tableHeader, "this header cell does not say for which cells it stands", tag.range,
        help: "write 'scope=\"col\"' or 'scope=\"row\"'")
    }
  }

  private func menuName(_ tag: borrowing HTMLTag, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let name = tag[.ariaLabel] ?? tag[.ariaLabelledBy], !name.isEmpty else { return 0 }
    // A name that an edition fills in is still a name; its position makes it unique.
    return Self.hash(bytes[name]) ?? UInt64(truncatingIfNeeded: name.lowerBound + 1)
  }

  private mutating func picture(_ tag: borrowing HTMLTag, _ bytes: UnsafeBufferPointer<UInt8>) {
    let range = tag.range
    switch tag.element {
    case .iframe where !isNamed(tag):
      fault(AccessibilityRules.unnamedElement, "this frame has no name", range, help: "write a 'title'")
    case .img, .area:
      if let words = tag[.alt] {
        if !words.isEmpty, muted == nil { giveWords() }
      } else if muted == nil, tag[.role].map({ !bytes[$0].elementsEqual("presentation".utf8) }) ?? true {
        fault(
          AccessibilityRules.imageText, "this picture has no words", range,
          help: "write what it shows in 'alt', or 'alt=\"\"' where it shows nothing that the words do not say")
      }
    default: break
    }
  }

  private mutating func field(_ tag: borrowing HTMLTag, _ bytes: UnsafeBufferPointer<UInt8>) {
    if let type = tag[.type], tag.element == .input {
      let type = UnsafeBufferPointer(rebasing: bytes[type])
      if type.spells("hidden") || type.spells("submit") || type.spells("reset") || type.spells("button") { return }
      if type.spells("image") {
        if (tag[.alt] ?? 0..<0).isEmpty, !isNamed(tag) {
          fault(
            AccessibilityRules.unnamedElement, "this button has no words", tag.range,
            help: "write in 'alt' what it does")
        }
        return
      }
    }
    if open.contains(where: { $0.element == .label }) {
      settle(.label)
      return
    }
    if muted == nil, !isNamed(tag) {
      fields.append(Mark(hash: tag[.id].flatMap { Self.hash(bytes[$0]) } ?? 0, tag: tag.range))
    }
  }

  // MARK: End tags

  mutating func close(_ element: Element) {
    guard let index = open.lastIndex(where: { $0.element == element }) else { return }
    let ended = open.remove(at: index)
    if !ended.hasWords {
      wordless -= 1
      fault(
        AccessibilityRules.unnamedElement, "this \(ended.element.words) has no words", ended.tag,
        help: ended.element == .heading || ended.element == .headerCell
          ? "write words into it, or take it out" : "write words into it, or an 'aria-label'")
    }
    switch ended.element {
    case .list where ended.entries == 0 && !ended.isSettled:
      fault(
        AccessibilityRules.emptyList, "this list has no entries", ended.tag,
        help: "show it only where it has some, as with '{{#has-…?}}'")
    case .label where !ended.isSettled:
      fault(
        AccessibilityRules.unlabelledField, "this label belongs to no field", ended.tag,
        help: "name the field's id in 'for', or put the field into the label")
    case .drawing where !ended.isSettled:
      fault(
        AccessibilityRules.imageText, "this drawing has no words", ended.tag,
        help: "begin it with a 'title', or write 'aria-hidden=\"true\"' where it shows nothing new")
    case .table where ended.entries == 0:
      fault(
        AccessibilityRules.tableHeader, "this table has no header cells", ended.tag,
        help: "make the cells of the first row or column 'th' with a 'scope'")
    case .table where !ended.isSettled:
      fault(
        AccessibilityRules.tableHeader, "this table has no name", ended.tag,
        help: "begin it with a 'caption', or write an 'aria-label'")
    default: break
    }
  }

  // MARK: Ids

  mutating func checkIds() {
    for (one, next) in zip(ids, ids.dropFirst()) where one.hash == next.hash {
      fault(
        AccessibilityRules.repeatedId, "this element has the same id as another before it", next.tag,
        help: "give each an id of its own")
    }
  }

  /// Fields without a name of their own need a label that names their id.
  mutating func checkFields() {
    for field in fields
    where !references.contains(where: { $0.attribute == .for && $0.mark.hash == field.hash && field.hash != 0 }) {
      fault(
        AccessibilityRules.unlabelledField, "this field has no label", field.tag,
        help: "put it into a 'label', or write a 'label' whose 'for' names its id")
    }
  }
}
