import Foundation
import Manuscript
import TestSites
import Testing

/// A site with more than twenty different mistakes, `Tests/Sites/Many`: all are reported in one run; nothing changes.
struct ManyMistakesTests {
  static let path = "\(Repository.sites)/Many/report.txt"

  @Test("All mistakes are reported in one run, each at its place")
  func report() throws {
    let run = try SiteRun(SiteFolder("Many"))
    if Recording.isWanted("Many") {
      try Data(run.report.utf8).write(to: URL(fileURLWithPath: Self.path))
      Issue.record("The report was recorded: read it, then run without RECORD.")
      return
    }
    let expected = Repository.text(Self.path) ?? ""
    #expect(Difference.between(expected, run.report) == "")
    #expect(Set(run.diagnostics.all.map(\.rule.name)).count >= 20)
    #expect(Places.troubles(in: run) == [])
    #expect(run.sites.isEmpty)
  }

  @Test("A build with mistakes prints what the checks found, ends with 1, and leaves the output as it was")
  func build() throws {
    let good = try SiteFolder(texts: [:])
    let broken = try SiteFolder("Many")
    let root = good.folder.path
    let first = try Command(["build", "--theme", Repository.theme], in: root)
    #expect(first.status == 0, "\(first.errors)")
    try good.folder.write("mine", to: "Site/other/file.txt")
    let before = good.folder.snapshot(of: "Site")
    let dates = try Self.dates(below: "\(root)/Site")
    let second = try Command(
      ["build", "--content", broken.content, "--theme", broken.theme, "--output", "Site"], in: root)
    #expect(second.status == 1)
    #expect(second.output == "")
    #expect(good.folder.snapshot(of: "Site") == before)
    #expect(try Self.dates(below: "\(root)/Site") == dates)
    let run = try SiteRun(broken)
    let printed = second.errors.replacing(broken.content, with: "Content").replacing(broken.theme, with: "Theme")
    #expect(printed.hasPrefix(run.report), "\(Difference.between(run.report, printed))")
    #expect(printed.hasSuffix("\n\(run.diagnostics.sorted.count) mistakes found; nothing was written.\n"))
  }

  @Test("A build with mistakes makes no output folder")
  func nothing() throws {
    let broken = try SiteFolder("Many")
    let result = try Command(["build"], in: broken.folder.path)
    #expect(result.status == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(broken.folder.path)/Site"))
  }

  /// When each file was last changed, in nanoseconds.
  static func dates(below folder: String) throws -> [String: Date] {
    var dates: [String: Date] = [:]
    for file in Repository.files(below: folder) {
      dates[file] = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")[.modificationDate] as? Date
    }
    return dates
  }
}
