import Manuscript

/// A Markdown file split into its header between two lines of `---`, and the text below.
public struct FrontMatter: Sendable {
  public let header: Record
  /// The bytes of the file that make up the text.
  public let body: Range<Int>
  /// The line of the file at which the text begins.
  public let bodyLine: Int

  /// Splits a file and reads its header.
  ///
  /// - Parameter name: what the header is, for diagnostics, such as "the header of a factsheet".
  /// - Returns: `nil`, and a diagnostic, if there is no header or it cannot be read.
  public init?(_ file: SourceFile, _ name: String, _ diagnostics: inout Diagnostics) {
    let bytes = file.bytes
    guard let first = Self.lineEnd(bytes, 0), Self.isFence(bytes[0..<first.text]) else {
      diagnostics.error(
        ManuscriptRules.noHeader, "this file has no header", at: SourcePlace(file.path),
        help: "begin the file with a line '---', then the keys, then another line '---'")
      return nil
    }
    var start = first.next
    var line = 2
    while let end = Self.lineEnd(bytes, start) {
      if Self.isFence(bytes[start..<end.text]) {
        guard let value = YAMLDocument.read(file, range: first.next..<start, firstLine: 2, &diagnostics),
          let record = Record(value, name, in: file, &diagnostics)
        else { return nil }
        header = record
        body = end.next..<bytes.count
        bodyLine = line + 1
        return
      }
      start = end.next
      line += 1
    }
    diagnostics.error(
      ManuscriptRules.noHeader, "the header does not end", at: SourcePlace(file.path, length: 3),
      help: "add a line '---' after the last key")
    return nil
  }

  /// The end of the text of a line, and the start of the next; `nil` at the end of the file.
  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> (text: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let text = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    return (text, min(end + 1, bytes.count))
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let trimmed = line.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return trimmed.elementsEqual("---".utf8) && line.dropFirst(3).allSatisfy { $0 == 32 || $0 == 9 }
  }
}
