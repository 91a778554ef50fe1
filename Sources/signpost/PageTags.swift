import HTML

/// The tags of a page, in their order.
package struct PageTags: HTMLReceiver {
  /// A start or end tag.
  package struct Tag {
    let element: HTMLElement
    let isEnd: Bool
    /// Its place; that of a script's start tag includes its text and its end tag.
    var range: Range<Int>
    /// The values of its attributes, with character references as written.
    let attributes: [HTMLAttribute: String]
  }

  package private(set) var all: [Tag] = []

  package init(_ html: [UInt8]) { HTMLScanner.scan(html, into: &self) }

  package mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) {
    if tag.isEnd, tag.element == .script, let last = all.last, last.element == .script, !last.isEnd {
      all[all.count - 1].range = last.range.lowerBound..<tag.end
      return
    }
    var attributes: [HTMLAttribute: String] = [:]
    for attribute in HTMLAttribute.allCases {
      if let value = tag[attribute] { attributes[attribute] = String(decoding: html[value], as: UTF8.self) }
    }
    all.append(Tag(element: tag.element, isEnd: tag.isEnd, range: tag.range, attributes: attributes))
  }
}
