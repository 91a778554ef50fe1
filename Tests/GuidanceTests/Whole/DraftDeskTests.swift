import Foundation
import Guidance
import Manuscript
import Proofreading
import TestSites
import Testing

/// Drafts with planted mistakes, and drafts without any: `Tests/Drafts/<name>` and, beside it, `<name>.report`.
struct DraftDeskTests {
  private static let folder = "\(Repository.root)/Tests/Drafts"
  private static let names = ["clean.md", "planted.md", "pasted.txt"]
  private static let desk: DraftDesk? = {
    var remarks = Remarks()
    guard let tree = try? SourceTree(reading: "\(Repository.root)/Content", remarks: &remarks) else { return nil }
    let desk = DraftDesk(tree, &remarks)
    return remarks.all.isEmpty ? desk : nil
  }()

  private func draft(_ name: String) throws -> (file: SourceFile, remarks: Remarks) {
    let file = SourceFile(path: name, bytes: try FileBytes.read("\(Self.folder)/\(name)"))
    return (file, try #require(Self.desk).remarks(on: file))
  }

  @Test("A draft gives exactly its report", arguments: names)
  func report(name: String) throws {
    let (file, remarks) = try draft(name)
    let report = ReportText(files: [name: file]).text(of: remarks)
    let path = "\(Self.folder)/\(name).report"
    if Recording.isWanted(name) {
      try Data(report.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("The report of '\(name)' was recorded: read it, then run without RECORD.")
      return
    }
    #expect(Difference.between(Repository.text(path) ?? "", report) == "")
  }

  @Test("A clean draft gives no remark")
  func clean() throws {
    #expect(try draft("clean.md").remarks.all.isEmpty)
  }

  @Test("Every rule for drafts is broken by a draft")
  func rules() throws {
    let found = try Set(Self.names.flatMap { try draft($0).remarks.all.map(\.rule) })
    #expect(DraftRules.all.filter { !found.contains($0) }.map(\.name) == [])
    #expect(
      found.isSuperset(of: [ProofreadingRules.formerBody, ProofreadingRules.wrongYear, ProofreadingRules.expiredWords]))
  }

  @Test("Nothing that a draft may hold stops the reading")
  func hostile() throws {
    let desk = try #require(Self.desk)
    for text in [
      "", "\n", "[", "[a](", "<", "<p", "|", "||", "\t", "> ", "# ", "#", "- ", "1. ", "“", "\u{E2}", "a\r\nb", "*`*",
    ] {
      _ = desk.remarks(on: SourceFile(path: "x", bytes: Array(text.utf8)))
    }
    _ = desk.remarks(on: SourceFile(path: "x", bytes: [0xE2, 0x80]))
    _ = desk.remarks(on: SourceFile(path: "x", bytes: [0xFF, 0xE2]))
  }
}
