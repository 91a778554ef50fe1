import Foundation
import Manuscript
import TestSites
import Testing
import Website

/// Writing sites into folders.
struct SiteWriterTests {
  private let folder: TemporaryFolder
  private let writer: SiteWriter

  init() throws {
    folder = try TemporaryFolder()
    writer = SiteWriter(output: "\(folder.path)/Site")
  }

  private func site(_ pages: [String: String] = [:]) throws -> EditionSite {
    var texts: [String: String] = [:]
    for (name, words) in pages {
      texts["Content/pages/\(name).md"] = "---\ntitle: \(name)\nsummary: A page.\n---\n\(words)\n"
    }
    return try #require(try SiteRun(SiteFolder(texts: texts)).sites["england"])
  }

  /// Writes as a build does: lock, check, write.
  @discardableResult private func build(
    _ site: EditionSite, keeping kept: [String] = []
  ) throws -> SiteWriter.Outcome {
    let writer = SiteWriter(output: writer.output, keeping: kept)
    let lock = try writer.begin()
    let outcome = try writer.write(try writer.prepare(site, since: nil))
    _ = consume lock
    return outcome
  }

  private func date(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: "\(folder.path)/Site/england/\(path)")[.modificationDate] as? Date
  }

  /// Makes a file look old, so that a rewritten file can be distinguished from one that was kept.
  private func age(_ path: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: "\(folder.path)/Site/england/\(path)")
  }

  @Test("A site is written whole, with a file that says which edition's folder it is")
  func whole() throws {
    let site = try site(["one": "Words."])
    let outcome = try build(site)
    let written = folder.snapshot(of: "Site/england")
    #expect(Set(written.keys) == Set(site.paths).union([SiteWriter.marker]))
    for path in site.paths { #expect(written[path] == site.bytes(of: path), "\(path)") }
    #expect(outcome.written == site.paths.count)
    #expect(outcome.unchanged == 0 && outcome.removed.isEmpty)
    #expect(try Repository.folders(in: "\(folder.path)/Site") == ["england"])
  }

  @Test("A second build of the same site writes nothing and touches nothing")
  func twice() throws {
    let site = try site(["one": "Words."])
    try build(site)
    for path in site.paths { try age(path) }
    let before = folder.snapshot()
    let outcome = try build(site)
    #expect(outcome.written == 0 && outcome.removed.isEmpty)
    #expect(outcome.unchanged == site.paths.count)
    #expect(folder.snapshot() == before)
    for path in site.paths { #expect(try date(path) == Date(timeIntervalSince1970: 1_000_000_000), "\(path)") }
  }

  @Test("What has changed is written, what has not keeps its date, and what is no longer made is removed")
  func changed() throws {
    let first = try site(["one": "Words.", "two": "More."])
    try build(first)
    for path in first.paths { try age(path) }
    let second = try site(["one": "Other words.", "three": "New."])
    let outcome = try build(second)
    #expect(Set(folder.snapshot(of: "Site/england").keys) == Set(second.paths).union([SiteWriter.marker]))
    // The page, and the search index and its two shards under their older names.
    #expect(outcome.removed.count == 4)
    #expect(outcome.removed.contains("two.html"))
    #expect(try date("one.html") != Date(timeIntervalSince1970: 1_000_000_000))
    #expect(try date("404.html") == Date(timeIntervalSince1970: 1_000_000_000))
    #expect(try date(#require(first.path(of: "assets/site.css"))) == Date(timeIntervalSince1970: 1_000_000_000))
    #expect(String(decoding: second.bytes(of: "one.html"), as: UTF8.self).contains("Other words."))
    #expect(outcome.written + outcome.unchanged == second.paths.count)
  }

  /// Puts into the folder of the edition what others may put there.
  private func addForeignFiles() throws {
    try folder.write("x", to: "Site/england/robots.txt")
    try folder.write("x", to: "Site/england/assets/own.css")
    for file in ["HEAD", "refs/heads/main"] { try folder.write("x", to: "Site/england/.git/\(file)") }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Site/england/link", withDestinationPath: "../../../outside")
  }

  @Test("What others put into the folder of an edition is reported, and nothing is written", arguments: [false, true])
  func foreignFiles(isChanged: Bool) throws {
    try build(site())
    try addForeignFiles()
    let before = folder.snapshot()
    let error = #expect(throws: WorldError.self) { try build(site(isChanged ? ["one": "Words."] : [:])) }
    let own = "'.git', 'assets/own.css', 'link', 'robots.txt'"
    let keep = "--keep .git --keep assets/own.css --keep link --keep robots.txt"
    #expect(
      error?.description
        == "In '\(writer.output)/england' stands what Signpost did not write: \(own). Move it away, or keep it with \(keep)."
    )
    #expect(folder.snapshot() == before)
  }

  @Test("What systems leave in folders that somebody opens stops no build")
  func leftovers() throws {
    try build(site())
    for path in [".DS_Store", "Thumbs.db", "assets/desktop.ini"] { try folder.write("x", to: "Site/england/\(path)") }
    let outcome = try build(site(["one": "Words."]))
    #expect(outcome.written > 0 && !outcome.removed.contains("Thumbs.db"))
    #expect(folder.snapshot(of: "Site/england")["Thumbs.db"] == nil)
  }

  @Test("A file of others is reported even where the site is about to have one of its name, and cannot be kept then")
  func takenName() throws {
    try build(site())
    try folder.write("mine", to: "Site/england/one.html")
    let before = folder.snapshot()
    let changed = try site(["one": "Words."])
    let error = #expect(throws: WorldError.self) { try build(changed) }
    #expect(error?.description.contains("'one.html'") == true)
    #expect(throws: WorldError.self) { try build(changed, keeping: ["one.html"]) }
    #expect(folder.snapshot() == before)
  }

  @Test("What is to be kept stays as it is in a site that changes, with its links and permissions")
  func keptFiles() throws {
    try build(site())
    try addForeignFiles()
    chmod("\(folder.path)/Site/england/.git", 0o700)
    let changed = try site(["one": "Words."])
    let outcome = try build(changed, keeping: [".git/", "./assets/own.css", "link", "robots.txt", "nowhere"])
    #expect(outcome.written > 0 && !outcome.removed.contains { $0.contains("own") || $0.contains("git") })
    let own = ["robots.txt", "assets/own.css", ".git/HEAD", ".git/refs/heads/main"]
    let written = folder.snapshot(of: "Site/england")
    for path in own { #expect(written[path] == Array("x".utf8), "\(path)") }
    for path in changed.paths { #expect(written[path] == changed.bytes(of: path), "\(path)") }
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/Site/england/link")
    #expect(link == "../../../outside")
    #expect(try rights("Site/england/.git") == 0o700)
    #expect(try Repository.folders(in: "\(folder.path)/Site") == ["england"])
  }

  @Test("Where an older build did not list what it made, pages go, and what no build makes is refused")
  func withoutList() throws {
    try build(site(["one": "Words."]))
    try folder.write("Written by Signpost.\n", to: "Site/england/\(SiteWriter.marker)")
    #expect(try build(site()).removed.contains("one.html"))
    try folder.write("Written by Signpost.\n", to: "Site/england/\(SiteWriter.marker)")
    try folder.write("x", to: "Site/england/notes.doc")
    try folder.write("x", to: "Site/england/.well-known/index.html")
    let error = #expect(throws: WorldError.self) { try build(site()) }
    #expect(error?.description.contains("'.well-known', 'notes.doc'.") == true)
  }

  private func rights(_ path: String) throws -> Int? {
    let found = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")[.posixPermissions]
    return (found as? NSNumber)?.intValue
  }

  @Test("Everybody may read a site that another build has written only for its owner")
  func closedSite() throws {
    let site = try site(["one": "Words."])
    try build(site)
    let root = "\(folder.path)/Site/england"
    for file in ["one.html", SiteWriter.marker] { chmod("\(root)/\(file)", 0o600) }
    for path in ["\(root)/assets", root] { chmod(path, 0o700) }
    try build(site)
    #expect(try rights("Site/england/one.html") == 0o644)
    #expect(try rights("Site/england/assets") == 0o755)
    #expect(try rights("Site/england") == 0o755)
  }

  @Test("A page that somebody changed, or replaced by a link, is written again")
  func damagedPage() throws {
    let site = try site(["one": "Words."])
    try build(site)
    try folder.write("changed", to: "Site/england/index.html")
    try folder.write(site.bytes(of: "one.html"), to: "outside.html")
    try FileManager.default.removeItem(atPath: "\(folder.path)/Site/england/one.html")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Site/england/one.html", withDestinationPath: "../../outside.html")
    #expect(try build(site).written == 2)
    #expect(folder.snapshot(of: "Site/england")["index.html"] == site.bytes(of: "index.html"))
    let kind = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/Site/england/one.html")[.type]
    #expect(kind as? FileAttributeType == .typeRegular)
    #expect(folder.snapshot()["outside.html"] == site.bytes(of: "one.html"))
  }

  @Test(
    "A folder that Signpost did not write is refused and left as it is",
    arguments: ["notes.txt", ".hidden", "deep/er/x.html"])
  func foreignFolder(file: String) throws {
    try folder.write("mine", to: "Site/england/\(file)")
    #expect(throws: WorldError.self) { try build(site()) }
    #expect(folder.snapshot() == ["Site/england/\(file)": Array("mine".utf8)])
  }

  @Test("An empty folder with the edition's name is used")
  func emptyFolder() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/Site/england", withIntermediateDirectories: true)
    #expect(try build(site()).written > 0)
  }

  @Test("A file or a link in place of the edition's folder is refused and left as it is")
  func noFolder() throws {
    try folder.write("mine", to: "Site/england")
    #expect(throws: WorldError.self) { try build(site()) }
    #expect(folder.snapshot() == ["Site/england": Array("mine".utf8)])
    try FileManager.default.removeItem(atPath: "\(folder.path)/Site/england")
    try folder.write("mine", to: "elsewhere/.signpost")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Site/england", withDestinationPath: "../elsewhere")
    #expect(throws: WorldError.self) { try build(site()) }
    #expect(folder.snapshot(of: "elsewhere") == [".signpost": Array("mine".utf8)])
  }

  @Test("A folder in place of the marker does not count as one")
  func noMarker() throws {
    try folder.write("mine", to: "Site/england/\(SiteWriter.marker)/x")
    #expect(throws: WorldError.self) { try build(site()) }
  }

  @Test("What an interrupted build left behind is removed by the next, even where nothing has changed")
  func leftOvers() throws {
    let site = try site()
    try build(site)
    for name in [".signpost-new-england", ".signpost-old-england"] {
      try folder.write("half", to: "Site/\(name)/deep/half.html")
    }
    try build(site)
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/Site")
    #expect(left.sorted() == ["england"])
  }

  @Test("What an interrupted build left behind neither stops the next nor gets into the site")
  func leftOversOfChange() throws {
    try build(site())
    try folder.write("half", to: "Site/.signpost-new-england/half.html")
    let changed = try site(["one": "New."])
    try build(changed)
    #expect(Set(folder.snapshot(of: "Site/england").keys) == Set(changed.paths).union([SiteWriter.marker]))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Site/.signpost-new-england"))
  }

  @Test("While one build writes, another is refused, and may write once the first is done")
  func lock() throws {
    let lock = try writer.begin()
    let error = #expect(throws: WorldError.self) { _ = try writer.begin() }
    #expect(error?.description.contains("Another build is writing") ?? false)
    _ = consume lock
    let second = try writer.begin()
    _ = consume second
  }

  @Test("Editions are next to one another, and writing one leaves the others alone")
  func others() throws {
    let run = try SiteRun(SiteFolder(with: ["council", "contacts"], texts: [:]))
    for site in run.sites.values { try build(site) }
    let before = folder.snapshot(of: "Site/derby")
    try build(site(["one": "Words."]))
    #expect(folder.snapshot(of: "Site/derby") == before)
    #expect(try Repository.folders(in: "\(folder.path)/Site") == ["derby", "england"])
  }

  @Test("An output that cannot be a folder is a failure of the environment")
  func noOutput() throws {
    try folder.write("x", to: "file")
    #expect(throws: WorldError.self) { _ = try SiteWriter(output: "\(folder.path)/file").begin() }
    #expect(throws: WorldError.self) { _ = try SiteWriter(output: "\(folder.path)/no/where").begin() }
  }
}
