import LibC
import Synchronization

/// A text file as its author wrote it: its bytes, and where its lines begin.
///
/// The bytes are known to be UTF-8 without control characters; ``SourceTree`` refuses other files.
public struct SourceFile: Sendable {
  private let storage: Storage

  /// All places in a file refer to it, so it takes no more room than a reference.
  private final class Storage: Sendable {
    let path: String
    let kept: ByteStore.Kept
    /// Where each line begins, counted when a line is first asked for: a file with thousands of mistakes needs as many.
    let starts = Mutex<[Int32]>([])

    init(path: String, _ kept: ByteStore.Kept) { (self.path, self.kept) = (path, kept) }
  }

  /// - Parameters:
  ///   - path: the file as its author knows it.
  ///   - bytes: the whole file.
  public init(path: String, bytes: [UInt8]) { storage = Storage(path: path, .of(bytes, in: nil)) }

  private init(_ storage: Storage) { self.storage = storage }

  /// The same file, with bytes that a store keeps: they are rarely needed once they have been read.
  func kept(in store: ByteStore) -> SourceFile { SourceFile(Storage(path: path, store.keep(bytes))) }

  /// The file as its author knows it, such as `Content/factsheets/mediation.md`.
  public var path: String { storage.path }

  /// All of the file; where it is used more than once, it is to be asked for once.
  public var bytes: [UInt8] { storage.kept.bytes }

  /// Its lines.
  private var lines: SourceLines {
    storage.starts.withLock { starts in
      if starts.isEmpty { starts = SourceLines.starts(of: bytes) }
      return SourceLines(bytes, starts: starts)
    }
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a line without its line end; `nil` past the end of the file.
  public func line(_ number: Int) -> String? {
    let lines = lines
    return lines.range(number).map { String(decoding: lines.bytes[$0], as: UTF8.self) }
  }

  /// The bytes of a line without its line end; lines count from 1.
  public func lineRange(_ number: Int) -> Range<Int>? { lines.range(number) }

  /// How many lines the file has; a final line end does not begin another.
  public var lineCount: Int { lines.count }

  /// The place of the first occurrence of `words` from a line on, or the line's first word if they do not occur.
  ///
  /// Parsers of Markdown and YAML report the line of what they found but not always the column; it is found by
  /// searching for the author's own words.
  public func place(of words: String, fromLine first: Int, toLine last: Int = .max) -> SourcePlace {
    occurrence(of: words, fromLine: first, toLine: last) ?? place(ofLine: first)
  }

  /// The place of the first occurrence of `words` between two lines; `nil` if they do not occur.
  public func occurrence(of words: String, fromLine first: Int, toLine last: Int = .max) -> SourcePlace? {
    if !words.isEmpty {
      var number = max(1, first)
      while number <= last, let line = line(number) {
        if let found = Self.find(words, in: line) {
          return SourcePlace(path, line: number, column: found + 1, length: words.count)
        }
        number += 1
        if number - first > 400 { break }
      }
    }
    return nil
  }

  /// The place of one of several occurrences of `words` from a line on, within 40 lines; the last of them if there are
  /// fewer, and `nil` if there are none.
  ///
  /// - Parameter count: how many occurrences to skip.
  public func occurrence(of words: String, number count: Int, fromLine first: Int) -> SourcePlace? {
    let lines = lines
    let bytes = lines.bytes
    let needle = Array(words.utf8)
    guard let initial = needle.first else { return nil }
    var last: (line: Int, range: Range<Int>, start: Int)?
    var left = count
    var number = max(1, first)
    while left >= 0, number < first + 40, let line = lines.range(number) {
      var start = line.lowerBound
      while left >= 0, start + needle.count <= line.upperBound {
        if bytes[start] == initial, bytes[start..<(start + needle.count)].elementsEqual(needle) {
          last = (number, line, start)
          left -= 1
        }
        start += 1
      }
      number += 1
    }
    guard let last else { return nil }
    let column = String(decoding: bytes[last.range.lowerBound..<last.start], as: UTF8.self).count + 1
    return SourcePlace(path, line: last.line, column: column, length: words.count)
  }

  /// The place of `words` in a line that defines a reference, such as `[act]: https://…`.
  public func definition(of words: String) -> SourcePlace? {
    for number in 1...max(1, lineCount) {
      guard let line = line(number), line.hasPrefix("[") else { continue }
      for start in ["]: ", "]: <"] {
        guard let found = Self.find(start + words, in: line) else { continue }
        return SourcePlace(path, line: number, column: found + start.count + 1, length: words.count)
      }
    }
    return nil
  }

  /// The place of a line's text without surrounding white space.
  public func place(ofLine number: Int) -> SourcePlace {
    let line = line(number) ?? ""
    let lead = line.prefix { $0 == " " || $0 == "\t" }.count
    let rest = line.dropFirst(lead)
    let trail = rest.reversed().prefix { $0 == " " || $0 == "\t" }.count
    return SourcePlace(path, line: number, column: lead + 1, length: max(1, rest.count - trail))
  }

  /// How many characters of `line` come before the first occurrence of `words`.
  private static func find(_ words: String, in line: String) -> Int? {
    let hay = Array(line.utf8)
    let needle = Array(words.utf8)
    guard hay.count >= needle.count, let first = needle.first else { return nil }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<(start + needle.count)].elementsEqual(needle) {
        return String(decoding: hay[..<start], as: UTF8.self).count
      }
    }
    return nil
  }
}
