import Foundation
import Manuscript
import TestSites
import Testing
import Website

/// ZIP files: valid according to another program, and the same each time.
struct ZipArchiveTests {
  /// What Python's own reader says about an archive: the names with their texts, or why it is invalid.
  private func read(_ archive: ZipArchive) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(archive.bytes, to: "a.zip")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let program = """
      import sys, zipfile
      pack = zipfile.ZipFile(sys.argv[1])
      print(pack.testzip())
      for name in pack.namelist(): print(name, pack.read(name).decode(errors="replace")[:20].replace("\\n", " "), len(pack.read(name)))
      """
    process.arguments = ["python3", "-c", program, "\(folder.path)/a.zip"]
    process.environment = ["PYTHONIOENCODING": "utf-8", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test("Another program reads every file as it was, in the order of their names")
  func whole() throws {
    let long = String(repeating: "words ", count: 10_000)
    let archive = try ZipArchive([
      "site/b.txt": Array("short".utf8), "site/é.txt": Array("ü".utf8), "site/a.txt": Array(long.utf8),
      "site/empty": [],
    ])
    #expect(
      try read(archive) == """
        None
        site/a.txt words words words wo 60000
        site/b.txt short 5
        site/empty  0
        site/é.txt ü 2

        """)
    #expect(archive.bytes.count < 1500)
    #expect(try read(ZipArchive([:])) == "None\n")
  }

  @Test("The same files give the same bytes")
  func again() throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<50).map { ("f\($0)", Array("text \($0)".utf8)) })
    #expect(try ZipArchive(files).bytes == ZipArchive(files).bytes)
  }

  @Test(
    "A path that leads out of the folder, or that some systems cannot create, is refused",
    arguments: ["", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\\b", "c:a", "a\nb"])
  func paths(path: String) { #expect(throws: WorldError.self) { try ZipArchive([path: []]) } }

  @Test("A packed edition is one folder, with a page to open at the top and the site below")
  func edition() throws {
    let site = try #require(try SiteRun(SiteFolder(texts: [:])).sites["england"])
    let text = try read(site.pack())
    #expect(text.hasPrefix("None\nsignpost-england/Open me.html <!DOCTYPE html>"))
    for path in site.paths { #expect(text.contains("\nsignpost-england/pages/\(path) "), "\(path)") }
    #expect(text.contains(/signpost-england\/pages\/assets\/open\.[0-9a-z]{8}\.js location\.replace\(/))
  }
}
