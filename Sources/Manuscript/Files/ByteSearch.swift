import Foundation

/// Searches bytes as fast as the C library finds a single byte.
enum ByteSearch {
  /// Where some ASCII words first occur from a place on; `nil` if they do not.
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
