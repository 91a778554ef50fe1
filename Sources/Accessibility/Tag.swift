/// An attribute that the rules ask about.
enum Attribute: Int, CaseIterable {
  case id, href, alt, lang, role, type, scope, title, hidden, headers, `for`, tabIndex
  case label, labelledBy, describedBy, controls, details, owns, ariaHidden

  init?(_ name: UnsafeBufferPointer<UInt8>) {
    let words: [(StaticString, Attribute)]
    switch name.count {
    case 2: words = Self.short
    case 3...8: words = Self.plain
    case 9...: words = Self.aria
    default: return nil
    }
    guard let found = words.first(where: { name.spells($0.0) }) else { return nil }
    self = found.1
  }

  private static let short: [(StaticString, Attribute)] = [("id", .id)]
  private static let plain: [(StaticString, Attribute)] = [
    ("href", .href), ("type", .type), ("scope", .scope), ("alt", .alt), ("role", .role), ("hidden", .hidden),
    ("for", .for), ("title", .title), ("lang", .lang), ("headers", .headers), ("tabindex", .tabIndex),
  ]
  private static let aria: [(StaticString, Attribute)] = [
    ("aria-hidden", .ariaHidden), ("aria-label", .label), ("aria-labelledby", .labelledBy),
    ("aria-describedby", .describedBy), ("aria-controls", .controls), ("aria-details", .details),
    ("aria-owns", .owns),
  ]
}

/// A tag of a page: its element, and where the attributes that matter have their values.
struct Tag {
  /// Where the tag begins, and the place after its `>`.
  private(set) var start = 0
  private(set) var end = 0
  private(set) var isEnd = false
  private(set) var name = 0..<0
  private(set) var element = Element.other
  private var present: UInt32 = 0
  private var values = [Range<Int>](repeating: 0..<0, count: Attribute.allCases.count)

  /// Where the value of an attribute stands; `nil` without the attribute.
  subscript(attribute: Attribute) -> Range<Int>? {
    present & (1 << UInt32(attribute.rawValue)) == 0 ? nil : values[attribute.rawValue]
  }

  var hasAttributes: Bool { present != 0 }

  /// Reads the tag at an angle bracket; what is no tag has an empty name.
  ///
  /// However the bytes end, the tag ends with them.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    start = place
    present = 0
    var index = place + 1
    isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let first = index
    while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
    name = first..<index
    element = name.isEmpty ? .other : Element(UnsafeBufferPointer(rebasing: bytes[name]))
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { attribute(bytes, &index) }
    end = min(bytes.count, index + 1)
  }

  /// Reads an attribute, or passes over a byte between two.
  private mutating func attribute(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    guard Self.isNamePart(bytes[index]) else {
      index += 1
      return
    }
    let first = index
    while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
    let known = Attribute(UnsafeBufferPointer(rebasing: bytes[first..<index]))
    var value = index..<index
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index += 1
      let quote = bytes[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        index += 1
        let open = index
        while index < bytes.count, bytes[index] != quote { index += 1 }
        value = open..<index
        index = min(bytes.count, index + 1)
      } else {
        let open = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
        value = open..<index
      }
    }
    guard let known, self[known] == nil else { return }
    present |= 1 << UInt32(known.rawValue)
    values[known.rawValue] = value
  }

  @inline(__always)
  private static func isNamePart(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }
}
