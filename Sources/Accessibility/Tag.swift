/// An attribute that the rules ask about.
enum Attribute: Int, CaseIterable {
  case id, href, alt, lang, role, type, scope, title, hidden, headers, `for`, tabIndex
  case label, labelledBy, describedBy, controls, details, owns, ariaHidden

  /// - Parameter name: in letters of any case.
  @inline(__always)
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    guard let found = name.count > 8 ? Self.aria(name) : Self.plain(name) else { return nil }
    self = found
  }

  private static func plain(_ name: UnsafeBufferPointer<UInt8>) -> Attribute? {
    switch (name.count, (name.first ?? 0) | 0x20) {
    case (2, UInt8(ascii: "i")): name.spells("id") ? .id : nil
    case (3, UInt8(ascii: "a")): name.spells("alt") ? .alt : nil
    case (3, UInt8(ascii: "f")): name.spells("for") ? .for : nil
    case (4, UInt8(ascii: "h")): name.spells("href") ? .href : nil
    case (4, UInt8(ascii: "l")): name.spells("lang") ? .lang : nil
    case (4, UInt8(ascii: "r")): name.spells("role") ? .role : nil
    case (4, UInt8(ascii: "t")): name.spells("type") ? .type : nil
    case (5, UInt8(ascii: "s")): name.spells("scope") ? .scope : nil
    case (5, UInt8(ascii: "t")): name.spells("title") ? .title : nil
    case (6, UInt8(ascii: "h")): name.spells("hidden") ? .hidden : nil
    case (7, UInt8(ascii: "h")): name.spells("headers") ? .headers : nil
    case (8, UInt8(ascii: "t")): name.spells("tabindex") ? .tabIndex : nil
    default: nil
    }
  }

  private static func aria(_ name: UnsafeBufferPointer<UInt8>) -> Attribute? {
    switch name.count {
    case 9: name.spells("aria-owns") ? .owns : nil
    case 10: name.spells("aria-label") ? .label : nil
    case 11: name.spells("aria-hidden") ? .ariaHidden : nil
    case 12: name.spells("aria-details") ? .details : nil
    case 13: name.spells("aria-controls") ? .controls : nil
    case 15: name.spells("aria-labelledby") ? .labelledBy : nil
    case 16: name.spells("aria-describedby") ? .describedBy : nil
    default: nil
    }
  }
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
    // From "@" on; what else stands there ends no name either.
    byte > 0x3F || byte == UInt8(ascii: "-") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: ":")
  }
}
