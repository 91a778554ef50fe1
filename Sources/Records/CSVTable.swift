import Manuscript

/// A table in a text file with comma-separated fields: one row per line, the first line naming the columns.
///
/// A field that contains a comma is in quotation marks, and a quotation mark inside it is doubled. A field does not
/// continue on the next line. Empty lines are skipped.
public struct CSVTable: Sendable {
  /// A field of a row, with its place.
  public struct Field: Sendable {
    /// The words, without quotation marks around them.
    public let text: String
    fileprivate let line: Int
    fileprivate let range: Range<Int>
  }

  public let file: SourceFile
  /// The rows below the first line; each has one field per column.
  public private(set) var rows: [[Field]] = []

  /// Reads a table; a row that cannot be read is reported and left out.
  ///
  /// - Parameter columns: what the first line must say, word for word.
  /// - Returns: `nil`, and a diagnostic, if the first line says something else.
  public init?(_ file: SourceFile, columns: [String], _ diagnostics: inout Diagnostics) {
    self.file = file
    var start = 0
    var line = 1
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      let text = start..<(end > start && file.bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
      if line == 1 {
        guard String(decoding: file.bytes[text], as: UTF8.self) == columns.joined(separator: ",") else { break }
      } else if !text.isEmpty, let row = row(text, line, &diagnostics) {
        if row.count == columns.count { rows.append(row) } else { report(row, columns, line, &diagnostics) }
      }
      start = end + 1
      line += 1
    }
    if line == 1 {
      diagnostics.error(
        ManuscriptRules.table, "the first line does not name the columns of this table", at: file.place(ofLine: 1),
        help: "write: \(columns.joined(separator: ","))")
      return nil
    }
  }

  /// Where a field is.
  public func place(of field: Field) -> SourcePlace {
    let words = String(decoding: file.bytes[field.range], as: UTF8.self)
    return SourcePlace(file.path, line: field.line, column: column(field.range.lowerBound), length: words.count)
  }

  /// The column of a byte, in characters.
  private func column(_ offset: Int) -> Int {
    let start = file.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(decoding: file.bytes[start..<offset], as: UTF8.self).count + 1
  }

  private func report(_ row: [Field], _ columns: [String], _ line: Int, _ diagnostics: inout Diagnostics) {
    let isLong = row.count > columns.count
    diagnostics.error(
      ManuscriptRules.table, "this line has \(row.count) field\(row.count == 1 ? "" : "s") and not \(columns.count)",
      at: isLong ? place(of: row[columns.count]) : file.place(ofLine: line),
      help: isLong
        ? "put quotation marks round a field that holds a comma" : "the columns are: \(columns.joined(separator: ", "))"
    )
  }

  private func row(_ text: Range<Int>, _ line: Int, _ diagnostics: inout Diagnostics) -> [Field]? {
    let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    var fields: [Field] = []
    var index = text.lowerBound
    func wrong(_ message: String, at offset: Int, _ help: String) -> [Field]? {
      let place = SourcePlace(file.path, line: line, column: column(offset))
      diagnostics.error(ManuscriptRules.table, message, at: place, help: help)
      return nil
    }
    while true {
      let start = index
      var words: [UInt8] = []
      if index < text.upperBound, file.bytes[index] == quote {
        index += 1
        while true {
          guard index < text.upperBound else {
            return wrong("this quotation mark is never closed", at: start, "close it at the end of the field")
          }
          let isDoubled = index + 1 < text.upperBound && file.bytes[index + 1] == quote
          if file.bytes[index] == quote, !isDoubled { break }
          words.append(file.bytes[index])
          index += file.bytes[index] == quote ? 2 : 1
        }
        index += 1
        guard index == text.upperBound || file.bytes[index] == comma else {
          return wrong("a comma should follow the closing quotation mark", at: index, "double a mark inside a field")
        }
      } else {
        while index < text.upperBound, file.bytes[index] != comma {
          guard file.bytes[index] != quote else {
            return wrong(
              "a quotation mark stands inside a field without quotation marks", at: index,
              "put the whole field between quotation marks, and double those inside it")
          }
          index += 1
        }
        words = Array(file.bytes[start..<index])
      }
      fields.append(Field(text: String(decoding: words, as: UTF8.self), line: line, range: start..<index))
      if index == text.upperBound { return fields }
      index += 1
    }
  }
}
