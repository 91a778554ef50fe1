import Manuscript

/// The distinct words of each section of a page, one section after another.
package struct PageWords: Sendable {
  /// A word of a section.
  package struct Word: Sendable {
    package let hash: UInt32
    /// Where it stands: at first in the page's HTML, and later among the words one after another.
    package let offset: UInt32
    package let length: UInt16
    /// How often it occurs in the section.
    package internal(set) var count: UInt16
  }

  package let all: [Word]
  /// The words, one after another.
  private let text: ArraySlice<UInt8>

  static let none = PageWords(all: [], text: [])

  /// A word in lowercase.
  package func text(of word: Word) -> [UInt8] {
    let start = text.startIndex + Int(word.offset)
    return Tokenizer.plain(text[start..<(start + Int(word.length))])
  }
}

/// As bytes: how many words there are; the hash, length and count of each; and then all letters.
extension PageWords {
  private static let wordSize = 8

  /// Reads what ``bytes(of:in:)`` wrote; `nil` if it cannot be that.
  init?(_ bytes: [UInt8]) {
    var words: [Word] = []
    var place = 0
    let start = bytes.withUnsafeBytes { bytes -> Int? in
      guard bytes.count >= 4 else { return nil }
      let count = Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
      let start = 4 + Self.wordSize * count
      guard start <= bytes.count else { return nil }
      words.reserveCapacity(count)
      for offset in stride(from: 4, to: start, by: Self.wordSize) {
        let number = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let length = UInt16(truncatingIfNeeded: number >> 16)
        words.append(
          Word(
            hash: UInt32(truncatingIfNeeded: number >> 32), offset: UInt32(truncatingIfNeeded: place), length: length,
            count: UInt16(truncatingIfNeeded: number)))
        place += Int(length)
      }
      return start
    }
    guard let start, start + place == bytes.count else { return nil }
    all = words
    text = bytes[start...]
  }

  /// Words without the HTML around them, so that it need not be kept.
  static func bytes(of words: [Word], in html: [UInt8]) -> [UInt8] {
    let start = 4 + wordSize * words.count
    let size = words.reduce(start) { $0 + Int($1.length) }
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, end in
      let raw = UnsafeMutableRawBufferPointer(bytes)
      raw.storeBytes(of: UInt32(truncatingIfNeeded: words.count).littleEndian, as: UInt32.self)
      var place = 4
      end = start
      html.withUnsafeBytes { html in
        for word in words {
          let number = UInt64(word.hash) << 32 | UInt64(word.length) << 16 | UInt64(word.count)
          raw.storeBytes(of: number.littleEndian, toByteOffset: place, as: UInt64.self)
          place += wordSize
          let (first, length) = (Int(word.offset), Int(word.length))
          UnsafeMutableRawBufferPointer(rebasing: raw[end..<(end + length)])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: html[first..<(first + length)]))
          end += length
        }
      }
    }
  }
}
