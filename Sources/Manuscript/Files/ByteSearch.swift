import LibC

/// Searches in bytes, as quick as the library of C looks for a byte.
package enum ByteSearch {
  /// Where some ASCII words begin in bytes, from a place on; `nil` where they do not occur.
  package static func first(_ words: StaticString, in bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.withUnsafeBufferPointer { first(words, in: $0, from: start) }
  }

  /// Where some ASCII words begin, from a place on; `nil` where they do not occur.
  static func first(_ words: StaticString, in buffer: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let base = buffer.baseAddress, words.utf8CodeUnitCount > 0 else { return nil }
    let needle = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    var index = start
    while index + needle.count <= buffer.count,
      let found = memchr(base + index, Int32(needle[0]), buffer.count - index)
    {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if index + needle.count <= buffer.count, memcmp(base + index, words.utf8Start, needle.count) == 0 {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether two arrays hold the same bytes; much faster than `==`, which compares them one by one.
  package func holdsSame(as other: [UInt8]) -> Bool {
    withUnsafeBytes { mine in
      other.withUnsafeBytes { theirs in
        guard mine.count == theirs.count else { return false }
        guard let first = mine.baseAddress, let second = theirs.baseAddress else { return true }
        return memcmp(first, second, mine.count) == 0
      }
    }
  }
}
