/// Writes numbers and bytes one after another, to be read again by ``ByteReader``.
package struct ByteWriter: Sendable {
  private var bytes: [UInt8] = []

  package init() {}

  package mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0.bindMemory(to: UInt8.self)) }
  }

  package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  package mutating func add(_ part: [UInt8]) {
    add(part.count)
    bytes.append(contentsOf: part)
  }

  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func add(_ hash: WideHash.Value) {
    add(hash.first)
    add(hash.second)
  }

  /// What was written, with a hash by which a reader knows that it is whole.
  package mutating func sealed() -> [UInt8] {
    add(Seal.hash(of: bytes[...]))
    return bytes
  }

  /// Takes out what was written since the last call.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}

/// The hash by which a record is known to be whole: that of its pieces, one after another, so that no writer needs to
/// hold the whole.
struct Seal {
  static let piece = 1 << 16
  private var hash = WideHash()

  static func hash(of bytes: ArraySlice<UInt8>) -> WideHash.Value {
    var seal = Seal()
    var rest = bytes
    while !rest.isEmpty {
      seal.add(rest.prefix(piece))
      rest = rest.dropFirst(piece)
    }
    return seal.value
  }

  /// Adds the next piece; only the last is shorter than ``piece``.
  mutating func add(_ bytes: ArraySlice<UInt8>) { hash.add(bytes) }

  var value: WideHash.Value { hash.value }
}

/// Reads what ``ByteWriter`` wrote.
///
/// Once something is missing, everything after it is `nil`.
package struct ByteReader {
  private let bytes: [UInt8]
  private let end: Int
  private var index = 0

  /// Bytes without a seal, that only the program has had in hand.
  package init(_ bytes: [UInt8]) { (self.bytes, end) = (bytes, bytes.count) }

  /// - Returns: `nil` if the bytes were cut short or changed.
  package init?(sealed bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count - 16
    guard end >= 0 else { return nil }
    guard Self.seal(of: bytes) == Seal.hash(of: bytes[..<end]) else { return nil }
  }

  /// The hash at the end of sealed bytes; `nil` if they are too few.
  package static func seal(of bytes: [UInt8]) -> WideHash.Value? {
    guard bytes.count >= 16 else { return nil }
    return bytes.withUnsafeBytes { buffer in
      let numbers = [16, 8].map {
        UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: buffer.count - $0, as: UInt64.self))
      }
      return WideHash.Value(numbers[0], numbers[1])
    }
  }

  package mutating func number() -> UInt64? {
    guard index + 8 <= end else { return nil }
    defer { index += 8 }
    return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self)) }
  }

  package mutating func count() -> Int? { number().flatMap { $0 <= UInt64(end) ? Int($0) : nil } }

  package mutating func integer() -> Int? { number().map { Int(Int64(bitPattern: $0)) } }

  package mutating func part() -> ArraySlice<UInt8>? {
    guard let size = count(), size <= end - index else { return nil }
    defer { index += size }
    return bytes[index..<(index + size)]
  }

  package mutating func text() -> String? { part().map { String(decoding: $0, as: UTF8.self) } }

  package mutating func hash() -> WideHash.Value? {
    guard let first = number(), let second = number() else { return nil }
    return WideHash.Value(first, second)
  }

  /// As many values as were written, each read by `read`.
  package mutating func list<Value>(_ read: (inout ByteReader) -> Value?) -> [Value]? {
    guard let size = count() else { return nil }
    var values: [Value] = []
    values.reserveCapacity(min(size, 1 << 16))
    for _ in 0..<size {
      guard let value = read(&self) else { return nil }
      values.append(value)
    }
    return values
  }
}
