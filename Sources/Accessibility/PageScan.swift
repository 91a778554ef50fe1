import HTML
import Manuscript

/// What is wrong in a page, or in a piece of one, by itself, and what the check of the whole page needs from it.
///
/// It receives the page's tags and words, and is read when they have ended. Slots that are filled later count as words.
public struct PageScan: HTMLReceiver, Sendable {
  let html: [UInt8]
  /// What is wrong with single elements.
  var faults: [Fault] = []
  /// The ids, sorted by their hashes.
  var ids: [Mark] = []
  /// What links, labels and descriptions refer to.
  var references: [Reference] = []
  var menus: [Mark] = []
  /// The fields that still need a label, each by its id's hash.
  var fields: [Mark] = []
  var mains = 0
  var mainHeadings = 0
  /// The level of the first heading; 0 if there is none.
  var firstLevel = 0
  /// The start tag of the element `html`, and whether it has a language.
  var page: (element: String, hasLanguage: Bool)?

  /// A name on the page by its hash, with the start tag that has it.
  struct Mark: Sendable {
    let hash: UInt64
    let tag: Range<Int>
  }

  struct Reference: Sendable {
    let name: Range<Int>
    let attribute: HTMLAttribute
    let mark: Mark
  }

  /// An element that is judged at its end.
  struct Open {
    let element: Element
    let tag: Range<Int>
    var hasWords: Bool
    /// Whether a label has a field inside it, a table has a name, or a list may be empty.
    var isSettled = false
    /// The entries of a list, the header cells of a table.
    var entries = 0
  }

  /// An element inside which other rules apply, and how many elements of its name are open.
  struct Region {
    let name: Range<Int>
    var depth = 1
  }

  var open: [Open] = []
  /// How many of the open elements have no words yet.
  var wordless = 0
  var lastLevel = 0
  var muted: Region?
  var hidden: Region?
  var template: Region?
  /// Whether the previous tag gave a name to what is inside it.
  var isInsideNamed = false

  /// - Parameter html: what it will receive.
  public init(of html: [UInt8]) { self.html = html }

  /// Scans a whole page, or a piece of one.
  init(_ html: [UInt8]) {
    self.init(of: html)
    HTMLScanner.scan(html, into: &self)
    finish()
  }

  /// The page has ended.
  public mutating func finish() {
    ids.sort { ($0.hash, $0.tag.lowerBound) < ($1.hash, $1.tag.lowerBound) }
    checkIds()
    checkFields()
    (open, fields) = ([], [])
  }

  public mutating func text(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    guard wordless > 0, muted == nil, template == nil else { return }
    if bytes[range].contains(where: { $0 > 0x20 || $0 == Slot.open }) { giveWords() }
  }

  /// All open elements have words now.
  mutating func giveWords() {
    if wordless == 0 { return }
    for index in open.indices { open[index].hasWords = true }
    wordless = 0
  }

  // MARK: Tags

  public mutating func tag(_ tag: borrowing HTMLTag, in bytes: UnsafeBufferPointer<UInt8>) {
    let element = Element(tag.element)
    if template != nil {
      Self.follow(&template, tag, bytes)
      return
    }
    Self.follow(&muted, tag, bytes)
    Self.follow(&hidden, tag, bytes)
    if tag.isEnd {
      if element != .other { close(element) }
      return
    }
    if element == .template {
      template = Region(name: tag.name)
      return
    }
    if !tag.attributes.isDisjoint(with: Self.asked) { noteAttributes(of: tag, bytes) }
    if element != .other { begin(element, tag, bytes) }
    isInsideNamed = tag[.ariaLabel] != nil || tag[.ariaLabelledBy] != nil
  }

  /// Counts the open elements with a region's name, and ends the region with its own end tag.
  private static func follow(_ region: inout Region?, _ tag: borrowing HTMLTag, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let open = region, bytes[tag.name].elementsEqual(bytes[open.name]) else { return }
    region?.depth += tag.isEnd ? -1 : 1
    if region?.depth == 0 { region = nil }
  }

  /// The attributes that name other elements.
  private static let naming: [HTMLAttribute] = [
    .ariaLabelledBy, .ariaDescribedBy, .ariaControls, .ariaDetails, .ariaOwns, .headers,
  ]
  private static let areNaming = HTMLAttributeSet(naming)
  /// The attributes that matter on any element; most tags have none of them.
  private static let asked = HTMLAttributeSet(naming + [.id, .for, .href, .tabIndex, .ariaHidden, .hidden])

  private mutating func noteAttributes(of tag: borrowing HTMLTag, _ bytes: UnsafeBufferPointer<UInt8>) {
    let range = tag.range
    if let id = tag[.id], let hash = Self.hash(bytes[id]) { ids.append(Mark(hash: hash, tag: range)) }
    if !tag.attributes.isDisjoint(with: Self.areNaming) {
      for attribute in Self.naming {
        if let value = tag[attribute] { refer(bytes, value, attribute, range) }
      }
    }
    if tag.element == .label, let value = tag[.for] { refer(bytes, value, .for, range) }
    if tag.element == .a, let href = tag[.href], href.count > 1, bytes[href.lowerBound] == UInt8(ascii: "#"),
      !bytes[href].contains(UInt8(ascii: "%"))
    {
      refer(bytes, (href.lowerBound + 1)..<href.upperBound, .href, range)
    }
    if let value = tag[.tabIndex], let first = bytes[value].first, first > UInt8(ascii: "0"), first <= UInt8(ascii: "9")
    {
      fault(
        AccessibilityRules.tabOrder, "this element is reached before the others", range,
        help: "write 'tabindex=\"0\"', or leave it out")
    }
    if tag.element.isVoid { return }
    if muted == nil, let value = tag[.ariaHidden], bytes[value].elementsEqual("true".utf8) {
      muted = Region(name: tag.name)
    }
    if hidden == nil, tag[.hidden] != nil { hidden = Region(name: tag.name) }
  }

  private mutating func refer(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, _ attribute: HTMLAttribute, _ tag: Range<Int>
  ) {
    var index = value.lowerBound
    while index < value.upperBound {
      let first = index
      while index < value.upperBound, bytes[index] > 0x20 || bytes[index] == Slot.open || bytes[index] == Slot.close {
        index += 1
      }
      if let hash = Self.hash(bytes[first..<index]) {
        references.append(Reference(name: first..<index, attribute: attribute, mark: Mark(hash: hash, tag: tag)))
      }
      index += 1
    }
  }

  /// A hash of a name; `nil` for one that is empty or contains a slot.
  static func hash(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    if name.isEmpty { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name {
      if byte == Slot.open { return nil }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}
