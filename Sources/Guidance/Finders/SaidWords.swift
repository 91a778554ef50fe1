import Content
import Manuscript

/// The words of a file, kept to check what each reader reads.
struct SaidWords: Sendable {
  let words: MarkedText
  let file: SourceFile

  /// Where a phrase occurs in what a reader reads: in any letter case, as whole words, and not in sources.
  ///
  /// - Parameters:
  ///   - reader: the id of the reader's answer; where words differ by reader, those for this one are searched.
  ///   - range: the part of the words to search; all of them if left out.
  func places(of phrase: String, saidTo reader: String, in range: Range<Int>? = nil) -> [SourcePlace] {
    let spoken = Spoken(words, to: reader, in: range ?? 0..<words.bytes.count)
    return spoken.places(of: phrase).map { words.place(of: $0, in: file) }
  }
}

/// Words as one reader reads them, with the place in the text where each byte comes from.
private struct Spoken {
  private var bytes: [UInt8] = []
  private var origins: [Range<Int>] = []

  init(_ words: MarkedText, to reader: String, in range: Range<Int>) {
    var next = range.lowerBound
    /// The mark that ends the words being skipped.
    var end: MarkedText.Kind?
    for (index, mark) in words.marks.enumerated() {
      let offset = Int(mark.offset)
      guard offset >= range.lowerBound else { continue }
      if offset > range.upperBound { break }
      if let awaited = end {
        if mark.kind == awaited {
          end = nil
          next = offset
        }
        continue
      }
      switch mark.kind {
      case .aside: end = .asideEnd
      case .link:
        let own =
          words.destinations.indices.contains(Int(mark.value))
          ? ReaderWords(destination: words.destinations[Int(mark.value)])?.entries.first { $0.reader == reader } : nil
        guard let own else { continue }
        end = .linkEnd
        take(words, next..<offset)
        let close = words.marks[index...].first { $0.kind == .linkEnd }.map { Int($0.offset) } ?? offset
        for byte in own.words.utf8 {
          bytes.append(byte)
          origins.append(offset..<max(close, offset))
        }
        continue
      default: continue
      }
      take(words, next..<offset)
    }
    if end == nil { take(words, next..<max(next, range.upperBound)) }
  }

  private mutating func take(_ words: MarkedText, _ range: Range<Int>) {
    for index in range {
      bytes.append(words.bytes[index])
      origins.append(index..<index + 1)
    }
  }

  func places(of phrase: String) -> [Range<Int>] {
    let wanted = phrase.utf8.map(Self.lower)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
    return (0...(bytes.count - wanted.count)).compactMap { start in
      let end = start + wanted.count
      guard zip(bytes[start..<end], wanted).allSatisfy({ Self.lower($0) == $1 }),
        start == 0 || !Self.isLetter(bytes[start - 1]), end == bytes.count || !Self.isLetter(bytes[end])
      else { return nil }
      return origins[start].lowerBound..<origins[end - 1].upperBound
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower(byte)) || byte >= 0x80
  }
}
