import Foundation
import TestSites
import Testing
import signpost

/// Printing with an installed program: here, a small program instead of Chromium.
struct MakePDFTests {
  /// A folder with a built site and, next to it, a program with the given name and text.
  private func folder(_ program: String, named name: String = "chromium") throws -> TemporaryFolder {
    let site = try SiteFolder(with: ["factsheet", "guide", "council", "contacts"], texts: [:])
    try site.folder.copy(Repository.theme, to: "Theme")
    #expect(try Command(["build"], in: site.folder.path).status == 0)
    try site.folder.write("#!/bin/sh\n\(program)\n", to: "bin/\(name)")
    chmod("\(site.folder.path)/bin/\(name)", 0o755)
    return site.folder
  }

  private func run(_ words: [String], in folder: TemporaryFolder) throws -> Command {
    try Command(["pdf"] + words, in: folder.path, searchPath: "\(folder.path)/bin:/usr/bin:/bin")
  }

  /// Writes its arguments into the requested PDF file.
  private static let printing = """
    for word in "$@"; do case "$word" in --print-to-pdf=*) file="${word#--print-to-pdf=}";; esac; done
    (echo "%PDF-1.4"; for word in "$@"; do echo "$word"; done) > "$file"
    """

  @Test("A page is printed into a file with its name, a guide with all its steps; nothing else is left")
  func prints() throws {
    let folder = try folder(Self.printing)
    let result = try run(
      ["factsheets/mediation", "guides/meeting", "guides/meeting/index.html", "index", "--output", "Out/"], in: folder)
    #expect(result.errors == "")
    #expect(result.status == 0)
    #expect(result.output == "Out/factsheets-mediation.pdf\nOut/guides-meeting.pdf\nOut/index.pdf\n")
    let files = folder.snapshot(of: "Out")
    #expect(files.keys.sorted() == ["factsheets-mediation.pdf", "guides-meeting.pdf", "index.pdf"])
    let words = String(decoding: files["guides-meeting.pdf"] ?? [], as: UTF8.self).split(separator: "\n")
    #expect(words.last?.hasSuffix("/site/guides/meeting/leaflet.html") == true)
    #expect(words.last?.hasPrefix("file:///") == true)
    #expect(words.contains("--user-agent=Signpost"))
    #expect(words.contains("--generate-pdf-document-outline") && words.contains("--no-pdf-header-footer"))
    let profile = words.first { $0.hasPrefix("--user-data-dir=") }?.dropFirst("--user-data-dir=".count) ?? ""
    #expect(!profile.isEmpty && !FileManager.default.fileExists(atPath: String(profile)))
  }

  /// Writes the page to print into the requested PDF file.
  private static let copying = """
    for word in "$@"; do case "$word" in
      --print-to-pdf=*) file="${word#--print-to-pdf=}";;
      file://*) page="${word#file://}";;
    esac; done
    (echo "%PDF-1.4 $TZ"; cat "$page"; ls -L "$(dirname "$page")/../assets") > "$file"
    """

  @Test("What is printed is a copy of the page, next to everything that it loads, and nothing of the copy is left")
  func copies() throws {
    let folder = try folder(Self.copying)
    let before = folder.snapshot(of: "Site")
    #expect(try run(["factsheets/mediation"], in: folder).errors == "")
    let printed = String(decoding: folder.snapshot()["factsheets-mediation.pdf"] ?? [], as: UTF8.self)
    #expect(printed.hasPrefix("%PDF-1.4 UTC\n<!DOCTYPE html>"))
    #expect(printed.contains("assets/site.") && printed.contains("<style>"))
    #expect(!printed.contains("<script") && !printed.contains("href=\"../index.html\""))
    #expect(folder.snapshot(of: "Site") == before)
    let temporary = FileManager.default.temporaryDirectory.path
    let left = try FileManager.default.contentsOfDirectory(atPath: temporary).filter { $0.hasPrefix("signpost-") }
    #expect(
      left.filter { access("\(temporary)/\($0)/site", F_OK) == 0 && access("\(temporary)/\($0)/profile", F_OK) != 0 }
        == [])
  }

  @Test("The sandbox is turned off for the superuser only")
  func sandbox() {
    let page = "/a page é.html"
    let plain = Chromium.arguments(page: page, pdf: "a.pdf", profile: "p", isRoot: false)
    #expect(!plain.contains("--no-sandbox"))
    #expect(plain.last == "file:///a%20page%20%C3%A9.html")
    #expect(Chromium.arguments(page: page, pdf: "a.pdf", profile: "p", isRoot: true).contains("--no-sandbox"))
  }

  @Test("Other names of the program are found, and if there is none, a message says what to install")
  func names() throws {
    let folder = try folder(Self.printing, named: "google-chrome")
    #expect(try Chromium(searchPath: "/nowhere:\(folder.path)/bin").program == "\(folder.path)/bin/google-chrome")
    let none = try Command(["pdf", "index"], in: folder.path, searchPath: folder.path)
    #expect(none.status == 2)
    #expect(none.errors.contains("There is no Chromium or Chrome on this machine. Install one"))
  }

  @Test("A misspelt page or edition is answered with the nearest, and nothing is printed")
  func misspelt() throws {
    let folder = try folder(Self.printing)
    let page = try run(["index", "factsheets/mediaton", "--output", "Out"], in: folder)
    #expect(page.status == 2)
    #expect(
      page.errors.contains("no page 'factsheets/mediaton' in 'Site/england'. Did you mean 'factsheets/mediation'?"))
    #expect(folder.snapshot(of: "Out").isEmpty)
    let edition = try run(["index", "--edition", "darby"], in: folder)
    #expect(edition.status == 2)
    #expect(edition.errors.contains("There is no edition 'darby' in 'Site'. Did you mean 'derby'?"))
    #expect(try run(["../derby/index"], in: folder).status == 2)
    #expect(try run(["index", "--site", "Nowhere"], in: folder).errors.contains("Run 'signpost build' first."))
    #expect(try run(["index", "--timeout", "0"], in: folder).status == 2)
    #expect(try run([], in: folder).status == 2)
  }

  @Test(
    "A program that fails, writes no PDF or does not end is reported, and an older file stays",
    arguments: ["exit 3", "exit 0", "exec sleep 30", Self.printing.replacing("%PDF", with: "<html>")])
  func failing(program: String) throws {
    let folder = try folder(program)
    let older = "%PDF-1.4 /Creator (Signpost) older"
    try folder.write(older, to: "index.pdf")
    let result = try run(["index", "--timeout", "1"], in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("did not print 'Site/england/index.html'"))
    #expect(folder.snapshot()["index.pdf"] == Array(older.utf8))
    #expect(folder.snapshot().keys.filter { $0.hasPrefix(".signpost") || $0.hasSuffix(".pdf") } == ["index.pdf"])
  }

  @Test("A pack is written in one step, and says how large it is")
  func pack() throws {
    let folder = try folder(Self.printing)
    let result = try Command(["pack", "--edition", "derby"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("derby.zip: "))
    let first = folder.snapshot()["derby.zip"]
    #expect(try Command(["pack", "--edition", "derby", "--output", "b.zip"], in: folder.path).status == 0)
    #expect(folder.snapshot()["b.zip"] == first)
    #expect(try Command(["pack"], in: folder.path).errors.contains("Say which edition to pack"))
    #expect(try Command(["pack", "--edition", "derby", "--output", "No/a.zip"], in: folder.path).status == 2)
  }
}
