import Manuscript
import Records
import Testing

/// Keys that are read with checks, at their places.
struct RecordTests {
  private let file: SourceFile

  init() {
    file = SourceFile(
      path: "Content/x.yaml",
      bytes: Array(
        """
        # A comment first.
        name: Ünïcode
        quoted:   "with: colon"   # and a comment
        block: |
          first line
          second line
        list:
          - one
          - {id: two, text: inner}
        日本: value
        date: 2026-11-21
        number: 12
        kind: page
        empty:
        """.utf8))
  }

  private enum Kind: String, CaseIterable { case page, notice }

  private func record(_ remarks: inout Remarks) throws -> Record {
    let value = try #require(YAMLDocument.read(file, &remarks))
    return try #require(Record(value, "a thing", in: file, &remarks))
  }

  private func place(_ line: Int, _ column: Int, _ length: Int) -> SourcePlace {
    SourcePlace("Content/x.yaml", line: line, column: column, length: length)
  }

  @Test("Values come as text, with the place at which they are written")
  func texts() throws {
    var remarks = Remarks()
    var record = try record(&remarks)
    #expect(record.text("name", &remarks) == SourcedText("Ünïcode", at: place(2, 7, 7)))
    #expect(record.text("quoted", &remarks)?.value == "with: colon")
    #expect(record.text("quoted", &remarks)?.place.line == 3)
    #expect(record.text("quoted", &remarks)?.place.column == 11)
    #expect(record.text("block", &remarks)?.value == "first line\nsecond line\n")
    #expect(record.text("日本", &remarks)?.place == place(10, 5, 5))
    #expect(record.date("date", required: true, &remarks) == CalendarDate("2026-11-21"))
    #expect(record.number("number", &remarks) == 12)
    #expect(record.word("kind", Kind.self, required: true, &remarks) == .page)
    #expect(remarks.all.isEmpty)
  }

  @Test("Keys have places too, also inside lists")
  func keys() throws {
    var remarks = Remarks()
    var record = try record(&remarks)
    #expect(record.place(of: "list") == place(7, 1, 4))
    #expect(record.place(of: "none") == record.place)
    #expect(record.has("list") && !record.has("none"))
    let items = record.list("list", required: true, &remarks)
    #expect(items.map(\.place) == [place(8, 5, 3), place(9, 5, 1)])
    let inner = try #require(Record(items[1], "an entry", in: file, &remarks))
    #expect(inner.place(of: "text") == place(9, 15, 4))
    #expect(remarks.all.isEmpty)
  }

  @Test("What nobody asked for is unknown, at its key")
  func unknown() throws {
    var remarks = Remarks()
    var record = try record(&remarks)
    for key in ["name", "quoted", "block", "list", "date", "number", "kind", "nonsense"] { _ = record.value(key) }
    record.finish(&remarks)
    #expect(remarks.sorted.map(\.rule) == [ManuscriptRules.unknownKey, .init("unknown-key", "")])
    #expect(remarks.sorted.map(\.place) == [place(10, 1, 2), place(14, 1, 5)])
  }

  @Test("A missing key is reported, but a misspelt one only once")
  func missing() throws {
    var remarks = Remarks()
    var record = try record(&remarks)
    #expect(record.text("title", &remarks) == nil)
    #expect(remarks.all.map(\.rule) == [ManuscriptRules.missingKey])
    #expect(record.text("names", &remarks) == nil)
    #expect(remarks.all.count == 1)
    #expect(record.optionalText("other", &remarks) == nil)
    #expect(remarks.all.count == 1)
  }

  @Test("A value of the wrong kind is reported at the value")
  func wrong() throws {
    var remarks = Remarks()
    var record = try record(&remarks)
    #expect(record.text("list", &remarks) == nil)
    #expect(record.list("name", required: true, &remarks).isEmpty)
    #expect(record.date("name", required: true, &remarks) == nil)
    #expect(record.number("name", &remarks) == nil)
    #expect(record.word("name", Kind.self, required: true, &remarks) == nil)
    #expect(record.text("empty", &remarks) == nil)
    #expect(record.record("name", "a set", required: true, &remarks) == nil)
    #expect(remarks.all.allSatisfy { $0.rule == ManuscriptRules.wrongType })
    #expect(remarks.all.map { $0.place?.line } == [8, 2, 2, 2, 2, 14, 2])
  }

  @Test(
    "A whole number is written in digits and is not negative",
    arguments: [
      ("0", 0), ("7", 7), ("99999", 99_999), ("-1", nil), ("1.0", nil), ("0x10", nil), ("1e3", nil), ("100000", nil),
      ("٣", nil),
    ] as [(String, Int?)])
  func numbers(text: String, number: Int?) throws {
    let file = SourceFile(path: "x.yaml", bytes: Array("n: \(text)".utf8))
    var remarks = Remarks()
    let value = try #require(YAMLDocument.read(file, &remarks))
    var record = try #require(Record(value, "a thing", in: file, &remarks))
    #expect(record.number("n", &remarks) == number)
    #expect(remarks.all.isEmpty == (number != nil))
  }
}
