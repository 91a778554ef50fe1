import Foundation
import TestSites
import Testing
import Website

/// Builds into a folder that holds the sites of an earlier build.
struct BuildAgainTests {
  private func folder() throws -> TemporaryFolder {
    let site = try SiteFolder(with: ["finder"], texts: [:])
    try site.folder.copy(Repository.theme, to: "Theme")
    return site.folder
  }

  /// A page that is due for review from a day on.
  private static let page =
    "---\ntitle: X\nsummary: A page.\nreviewed: 2026-11-21\nreview-by: 2027-01-01\n---\nWords.\n"

  private func build(_ folder: TemporaryFolder, _ options: String...) throws -> Command {
    try Command(["build"] + options, in: folder.path)
  }

  /// The line that a build ends with, without its time.
  private func line(_ command: Command) -> String { command.output.replacing(/, [0-9.]+ s/, with: "") }

  /// The files of the site as they are now, with the time of their last change.
  private func state(_ folder: TemporaryFolder) -> [String: Date?] {
    let site = "\(folder.path)/Site/england"
    return Dictionary(
      Repository.files(below: site).map { path in
        (path, (try? FileManager.default.attributesOfItem(atPath: "\(site)/\(path)"))?[.modificationDate] as? Date)
      }
    ) { first, _ in first }
  }

  private func bytes(_ folder: TemporaryFolder) -> [String: Data] {
    let site = "\(folder.path)/Site/england"
    return Dictionary(
      Repository.files(below: site).map { ($0, FileManager.default.contents(atPath: "\(site)/\($0)") ?? Data()) }
    ) { first, _ in first }
  }

  @Test("A build of the same inputs says the same and touches nothing")
  func same() throws {
    let folder = try folder()
    let first = try build(folder)
    #expect(first.status == 0 && first.errors == "")
    let before = state(folder)
    let second = try build(folder)
    #expect(second.status == 0 && second.errors == "")
    #expect(line(second) == line(first).replacing(/[0-9]+ files/, with: "0 files"))
    #expect(state(folder) == before)
  }

  @Test("A changed page, a new page and a page that is gone are seen")
  func inputs() throws {
    let folder = try folder()
    _ = try build(folder)
    try folder.write("---\ntitle: X\nsummary: A page.\n---\nOne.\n", to: "Content/pages/x.md")
    #expect(try build(folder).status == 0)
    #expect(String(decoding: bytes(folder)["x.html"] ?? Data(), as: UTF8.self).contains("<p>One.</p>"))
    try folder.write("---\ntitle: X\nsummary: A page.\n---\nTwo.\n", to: "Content/pages/x.md")
    _ = try build(folder)
    #expect(String(decoding: bytes(folder)["x.html"] ?? Data(), as: UTF8.self).contains("<p>Two.</p>"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content/pages/x.md")
    #expect(try build(folder).output.contains("\n  removed england/x.html\n"))
    #expect(bytes(folder)["x.html"] == nil)
  }

