import Manuscript
import Records
import Testing

/// Tables with comma-separated fields.
struct CSVTableTests {
  private func read(_ text: String) -> (rows: [[String]]?, diagnostics: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "Content/x.csv", bytes: Array(text.utf8))
    let table = CSVTable(file, columns: ["a", "b"], &diagnostics)
    return (table?.rows.map { $0.map(\.text) }, diagnostics.all)
  }

  @Test(
    "A line is a row, and quotation marks may contain commas and doubled quotation marks",
    arguments: [
      ("a,b\n", []),
      ("a,b", []),
      ("a,b\n1,2", [["1", "2"]]),
      ("a,b\r\n1,2\r\n\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
      ("a,b\n\"x, y\",\"say \"\"z\"\"\"\n", [["x, y", "say \"z\""]]),
      ("a,b\n,\n\"\",\"\"\n", [["", ""], ["", ""]]),
      ("a,b\nDürham,Ŷork\n", [["Dürham", "Ŷork"]]),
    ])
  func rows(text: String, expected: [[String]]) {
    let (rows, diagnostics) = read(text)
    #expect(rows == expected)
    #expect(diagnostics == [])
  }

  @Test("A first line that names other columns is reported", arguments: ["", "\n", "a;b\n1;2\n", "a,b,c\n", "b,a\n"])
  func columns(text: String) {
    let (rows, diagnostics) = read(text)
    #expect(rows == nil)
    #expect(diagnostics.map(\.rule) == [ManuscriptRules.table])
  }

  @Test(
    "A line that cannot be read is reported at its place and left out",
    arguments: [
      ("1", 1), ("1,2,3", 5), ("ü,\"2", 3), ("\"1\"x,2", 4), ("x\"1\",2", 2), ("\"1\n2\",3", 1),
    ])
  func broken(line: String, column: Int) {
    let (rows, diagnostics) = read("a,b\n\(line)\n5,6\n")
    #expect(rows?.last == ["5", "6"])
    #expect(diagnostics.first?.rule == ManuscriptRules.table)
    #expect(diagnostics.first?.place?.line == 2)
    #expect(diagnostics.first?.place?.column == column)
  }

  @Test("The place of a field is given in characters")
  func place() throws {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "Content/x.csv", bytes: Array("a,b\n\"ü, ä\",déf\n".utf8))
    let table = try #require(CSVTable(file, columns: ["a", "b"], &diagnostics))
    let row = try #require(table.rows.first)
    #expect(
      row.map(table.place) == [
        SourcePlace("Content/x.csv", line: 2, column: 1, length: 6),
        SourcePlace("Content/x.csv", line: 2, column: 8, length: 3),
      ])
  }
}
