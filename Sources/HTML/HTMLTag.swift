/// A tag of a page: what it begins or ends, and where the values of its attributes are.
///
/// One instance is reused for all tags of a page.
public struct HTMLTag: ~Copyable {
  /// Where the tag begins; `end` is the place after its `>`.
  public private(set) var start = 0
  public private(set) var end = 0
  /// Whether it ends an element.
  public private(set) var isEnd = false
  /// Where its name is; empty for anything that is not a tag, such as a declaration.
  public private(set) var name = 0..<0
  public private(set) var element = HTMLElement.other
  /// Its known attributes.
  public private(set) var attributes = HTMLAttributeSet()
  /// Where the values of the attributes are.
  @usableFromInline let values: UnsafeMutablePointer<Range<Int>>
  private let elementNames = HTMLElement.names
  private let attributeNames = HTMLAttribute.names

  public init() {
    values = .allocate(capacity: HTMLAttributeSet.size)
    values.initialize(repeating: 0..<0, count: HTMLAttributeSet.size)
  }

  deinit { values.deallocate() }

  public var range: Range<Int> { start..<end }

  /// Where the value of an attribute is, without its quotation marks; `nil` if the attribute is missing.
  ///
  /// An attribute without a value has an empty range after its name. Of several with the same name, the first counts.
  @inlinable @inline(__always)
  public subscript(attribute: HTMLAttribute) -> Range<Int>? {
    attributes.contains(attribute) ? values[Int(attribute.rawValue)] : nil
  }

  /// Reads the tag that begins at an angle bracket.
  ///
  /// If the bytes end first, the tag ends with them.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    start = place
    attributes = HTMLAttributeSet()
    var index = place + 1
    isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let first = index
    let hash = Self.name(bytes, &index)
    name = first..<index
    element = HTMLElement(rawValue: elementNames.number(of: hash)) ?? .other
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if Self.isNamePart(bytes[index]) { attribute(bytes, &index) } else { index += 1 }
    }
    end = min(bytes.count, index + 1)
  }

  /// Reads the attribute whose name begins here.
  @inline(__always)
  private mutating func attribute(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    let hash = Self.name(bytes, &index)
    var value = index..<index
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index += 1
      let quote = bytes[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        index += 1
        let open = index
        index = HTMLScanner.next(quote, in: bytes, from: index)
        value = open..<index
        index = min(bytes.count, index + 1)
      } else {
        let open = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
        value = open..<index
      }
    }
    guard let known = HTMLAttribute(rawValue: attributeNames.number(of: hash)), !attributes.contains(known) else {
      return
    }
    attributes.insert(known)
    values[Int(known.rawValue)] = value
  }

  /// The hash of the name that begins here; the index is moved past it.
  @inline(__always)
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt64 {
    var hash = HTMLNames.seed
    while index < bytes.count, isNamePart(bytes[index]) {
      hash = HTMLNames.step(hash, bytes[index])
      index += 1
    }
    return hash
  }

  /// A bit for each name byte up to "?": a hyphen, digits and the colon.
  private static let nameParts: UInt64 = 1 << 0x2D | 0x7FF << 0x30

  @inline(__always)
  private static func isNamePart(_ byte: UInt8) -> Bool {
    // Everything from "@" on; other characters there do not end a name either.
    byte > 0x3F || nameParts &>> UInt64(byte) & 1 != 0
  }
}
