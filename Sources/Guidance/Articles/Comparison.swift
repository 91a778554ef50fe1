import Content
import Manuscript
import Records

/// A table that sets ways of resolving a disagreement side by side.
public struct Comparison: Sendable {
  public let id: String
  public let title: String
  public let summary: String
  public let columns: [Column]
  public let rows: [Row]
  public let sources: [Prose]
  public let reviewed: CalendarDate

  public var address: String { "comparisons/\(id).html" }

  public struct Column: Sendable {
    public let id: String
    public let title: String
    /// Where the column's subject is explained, with slots; `nil` if nothing is linked.
    public let address: String?
  }

  public struct Row: Sendable {
    public let id: String
    public let question: String
    /// One answer for each column, in the columns' order.
    public let cells: [Prose]
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Comparison>? {
    let id = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    let (title, summary) = prose.titleAndSummary(&record, &diagnostics)
    let reviewed = prose.reviewed(&record, required: true, &diagnostics)
    prose.meets(&record, &diagnostics)
    let sources = prose.sources(record.texts("sources", required: true, &diagnostics))
    let columns = columns(&record, &prose, &diagnostics)
    let rows = rows(&record, columns, &prose, &diagnostics)
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    record.finish(&diagnostics)
    guard let title, let summary, let reviewed, columns.count > 1, !rows.isEmpty else {
      return prose.finish(nil, diagnostics, address: address)
    }
    return prose.finish(
      Comparison(
        id: id, title: title.value, summary: summary.value, columns: columns, rows: rows, sources: sources,
        reviewed: reviewed), diagnostics, address: address)
  }

  private static func columns(_ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics)
    -> [Column]
  {
    var columns: [Column] = []
    for item in record.list("columns", required: true, &diagnostics) {
      guard var entry = Record(item, "a column", in: record.file, &diagnostics) else { continue }
      let id = entry.text("id", &diagnostics)
      let title = entry.text("title", &diagnostics)
      prose.heading(title)
      let link = entry.optionalText("link", &diagnostics).flatMap { prose.link($0) }
      entry.finish(&diagnostics)
      guard let id, let title else { continue }
      if columns.contains(where: { $0.id == id.value }) {
        diagnostics.error(GuidanceRules.comparisonCell, "the column '\(id.value)' stands twice", at: id.place)
        continue
      }
      columns.append(Column(id: id.value, title: title.value, address: link?.address))
    }
    if columns.count == 1 {
      diagnostics.error(
        GuidanceRules.comparisonCell, "a comparison needs at least two columns", at: record.place(of: "columns"))
    }
    return columns
  }

  private static func rows(
    _ record: inout Record, _ columns: [Column], _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> [Row] {
    var rows: [Row] = []
    for item in record.list("rows", required: true, &diagnostics) {
      guard var entry = Record(item, "a row", in: record.file, &diagnostics) else { continue }
      let id = entry.text("id", &diagnostics)
      let question = entry.text("question", &diagnostics)
      prose.heading(question)
      var cells: [Prose] = []
      if var answers = entry.record("cells", "the cells of a row", required: true, &diagnostics) {
        let names = columns.map(\.id)
        for cell in answers.allEntries() where !names.contains(cell.key) {
          diagnostics.error(
            GuidanceRules.comparisonCell, "there is no column '\(cell.key)'", at: cell.keyPlace,
            help: NearMiss.help(cell.key, in: names))
        }
        for name in names {
          if !answers.has(name) {
            diagnostics.error(
              GuidanceRules.comparisonCell, "this row has no answer for the column '\(name)'",
              at: entry.place(of: "cells"), help: "add a line '\(name): …'")
          } else if let text = answers.text(name, &diagnostics) {
            cells.append(prose.block(text, idPrefix: "\(id?.value ?? "row")-\(name)--"))
          }
        }
      }
      entry.finish(&diagnostics)
      guard let id, let question, cells.count == columns.count else { continue }
      rows.append(Row(id: id.value, question: question.value, cells: cells))
    }
    return rows
  }
}

extension Comparison: ContentType {
  static let contentKind = ContentKind(
    "a comparison", files: "comparisons/{id}.yaml", address: "comparisons/{id}.html",
    list: .always("comparisons", "comparisons/index.html"), scheme: .compare, layering: .parts(["rows"]))

  static var order: (@Sendable (Self, Self) -> Bool)? { { $0.id < $1.id } }
}