  /// What the system calls the folder of the site; another one has another number.
  private func number(_ folder: TemporaryFolder) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(folder.path)/Site/england")[.systemFileNumber] as? Int
  }

  @Test("One changed page is put in place by itself; with a second one, the folder is exchanged")
  func onePage() throws {
    let folder = try folder()
    // The search does not find such small words, so only the pages change.
    func write(_ words: String, to name: String) throws {
      try folder.write("---\ntitle: X\nsummary: A page.\n---\n\(words)\n", to: "Content/pages/\(name).md")
    }
    try write("Words.", to: "x")
    try write("Words.", to: "y")
    _ = try build(folder)
    let (first, before) = (try number(folder), state(folder))
    try write("And words.", to: "x")
    #expect(try build(folder).output.contains(" 1 files written"))
    #expect(try number(folder) == first)
    let after = state(folder)
    #expect(after.filter { before[$0.key] != $0.value }.keys.sorted() == ["x.html"])
    #expect(String(decoding: bytes(folder)["x.html"] ?? Data(), as: UTF8.self).contains("<p>And words.</p>"))
    // What was put in place is known like all else.
    #expect(try build(folder).output.contains(" 0 files written") && state(folder) == after)
    try write("The words.", to: "x")
    try write("The words.", to: "y")
    #expect(try build(folder).output.contains(" 2 files written"))
    #expect(try number(folder) != first)
    #expect(try Repository.folders(in: "\(folder.path)/Site").filter { !$0.hasPrefix(".signpost-work") } == ["england"])
  }

  @Test("What a build left counts no more once another one has begun to write")
  func another() throws {
    let folder = try folder()
    let writer = SiteWriter(output: "\(folder.path)/Site")
    func record() throws -> BuildRecord {
      guard case .whole(let record) = writer.work.state else { throw CocoaError(.fileNoSuchFile) }
      return record
    }
    #expect(writer.still(nil) == nil)
    _ = try build(folder)
    let first = try record()
    #expect(writer.still(first)?.key == first.key)
    try folder.write(Self.page, to: "Content/pages/x.md")
    _ = try build(folder)
    #expect(writer.still(first) == nil)
    let second = try record()
    #expect(writer.still(second)?.key == second.key)
    // As a build that ends in the middle of writing leaves it.
    writer.removeRecord()
    #expect(writer.still(second) == nil)
  }

  @Test("A mistake is reported each time, and the sites stay")
  func mistake() throws {
    let folder = try folder()
    _ = try build(folder)
    let before = bytes(folder)
    try folder.write("---\ntitle: X\nsummary: A page.\n---\n[x](page:nowhere)\n", to: "Content/pages/x.md")
    for _ in 0..<2 {
      let result = try build(folder)
      #expect(result.status == 1 && result.errors.contains("[unknown-link]"))
    }
    #expect(bytes(folder) == before)
  }

  @Test("Warnings are repeated by each build")
  func warnings() throws {
    let folder = try folder()
    try folder.write(Self.page, to: "Content/pages/x.md")
    let first = try build(folder, "--as-of", "2036-01-01")
    #expect(first.status == 0 && first.errors.contains("[review-overdue]"))
    #expect(try build(folder, "--as-of", "2036-01-01").errors == first.errors)
  }

  @Test("Another day is another build")
  func day() throws {
    let folder = try folder()
    try folder.write(Self.page, to: "Content/pages/x.md")
    _ = try build(folder)
    #expect(try build(folder, "--as-of", "2036-01-01").errors.contains("[review-overdue]"))
  }

  @Test("A file that was changed, taken away or given other rights by hand is made again, and that is said")
  func outputs() throws {
    let folder = try folder()
    _ = try build(folder)
    let (before, page) = (bytes(folder), "\(folder.path)/Site/england/index.html")
    for change in [
      { try Data("x".utf8).write(to: URL(fileURLWithPath: page)) },
      { try FileManager.default.removeItem(atPath: page) },
      { try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: page) },
    ] {
      try change()
      let result = try build(folder)
      #expect(result.status == 0)
      #expect(
        result.errors == "'Site/england/index.html' is not as the last build left it, so everything is made again.\n")
      #expect(bytes(folder) == before)
      #expect(try build(folder).errors == "")
    }
  }

  @Test("What others put into a site is refused as before")
  func foreign() throws {
    let folder = try folder()
    _ = try build(folder)
    try folder.write("mine", to: "Site/england/mine.txt")
    let result = try build(folder)
    #expect(result.status == 2 && result.errors.contains("'mine.txt'"))
    #expect(try build(folder, "--keep", "mine.txt").status == 0)
  }

  @Test("What is kept goes along with its folders, and the next build knows it")
  func moves() throws {
    let folder = try folder()
    _ = try build(folder)
    try folder.write("mine", to: "Site/england/extra/deep/mine.txt")
    #expect(try build(folder, "--keep", "extra").status == 0)
    for name in ["x", "y"] {
      try folder.write("---\ntitle: \(name)\nsummary: A page.\n---\nWords.\n", to: "Content/pages/\(name).md")
      let result = try build(folder, "--keep", "extra")
      #expect(result.status == 0 && result.errors == "")
      #expect(bytes(folder)["extra/deep/mine.txt"] == Data("mine".utf8))
      let again = try build(folder, "--keep", "extra")
      #expect(again.errors == "" && again.output.contains(" 0 files written"))
    }
  }

  /// What is kept beside the sites.
  private static let kept = ["build", "diagrams", "files-england", "pages"]

  @Test("What is kept and was cut short, emptied, changed or taken away is not used, and that is said", arguments: kept)
  func records(name: String) throws {
    let folder = try folder()
    _ = try build(folder)
    try folder.write("---\ntitle: X\nsummary: A page.\n---\nWords.\n", to: "Content/pages/x.md")
    _ = try build(folder)
    let (before, path) = (bytes(folder), "\(folder.path)/Site/.signpost-work/\(name)")
    let record = try #require(FileManager.default.contents(atPath: path))
    let changed = Data(record.enumerated().map { $0 == record.count / 2 ? $1 ^ 1 : $1 })
    for damage in [record.dropLast(3), Data(), changed, nil] {
      if let damage {
        try damage.write(to: URL(fileURLWithPath: path))
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
      // A page more, as otherwise what is known of pages is not needed.
      try folder.write("---\ntitle: Y\nsummary: A page.\n---\nWords.\n", to: "Content/pages/y.md")
      let result = try build(folder)
      #expect(result.status == 0)
      #expect(
        result.errors == "What the last build left for this one is not whole, so everything is made again.\n")
      try FileManager.default.removeItem(atPath: "\(folder.path)/Content/pages/y.md")
      #expect(try build(folder).errors == "")
      #expect(bytes(folder) == before)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/Site/.signpost-work").sorted() == Self.kept)
  }

  @Test("A change of the theme makes everything anew, and that is said")
  func theme() throws {
    let folder = try folder()
    _ = try build(folder)
    let path = "Theme/pages/page.mustache"
    let template = try #require(Repository.text("\(folder.path)/\(path)"))
    try folder.write(template.replacing("<h1>", with: "<h1 class=\"new\">"), to: path)
    try folder.write("---\ntitle: X\nsummary: A page.\n---\nWords.\n", to: "Content/pages/x.md")
    let result = try build(folder)
    #expect(result.errors == "The program or the theme has changed, so everything is made again.\n")
    #expect(String(decoding: bytes(folder)["x.html"] ?? Data(), as: UTF8.self).contains("<h1 class=\"new\">"))
  }

  @Test("With --clean everything is made anew, and without a word")
  func clean() throws {
    let folder = try folder()
    _ = try build(folder)
    let (before, page) = (bytes(folder), "\(folder.path)/Site/england/index.html")
    // A file that is as it was by size, time and rights: only a clean build reads it.
    let time = try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as Any
    let text = try #require(FileManager.default.contents(atPath: page))
    try Data(repeating: UInt8(ascii: "x"), count: text.count).write(to: URL(fileURLWithPath: page))
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: page)
    let result = try build(folder, "--clean")
    #expect(result.status == 0 && result.errors == "")
    #expect(bytes(folder) == before)
  }
}
