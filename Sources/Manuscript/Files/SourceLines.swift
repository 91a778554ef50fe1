import LibC

/// The lines of a text.
struct SourceLines {
  let bytes: [UInt8]
  /// Where each line begins.
  let starts: [Int32]

  init(of bytes: [UInt8]) { self.init(bytes, starts: Self.starts(of: bytes)) }

  /// - Parameter starts: where each line begins.
  init(_ bytes: [UInt8], starts: [Int32]) { (self.bytes, self.starts) = (bytes, starts) }

  /// How many lines there are; a final line end does not begin another.
  var count: Int { starts.count - (bytes.last == UInt8(ascii: "\n") ? 1 : 0) }

  /// The bytes of a line without its line end; lines count from 1.
  func range(_ number: Int) -> Range<Int>? {
    guard number >= 1, number <= starts.count else { return nil }
    let start = Int(starts[number - 1])
    var end = number < starts.count ? Int(starts[number]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  static func starts(of bytes: [UInt8]) -> [Int32] {
    bytes.withUnsafeBytes { buffer in
      var starts: [Int32] = [0]
      guard let base = buffer.baseAddress else { return starts }
      while let start = starts.last.map(Int.init), start < buffer.count,
        let end = memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
      {
        starts.append(Int32(truncatingIfNeeded: UnsafeRawPointer(end) - base + 1))
      }
      return starts
    }
  }
}
