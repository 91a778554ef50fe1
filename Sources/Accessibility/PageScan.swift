import Foundation
import Manuscript

/// One pass over a page, or over a piece of one: what is wrong in it by itself, and what it has for the whole page.
///
/// Gaps that are filled later stand for words. Whatever the bytes are, the pass ends.
public struct PageScan: Sendable {
  let html: [UInt8]
  /// What is wrong with single elements.
  var faults: [Fault] = []
  /// The ids, in the order of their hashes.
  var ids: [Mark] = []
  /// What links, labels and descriptions point to.
  var references: [Reference] = []
  var menus: [Mark] = []
  /// The fields that wait for a label, each by its id's hash.
  var fields: [Mark] = []
  var mains = 0
  var mainHeadings = 0
  /// The level of the first heading; 0 without one.
  var firstLevel = 0
  /// The start tag of the element `html`, and whether it has a language.
  var page: (element: String, hasLanguage: Bool)?

  /// A name on the page by its hash, and the start tag that has it.
  struct Mark: Sendable {
    let hash: UInt64
    let tag: Range<Int>
  }

  struct Reference: Sendable {
    let name: Range<Int>
    let attribute: Attribute
    let mark: Mark
  }

  /// An element whose end decides on it.
  struct Open {
    let element: Element
    let tag: Range<Int>
    var hasWords: Bool
    /// Whether a label has a field inside it, a table has a name, or a list may be empty.
    var isSettled = false
    /// The entries of a list, the header cells of a table.
    var entries = 0
  }

  /// An element inside which other rules hold, and how many of its name are open.
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
  /// Whether the tag before this one gave a name to what is inside it.
  var isInsideNamed = false

  public init(_ html: [UInt8]) {
    self.html = html
    html.withUnsafeBufferPointer { scan($0) }
    ids.sort { ($0.hash, $0.tag.lowerBound) < ($1.hash, $1.tag.lowerBound) }
    checkIds()
    checkFields()
    (open, fields) = ([], [])
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var tag = Tag()
    var index = 0
    while index < bytes.count {
      let next = memchr(base + index, Int32(UInt8(ascii: "<")), bytes.count - index)
      let place = next.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
      if wordless > 0, muted == nil, template == nil { noteWords(bytes, index..<place) }
      guard place < bytes.count else { return }
      if Self.isComment(bytes, place) {
        index = Self.end(of: "-->", in: bytes, from: place + 4)
        continue
      }
      tag.read(bytes, at: place)
      index = tag.end
      if tag.name.isEmpty { continue }
      if tag.element == .script, !tag.isEnd { index = Self.end(of: "</", in: bytes, from: index) - 2 }
      meet(tag, bytes)
    }
  }

  private mutating func noteWords(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if bytes[range].contains(where: { $0 > 0x20 || $0 == Slot.open }) { giveWords() }
  }

  /// All open elements have words now.
  mutating func giveWords() {
    if wordless == 0 { return }
    for index in open.indices { open[index].hasWords = true }
    wordless = 0
  }

  private static func isComment(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place + 3 < bytes.count && bytes[place + 1] == UInt8(ascii: "!") && bytes[place + 2] == UInt8(ascii: "-")
      && bytes[place + 3] == UInt8(ascii: "-")
  }

  /// The place after the next occurrence of some characters; two past the end of the bytes where there is none.
  private static func end(of words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let count = words.utf8CodeUnitCount
    var index = min(start, bytes.count)
    while index + count <= bytes.count {
      if (0..<count).allSatisfy({ bytes[index + $0] == words.utf8Start[$0] }) { return index + count }
      index += 1
    }
    return bytes.count + 2
  }

  // MARK: Tags

  private mutating func meet(_ tag: Tag, _ bytes: UnsafeBufferPointer<UInt8>) {
    if template != nil {
      Self.follow(&template, tag, bytes)
      return
    }
    Self.follow(&muted, tag, bytes)
    Self.follow(&hidden, tag, bytes)
    if tag.isEnd {
      if tag.element != .other { close(tag) }
      return
    }
    if tag.element == .template {
      template = Region(name: tag.name)
      return
    }
    if tag.hasAttributes { noteAttributes(of: tag, bytes) }
    if tag.element != .other { begin(tag, bytes) }
    isInsideNamed = tag.hasAttributes && (tag[.label] != nil || tag[.labelledBy] != nil)
  }

  /// Counts the elements of a region's name, and ends the region with its own.
  private static func follow(_ region: inout Region?, _ tag: Tag, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let open = region, bytes[tag.name].elementsEqual(bytes[open.name]) else { return }
    region?.depth += tag.isEnd ? -1 : 1
    if region?.depth == 0 { region = nil }
  }

  private mutating func noteAttributes(of tag: Tag, _ bytes: UnsafeBufferPointer<UInt8>) {
    let range = tag.start..<tag.end
    if let id = tag[.id], let hash = Self.hash(bytes[id]) { ids.append(Mark(hash: hash, tag: range)) }
    for attribute in [Attribute.labelledBy, .describedBy, .controls, .details, .owns, .headers] {
      if let value = tag[attribute] { refer(bytes, value, attribute, range) }
    }
    if tag.element == .label, let value = tag[.for] { refer(bytes, value, .for, range) }
    if tag.element == .link, let href = tag[.href], href.count > 1, bytes[href.lowerBound] == UInt8(ascii: "#"),
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
    if VoidElement.isNamed(by: UnsafeBufferPointer(rebasing: bytes[tag.name])) { return }
    if muted == nil, let value = tag[.ariaHidden], bytes[value].elementsEqual("true".utf8) {
      muted = Region(name: tag.name)
    }
    if hidden == nil, tag[.hidden] != nil { hidden = Region(name: tag.name) }
  }

  private mutating func refer(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, _ attribute: Attribute, _ tag: Range<Int>
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

  /// A hash of a name; `nil` for one that is empty or has a gap in it.
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
