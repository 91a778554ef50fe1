import Content
import Manuscript
import Records

/// Reads the list of all councils, `councils.csv`.
enum CouncilList {
  /// The name of the file inside the content.
  static let path = "councils.csv"

  private static let columns = ["gss_code", "official_name", "short_name", "type", "region", "slug"]

  /// The councils in the order of the list; a line with a mistake is reported and left out.
  static func read(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> [Council] {
    guard let table = CSVTable(file, columns: columns, &diagnostics) else { return [] }
    var first: [String: CSVTable.Field] = [:]
    return table.rows.compactMap { row in
      guard check(row, in: table, &first, &diagnostics), let kind = Council.Kind(rawValue: row[3].text),
        let region = Council.Region(rawValue: row[4].text)
      else { return nil }
      return Council(
        slug: row[5].text, code: row[0].text, name: row[1].text, shortName: row[2].text, kind: kind, region: region,
        place: table.place(of: row[5]))
    }
  }

  /// Whether a line is valid.
  private static func check(
    _ row: [CSVTable.Field], in table: CSVTable, _ first: inout [String: CSVTable.Field],
    _ diagnostics: inout Diagnostics
  ) -> Bool {
    var isSound = true
    func wrong(_ field: CSVTable.Field, _ message: String, _ help: String?, _ notes: [Diagnostic.Note] = []) {
      isSound = false
      diagnostics.error(GuidanceRules.councilList, message, at: table.place(of: field), help: help, notes: notes)
    }
    for (column, field) in row.enumerated() {
      let words = field.text.split(separator: " ").joined(separator: " ")
      if words != field.text {
        wrong(field, "'\(field.text)' has a space too many", "write: \(words)")
      } else if field.text.isEmpty {
        let help = column == 5 ? "write the address's last part, such as \(Slug.make(from: row[2].text))" : nil
        wrong(field, "this line has no '\(columns[column])'", help)
      } else if ![3, 4].contains(column),
        let twin = first.updateValue(field, forKey: "\(column) \(field.text.lowercased())")
      {
        wrong(
          field, "'\(field.text)' stands twice in the list", "each council has one line",
          [.init("it also stands here", at: table.place(of: twin))])
      }
    }
    guard isSound else { return false }
    if !isCode(row[0].text) { wrong(row[0], "'\(row[0].text)' is not a code of a council", "write it like E06000015") }
    known(row[3].text, Council.Kind.allCases.map(\.rawValue)).map {
      wrong(row[3], "'\(row[3].text)' is not a type of council", $0)
    }
    known(row[4].text, Council.Region.allCases.map(\.rawValue)).map {
      wrong(row[4], "'\(row[4].text)' is not a region of England", $0)
    }
    if !Slug.isValid(row[5].text) || row[5].text == "index" {
      wrong(row[5], "'\(row[5].text)' cannot be an address", "write: \(Slug.make(from: row[2].text))")
    } else if Slug.isDevice(row[5].text) {
      wrong(
        row[5], "no file can be called '\(row[5].text)' on Windows, which keeps that name for a device",
        "choose another slug")
    }
    return isSound
  }

  /// What to write instead of an unknown word; `nil` for a known one.
  private static func known(_ word: String, _ all: [String]) -> String? {
    if all.contains(word) { return nil }
    return NearMiss.help(word, in: all) ?? "write one of: \(all.joined(separator: ", "))"
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 9 && text.utf8.first == UInt8(ascii: "E")
      && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }
}

extension Council: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind(
    "the list of councils", files: CouncilList.path, list: .always("councils", "councils/index.html"),
    scheme: .council, form: .lines)
  static var nameList: NameList? { .councils }

  /// Lets links name the council.
  func enter(in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    catalogue.enter(.init(address: address, name: name), as: slug, .council)
    catalogue.addresses.enter(address, at: place, &diagnostics)
  }
}
