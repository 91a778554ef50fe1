import Content
import Manuscript
import Records

/// The lines of a file as a review sees them: a number for each, and one for all.
///
/// The days of reviews and of looking at a source do not count: a new day does not change what a page says. Nor do an
/// edition's address and whether it is kept for reading offline, nor that a route cannot wait, which its words say too
/// and which only keeps results from folding it, nor white space at the end of a line.
public struct ReviewedLines: Sendable {
  /// By line, starting with the first; 0 for a line that says nothing.
  let numbers: [UInt64]

  init(_ file: SourceFile) {
    numbers = file.bytes.withUnsafeBufferPointer { bytes in
      bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Self.number)
    }
  }

  /// Adds the lines to a hash of several files; empty lines at the end of a file do not count.
  func add(to hash: inout ByteHash) {
    let empty = ByteHash().value
    let end = (numbers.lastIndex { $0 != empty } ?? -1) + 1
    for number in numbers[..<end] where number != 0 {
      for shift in stride(from: 0, to: 64, by: 8) { hash.add(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }
    hash.add(UInt8(ascii: "\n"))
  }

  private static let seen = Array("seen: ".utf8)
  private static let skipped = ["reviewed: ", "review-by: ", "address: ", "offline: ", "at-once: "].map {
    Array($0.utf8)
  }

  /// Whether a line holds the day of a review, where or how an edition is published, or how a route is shown.
  static func saysNothing(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    skipped.contains { matches($0, in: line, at: 0) }
  }

  private static func number(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    let bytes = UnsafeBufferPointer(rebasing: line)
    var hash = ByteHash()
    if saysNothing(bytes) { return 0 }
    var end = bytes.count
    while end > 0, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    var index = 0
    while index < end {
      if bytes[index] == UInt8(ascii: "s"), matches(seen, in: bytes, at: index),
        index == 0 || bytes[index - 1] <= UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "{"),
        index + 16 <= end, bytes[index + 10] == UInt8(ascii: "-"), bytes[index + 13] == UInt8(ascii: "-")
      {
        // The key takes six characters, and the day ten.
        index += 16
      } else {
        hash.add(bytes[index])
        index += 1
      }
    }
    return hash.value
  }

  private static func matches(_ words: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + words.count <= bytes.count else { return false }
    for offset in words.indices where bytes[start + offset] != words[offset] { return false }
    return true
  }
}
