import HTML
import Manuscript

/// Divides a page into sections, and records the distinct words of each.
///
/// It receives the page's tags and words, and is read when they have ended.
public struct SectionScan: HTMLReceiver, Sendable {
  private let isParted: Bool
  package private(set) var sections = [SearchedPage.Section(anchor: "", heading: "", end: 0)]
  package private(set) var words: [PageWords.Word] = []
  /// A hash table of words: for each slot, the section that last used it, counted from 1, and the word's index in
  /// ``words``.
  private var slots = [(section: Int32, word: Int32)](repeating: (0, 0), count: size)
  private static let size = 1024
  private static let longestHeading = 120
  /// An id that waits for the heading of its element.
  private var anchor: [UInt8]?
  /// The name of the element that is skipped, and how many elements of its name are open inside.
  private var unsearched: (name: Range<Int>, depth: Int)?
  /// Where the words of an open heading begin, its element, and its text so far.
  private var heading: (start: Int, element: HTMLElement, text: HeadingText)?

  /// - Parameter scope: which parts of the page are searched.
  public init(_ scope: SearchScope) { isParted = scope.isParted }

  /// The page has ended.
  public mutating func finish() { sections[sections.count - 1].end = words.count }

  public mutating func text(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    if unsearched == nil { note(bytes, range.lowerBound, range.upperBound) }
    heading?.text.add(bytes[range])
  }

  /// Records the words between two tags; the names of slots and of characters are not words.
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
        // Nobody searches for parts of phone numbers.
        if count > 4 || bytes[first] == UInt8(ascii: "0") { continue }
      } else if count < 3 {
        // Of words of two letters, only abbreviations are worth it.
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
    // In a section with more distinct words than that, only the first ones are searched.
    let first = sections.count < 2 ? 0 : sections[sections.count - 2].end
    if words.count - first >= Self.size - 1 { return }
    slots[slot] = (section, Int32(truncatingIfNeeded: words.count))
    words.append(
      PageWords.Word(
        hash: word.hash, offset: UInt32(truncatingIfNeeded: word.range.lowerBound),
        length: UInt16(truncatingIfNeeded: word.range.count), count: 1))
  }

  public mutating func tag(_ tag: borrowing HTMLTag, in bytes: UnsafeBufferPointer<UInt8>) {
    if let (name, depth) = unsearched {
      guard bytes[tag.name].elementsEqual(bytes[name]) else { return }
      unsearched = tag.isEnd && depth == 1 ? nil : (name, depth + (tag.isEnd ? -1 : 1))
      return
    }
    if tag.isEnd {
      if let heading, tag.element == heading.element { endHeading(heading.text, heading.start) }
      return
    }
    if tag.element == .nav || tag.attributes.contains(.dataUnsearched) {
      unsearched = (tag.name, 1)
      return
    }
    if isParted, tag.element != .main, tag.element != .article, let id = tag[.id] { anchor = Array(bytes[id]) }
    if anchor != nil, heading == nil, Self.isHeading(tag.element) {
      heading = (tag.end, tag.element, HeadingText())
    }
  }

  private static func isHeading(_ element: HTMLElement) -> Bool {
    switch element {
    case .p, .dt, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Begins a section under the heading that ends here; the words of a heading do not belong to any section.
  private mutating func endHeading(_ heading: HeadingText, _ start: Int) {
    defer { self.heading = nil }
    guard let anchor else { return }
    self.anchor = nil
    let text = heading.plain
    // An element without a heading begins with text of its own, which is not one.
    if text.isEmpty || text.utf8.count > Self.longestHeading { return }
    while let last = words.last, Int(last.offset) >= start { words.removeLast() }
    sections[sections.count - 1].end = words.count
    sections.append(
      SearchedPage.Section(anchor: String(decoding: anchor, as: UTF8.self), heading: text, end: words.count))
  }
}
