import HTML

/// Removes the tags of links that lead nowhere from a page; their text stays.
struct LinkRemoval: HTMLReceiver {
  /// The root of a site whose address is unknown.
  static let nowhere = "nowhere:"

  private var edits = HTMLEdits()
  private var isOpen = false

  static func withoutLinks(_ html: [UInt8]) -> [UInt8] {
    var removal = LinkRemoval()
    HTMLScanner.scan(html, into: &removal)
    return removal.edits.applied(to: html)
  }

  mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) {
    guard tag.element == .a else { return }
    let isMeant = tag.isEnd ? isOpen : tag[.href].map { html[$0].starts(with: Self.nowhere.utf8) } ?? false
    guard isMeant else { return }
    isOpen = !tag.isEnd
    edits.replace(tag.range)
  }
}
