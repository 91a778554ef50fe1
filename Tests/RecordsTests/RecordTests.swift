import Manuscript
import Records
import Testing

/// Keys that are read with checks, with their places.
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

  private func record(_ diagnostics: inout Diagnostics) throws -> Record {
    let value = try #require(YAMLDocument.read(file, &diagnostics))
    return try #require(Record(value, "a thing", in: file, &diagnostics))
  }

  private func place(_ line: Int, _ column: Int, _ length: Int) -> SourcePlace {
    SourcePlace("Content/x.yaml", line: line, column: column, length: length)
  }

  @Test("Values are text, with the place where they are written")
  func texts() throws {
    var diagnostics = Diagnostics()
    var record = try record(&diagnostics)
    #expect(record.text("name", &diagnostics) == SourcedText("Ünïcode", at: place(2, 7, 7)))
    #expect(record.text("quoted", &diagnostics)?.value == "with: colon")
    #expect(record.text("quoted", &diagnostics)?.place.line == 3)
    #expect(record.text("quoted", &diagnostics)?.place.column == 11)
    #expect(record.text("block", &diagnostics)?.value == "first line\nsecond line\n")
    #expect(record.text("日本", &diagnostics)?.place == place(10, 5, 5))
    #expect(record.date("date", required: true, &diagnostics) == CalendarDate("2026-11-21"))
    #expect(record.number("number", &diagnostics) == 12)
    #expect(record.word("kind", Kind.self, required: true, &diagnostics) == .page)
    #expect(diagnostics.all.isEmpty)
  }

  @Test("Keys have places too, even inside lists")
  func keys() throws {
    var diagnostics = Diagnostics()
    var record = try record(&diagnostics)
    #expect(record.place(of: "list") == place(7, 1, 4))
    #expect(record.place(of: "none") == record.place)
    #expect(record.has("list") && !record.has("none"))
    let items = record.list("list", required: true, &diagnostics)
    #expect(items.map(\.place) == [place(8, 5, 3), place(9, 5, 1)])
    let inner = try #require(Record(items[1], "an entry", in: file, &diagnostics))
    #expect(inner.place(of: "text") == place(9, 15, 4))
    #expect(diagnostics.all.isEmpty)
  }

  @Test("A key that nobody read is reported as unknown, at its place")
  func unknown() throws {
    var diagnostics = Diagnostics()
    var record = try record(&diagnostics)
    for key in ["name", "quoted", "block", "list", "date", "number", "kind", "nonsense"] { _ = record.value(key) }
    record.finish(&diagnostics)
    #expect(diagnostics.sorted.map(\.rule) == [ManuscriptRules.unknownKey, .init("unknown-key", "")])
    #expect(diagnostics.sorted.map(\.place) == [place(10, 1, 2), place(14, 1, 5)])
  }

  @Test("A missing key is reported, but a misspelt one only once")
  func missing() throws {
    var diagnostics = Diagnostics()
    var record = try record(&diagnostics)
    #expect(record.text("title", &diagnostics) == nil)
    #expect(diagnostics.all.map(\.rule) == [ManuscriptRules.missingKey])
    #expect(record.text("names", &diagnostics) == nil)
    #expect(diagnostics.all.count == 1)
    #expect(record.optionalText("other", &diagnostics) == nil)
    #expect(diagnostics.all.count == 1)
  }

  @Test("A value of the wrong kind is reported at the value")
  func wrong() throws {
    var diagnostics = Diagnostics()
    var record = try record(&diagnostics)
    #expect(record.text("list", &diagnostics) == nil)
    #expect(record.list("name", required: true, &diagnostics).isEmpty)
    #expect(record.date("name", required: true, &diagnostics) == nil)
    #expect(record.number("name", &diagnostics) == nil)
    #expect(record.word("name", Kind.self, required: true, &diagnostics) == nil)
    #expect(record.text("empty", &diagnostics) == nil)
    #expect(record.record("name", "a set", required: true, &diagnostics) == nil)
    #expect(diagnostics.all.allSatisfy { $0.rule == ManuscriptRules.wrongType })
    #expect(diagnostics.all.map { $0.place?.line } == [8, 2, 2, 2, 2, 14, 2])
  }

  @Test(
    "A whole number is written in digits and is not negative",
    arguments: [
      ("0", 0), ("7", 7), ("99999", 99_999), ("-1", nil), ("1.0", nil), ("0x10", nil), ("1e3", nil), ("100000", nil),
      ("٣", nil),
    ] as [(String, Int?)])
  func numbers(text: String, number: Int?) throws {
    let file = SourceFile(path: "x.yaml", bytes: Array("n: \(text)".utf8))
    var diagnostics = Diagnostics()
    let value = try #require(YAMLDocument.read(file, &diagnostics))
    var record = try #require(Record(value, "a thing", in: file, &diagnostics))
    #expect(record.number("n", &diagnostics) == number)
    #expect(diagnostics.all.isEmpty == (number != nil))
  }
}
