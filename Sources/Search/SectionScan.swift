import Foundation
import Manuscript

/// One pass over a page's HTML, which parts it into sections and notes the different words of each.
struct SectionScan {
  let isParted: Bool
  package private(set) var sections = [SearchedPage.Section(anchor: "", heading: "", end: 0)]
  package private(set) var words: [SearchedPage.Word] = []
  /// For each of the lowest bits of a hash, the number of a word with it, counted from 1, of the section it was last in.
  private var slots = [(section: Int32, word: Int32)](repeating: (0, 0), count: size)
  private static let size = 1024
  private static let longestHeading = 120
  /// An id that waits for the heading of its element.
  private var anchor: [UInt8]?
  /// The element that is passed over, and how many of its name are open inside.
  private var unsearched: (name: [UInt8], depth: Int)?
  /// Where the words of an open heading begin, and its element's name.
  private var heading: (start: Int, name: [UInt8])?

  init(isParted: Bool) { self.isParted = isParted }

  mutating func run(_ html: [UInt8]) {
    words.reserveCapacity(html.count / 16)
    html.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var index = 0
      while index < bytes.count {
        let tag = memchr(base + index, Int32(UInt8(ascii: "<")), bytes.count - index)
          .map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
        if unsearched == nil { note(bytes, index, tag ?? bytes.count) }
        guard let tag, let close = memchr(base + tag, Int32(UInt8(ascii: ">")), bytes.count - tag) else { break }
        let end = UnsafeRawPointer(close) - UnsafeRawPointer(base)
        meet(UnsafeBufferPointer(rebasing: bytes[(tag + 1)..<end]), at: tag, bytes)
        index = end + 1
      }
    }
    sections[sections.count - 1].end = words.count
  }

  /// Notes the words between two tags; the names of slots and characters are none.
  private mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    while let word = Tokenizer.next(in: bytes, from: &index, to: end) {
      let (first, count) = (word.range.lowerBound, word.range.count)
      if first > start {
        let before = bytes[first - 1]
        if before == Slot.open {
          while index < end, bytes[index] != Slot.close { index += 1 }
          continue
        }
        if before == UInt8(ascii: "&") || before == UInt8(ascii: "#") { continue }
      }
      if Tokenizer.isDigit(bytes[first]) {
        // Parts of phone numbers are not looked for.
        if count > 4 || bytes[first] == UInt8(ascii: "0") { continue }
      } else if count < 3 {
        // Of words of two letters, abbreviations alone are worth it.
        if count < 2 || bytes[first + 1] >= UInt8(ascii: "a") { continue }
      }
      add(word)
    }
  }

  @inline(__always)
  private mutating func add(_ word: Tokenizer.Token) {
    let section = Int32(truncatingIfNeeded: sections.count)
    var slot = Int(word.hash ^ word.hash >> 16) & (Self.size - 1)
    while slots[slot].section == section {
      let known = Int(slots[slot].word)
      if words[known].hash == word.hash {
        words[known].count &+= 1
        return
      }
      slot = (slot + 1) & (Self.size - 1)
    }
    // A section with more different words than that is searched by its first ones.
    let first = sections.count < 2 ? 0 : sections[sections.count - 2].end
    if words.count - first >= Self.size - 1 { return }
    slots[slot] = (section, Int32(truncatingIfNeeded: words.count))
    words.append(
      SearchedPage.Word(
        hash: word.hash, offset: UInt32(truncatingIfNeeded: word.range.lowerBound),
        length: UInt16(truncatingIfNeeded: word.range.count), count: 1))
  }

  /// Meets a tag: the words between its angle brackets.
  private mutating func meet(_ tag: UnsafeBufferPointer<UInt8>, at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let isEnd = tag.first == UInt8(ascii: "/")
    // Most tags mean nothing here.
    if isEnd, heading == nil, unsearched == nil { return }
    let name = UnsafeBufferPointer(rebasing: tag.dropFirst(isEnd ? 1 : 0).prefix { Tokenizer.table[Int($0)] != 0 })
    if let (open, depth) = unsearched {
      if name.elementsEqual(open) { unsearched = isEnd && depth == 1 ? nil : (open, depth + (isEnd ? -1 : 1)) }
      return
    }
    if isEnd {
      if let heading, name.elementsEqual(heading.name) { endHeading(bytes, heading.start, place) }
      return
    }
    let isNavigation = Self.spells(name, "nav")
    // Most tags have no attributes and mean nothing here.
    guard tag.count > name.count || isNavigation || anchor != nil else { return }
    if isNavigation || Self.find(" data-unsearched", in: tag) != nil {
      unsearched = (Array(name), 1)
      return
    }
    if isParted, let id = Self.id(in: tag), !Self.spells(name, "main"), !Self.spells(name, "article") {
      anchor = id
    }
    if anchor != nil, heading == nil, Self.isHeading(name) {
      heading = (place + tag.count + 2, Array(name))
    }
  }

  private static func isHeading(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    switch name.count {
    case 1: name[0] == UInt8(ascii: "p")
    case 2:
      name[0] == UInt8(ascii: "h") && (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(name[1])
        || name[0] == UInt8(ascii: "d") && name[1] == UInt8(ascii: "t")
    default: false
    }
  }

  /// Begins a section under the heading that ends here; the words of a heading belong to no section.
  private mutating func endHeading(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    defer { heading = nil }
    guard let anchor else { return }
    self.anchor = nil
    let text = HeadingText.plain(bytes[start..<end])
    // An element without a heading begins with a text of its own, which is none.
    if text.isEmpty || text.utf8.count > Self.longestHeading { return }
    while let last = words.last, Int(last.offset) >= start { words.removeLast() }
    sections[sections.count - 1].end = words.count
    sections.append(
      SearchedPage.Section(anchor: String(decoding: anchor, as: UTF8.self), heading: text, end: words.count))
  }

  private static func spells(_ name: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    name.count == word.utf8CodeUnitCount && memcmp(name.baseAddress ?? word.utf8Start, word.utf8Start, name.count) == 0
  }

  /// Where words that begin with a space stand in a tag.
  private static func find(_ words: StaticString, in tag: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = tag.baseAddress else { return nil }
    let count = words.utf8CodeUnitCount
    var index = 0
    // Few spaces stand in a tag.
    while index + count <= tag.count, let found = memchr(base + index, 0x20, tag.count - count - index + 1) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + index, words.utf8Start, count) == 0 { return index }
      index += 1
    }
    return nil
  }

  /// The value of a tag's attribute `id`.
  private static func id(in tag: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let place = find(" id=\"", in: tag) else { return nil }
    return Array(tag[(place + 5)...].prefix { $0 != UInt8(ascii: "\"") })
  }
}
