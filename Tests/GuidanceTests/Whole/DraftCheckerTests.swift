import Foundation
import Guidance
import Manuscript
import Proofreading
import TestSites
import Testing

/// Drafts with planted mistakes, and drafts without any: `Tests/Drafts/<name>` and, beside it, `<name>.report`.
struct DraftCheckerTests {
  private static let folder = "\(Repository.root)/Tests/Drafts"
  private static let names = ["clean.md", "planted.md", "pasted.txt"]
  private static let checker: DraftChecker? = {
    var diagnostics = Diagnostics()
    guard let tree = try? SourceTree(reading: "\(Repository.root)/Content", diagnostics: &diagnostics) else {
      return nil
    }
    let checker = DraftChecker(tree, &diagnostics)
    return diagnostics.all.isEmpty ? checker : nil
  }()

  private func draft(_ name: String) throws -> (file: SourceFile, diagnostics: Diagnostics) {
    let file = SourceFile(path: name, bytes: try FileBytes.read("\(Self.folder)/\(name)"))
    return (file, try #require(Self.checker).diagnostics(on: file))
  }

  @Test("A draft gives exactly its report", arguments: names)
  func report(name: String) throws {
    let (file, diagnostics) = try draft(name)
    let report = ReportText(files: [name: file]).text(of: diagnostics)
    let path = "\(Self.folder)/\(name).report"
    if Recording.isWanted(name) {
      try Data(report.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("The report of '\(name)' was recorded: read it, then run without RECORD.")
      return
    }
    #expect(Difference.between(Repository.text(path) ?? "", report) == "")
  }

  @Test("A clean draft gives no diagnostic")
  func clean() throws {
    #expect(try draft("clean.md").diagnostics.all.isEmpty)
  }

  @Test("Every rule for drafts is broken by a draft")
  func rules() throws {
    let found = try Set(Self.names.flatMap { try draft($0).diagnostics.all.map(\.rule) })
    #expect(DraftRules.all.filter { !found.contains($0) }.map(\.name) == [])
    #expect(
      found.isSuperset(of: [ProofreadingRules.formerBody, ProofreadingRules.wrongYear, ProofreadingRules.expiredWords]))
  }

  @Test("Nothing that a draft may contain stops the reading")
  func hostile() throws {
    let checker = try #require(Self.checker)
    for text in [
      "", "\n", "[", "[a](", "<", "<p", "|", "||", "\t", "> ", "# ", "#", "- ", "1. ", "“", "\u{E2}", "a\r\nb", "*`*",
    ] {
      _ = checker.diagnostics(on: SourceFile(path: "x", bytes: Array(text.utf8)))
    }
    _ = checker.diagnostics(on: SourceFile(path: "x", bytes: [0xE2, 0x80]))
    _ = checker.diagnostics(on: SourceFile(path: "x", bytes: [0xFF, 0xE2]))
  }
}
