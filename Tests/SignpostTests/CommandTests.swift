import Foundation
import TestSites
import Testing

/// The command as its users see it: what it prints, and its exit status.
struct CommandTests {
  /// A folder with a small site that builds and the repository's theme.
  private func folder(_ texts: [String: String] = [:], with parts: [String] = []) throws -> TemporaryFolder {
    let site = try SiteFolder(with: parts, texts: texts)
    try site.folder.copy(Repository.theme, to: "Theme")
    return site.folder
  }

  @Test("A build writes each edition into a folder of its own, and sums up in one line")
  func build() throws {
    let folder = try folder(with: ["council", "contacts"])
    let result = try Command(["build"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.output.hasPrefix("2 editions, "))
    #expect(result.output.contains("no public address, so no canonical links and no sitemap: derby, england"))
    for page in ["derby/index.html", "derby/your-council.html", "derby/404.html", "england/index.html"] {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/Site/\(page)"), "\(page)")
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Site/england/your-council.html"))
  }

  @Test("A second build of the same input writes nothing")
  func again() throws {
    let folder = try folder()
    _ = try Command(["build"], in: folder.path)
    let before = folder.snapshot(of: "Site")
    let dates = try ManyMistakesTests.dates(below: "\(folder.path)/Site")
    let result = try Command(["build"], in: folder.path)
    #expect(result.output.contains(" 0 files written"))
    #expect(folder.snapshot(of: "Site") == before)
    #expect(try ManyMistakesTests.dates(below: "\(folder.path)/Site") == dates)
  }

  @Test("With --edition, only the named editions are made, and a misspelt name is answered with the nearest")
  func edition() throws {
    let folder = try folder(with: ["council", "contacts"])
    let result = try Command(["build", "--edition", "derby", "--output", "Out"], in: folder.path)
    #expect(result.status == 0)
    #expect(try Repository.folders(in: "\(folder.path)/Out") == ["derby"])
    let wrong = try Command(["build", "--edition", "darby"], in: folder.path)
    #expect(wrong.status == 2)
    #expect(wrong.errors.hasPrefix("signpost: There is no edition 'darby'. Did you mean 'derby'?"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Site"))
  }

  @Test("A check says what a build would say, and writes nothing")
  func check() throws {
    let good = try folder()
    let result = try Command(["check"], in: good.path)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("All is well: 1 edition"))
    #expect(!FileManager.default.fileExists(atPath: "\(good.path)/Site"))
    let broken = try folder(["Content/pages/index.md": "---\ntitel: Welcome\nsummary: Words.\n---\n"])
    let failed = try Command(["check"], in: broken.path)
    #expect(failed.status == 1)
    #expect(
      failed.errors.contains("Content/pages/index.md:2:1\n2 | titel: Welcome\n  | ^^^^^\n   = did you mean 'title'?"))
    #expect(try Command(["build"], in: broken.path).errors == failed.errors)
  }

  @Test("A check on a day tells what ends before the next reviews are due, also after a build that changed nothing")
  func endings() throws {
    let page = "---\ntitle: X\nsummary: A page.\n---\nIt is open [in March](until:2027-03-31).\n"
    let folder = try folder(["Content/pages/x.md": page])
    let told = "\nBefore the next reviews are due:\n  ends on 31 March 2027: Content/pages/x.md:5:23\n"
    let words = ["check", "--as-of", "2026-11-30", "--strict"]
    let result = try Command(words, in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("All is well: 1 edition"))
    #expect(result.output.hasSuffix("nothing was written.\n\(told)"))
    _ = try Command(["build", "--as-of", "2026-11-30"], in: folder.path)
    #expect(try Command(words, in: folder.path).output.hasSuffix("nothing was written.\n\(told)"))
    #expect(try Command(["check"], in: folder.path).output.contains("Before") == false)
  }

  @Test(
    "A usage error or a missing folder ends with 2 and one line that says why",
    arguments: [
      ["build", "--content", "Nowhere"], ["build", "--theme", "Nowhere"], ["check", "--content", "Content/site.yaml"],
      ["build", "--edition", "nowhere"], ["build", "--output", "Content/site.yaml"],
      ["build", "--output", "No/Where/At"],
    ])
  func world(words: [String]) throws {
    let folder = try folder()
    let before = folder.snapshot()
    let result = try Command(words, in: folder.path)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("signpost: "))
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    #expect(folder.snapshot() == before)
  }

  @Test(
    "An unknown command or option ends with 2",
    arguments: [["bild"], ["build", "--contnet", "x"], ["check", "--output", "x"]])
  func usage(words: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try Command(words, in: folder.path)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains("Usage: signpost"))
  }

  @Test("--help explains each command with an example", arguments: [[], ["build"], ["check"], ["pdf"], ["pack"]])
  func help(words: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try Command(words + ["--help"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(words.isEmpty ? result.output.contains("signpost build") : result.output.contains("Example: signpost"))
  }

  @Test("A folder that Signpost did not write is left alone, and nothing else is written")
  func foreign() throws {
    let folder = try folder(with: ["council", "contacts"])
    try folder.write("my own words", to: "Site/england/notes.txt")
    let result = try Command(["build"], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("'Site/england' was not written by Signpost"))
    #expect(folder.snapshot(of: "Site") == ["england/notes.txt": Array("my own words".utf8)])
  }

  @Test("Slashes at the end of a folder's name make no difference")
  func slashes() throws {
    let folder = try folder(["Content/pages/index.md": "---\ntitel: Welcome\nsummary: Words.\n---\n"])
    let result = try Command(["check", "--content", "Content//", "--theme", "Theme/"], in: folder.path)
    #expect(result.errors.contains("--> Content/pages/index.md:2:1"))
  }

  @Test("An older folder of content is compared, even one that breaks rules elsewhere")
  func difference() throws {
    let folder = try folder(with: ["finder"])
    let old = try self.folder(["Content/pages/stray.txt": "A stray file"], with: ["finder"])
    let same = try Command(["routes", "--diff", "\(old.path)/Content"], in: folder.path)
    #expect(same.status == 0)
    #expect(same.output == "way: every journey ends as before.\n")
    let none = try Command(["routes", "--diff", "\(old.path)/Content/pages"], in: folder.path)
    #expect(none.status == 2)
    #expect(none.errors.contains("There is no route finder in"))
  }

  @Test("The page of rules is what the command prints, and each rule can be looked up")
  func rules() throws {
    let all = try Command(["rules"], in: Repository.root)
    #expect(all.status == 0)
    #expect(
      Difference.between(Repository.text("\(Repository.root)/docs/rules.md") ?? "", all.output) == "",
      "run 'signpost rules > docs/rules.md'")
    #expect(try Command(["rules", "raw-html"], in: Repository.root).output.hasPrefix("HTML in the content is refused"))
    let unknown = try Command(["rules", "raw-htm"], in: Repository.root)
    #expect(unknown.status == 2)
    #expect(unknown.errors == "signpost: There is no rule 'raw-htm'. Did you mean 'raw-html'?\n")
  }

  @Test("The page of fields is what the command prints, and each template can be looked up")
  func fields() throws {
    let all = try Command(["fields"], in: Repository.root)
    #expect(all.status == 0)
    #expect(
      Difference.between(Repository.text("\(Repository.root)/docs/template-fields.md") ?? "", all.output) == "",
      "run 'signpost fields > docs/template-fields.md'")
    let one = try Command(["fields", "parts/last-checked"], in: Repository.root).output
    #expect(one.hasPrefix("### parts/last-checked\n"))
    #expect(one.contains("`reviewed` `reviewed-iso` `has-due?` `due-iso`"))
    let unknown = try Command(["fields", "pages/fact-sheet"], in: Repository.root)
    #expect(unknown.status == 2)
    #expect(
      unknown.errors
        == "signpost: The generator renders no template 'pages/fact-sheet'. Did you mean 'pages/factsheet'?\n")
  }

  @Test("Duties are reported with their pages, for the editions that are asked for")
  func duties() throws {
    let folder = try folder(with: ["contacts", "law", "duties", "council"])
    let result = try Command(["duties", "--edition", "derby"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("derby: Derby City Council\n  missing Say how disagreements"))
    #expect(result.output.hasSuffix("  3 duties: 0 met, 0 partly, 3 missing\n"))
    #expect(try Command(["duties", "--edition", "darby"], in: folder.path).errors.contains("Did you mean 'derby'?"))
  }

  @Test("What has expired by a day is a warning, and an error with --strict; without a day it is neither")
  func expired() throws {
    let page = "---\ntitle: X\nsummary: A page.\nreviewed: 2026-01-01\nreview-by: 2027-06-30\n---\nWords.\n"
    let folder = try folder(["Content/pages/x.md": page])
    #expect(try Command(["check", "--strict"], in: folder.path).status == 0)
    #expect(try Command(["check", "--strict", "--as-of", "2027-06-30"], in: folder.path).status == 0)
    let warned = try Command(["check", "--as-of", "2027-07-01"], in: folder.path)
    #expect(warned.status == 0)
    #expect(warned.errors.hasPrefix("warning: this was due for review on 30 June 2027 [review-overdue]"))
    #expect(warned.errors.hasSuffix("\n1 warning.\n\n"))
    let strict = try Command(["check", "--as-of", "2027-07-01", "--strict"], in: folder.path)
    #expect(strict.status == 1)
    #expect(strict.errors.hasPrefix("error: this was due"))
    #expect(try Command(["build", "--as-of", "2027-07-01"], in: folder.path).status == 0)
    #expect(try String(contentsOfFile: "\(folder.path)/Site/england/x.html", encoding: .utf8).contains("overdue"))
    #expect(try Command(["build", "--as-of", "soon"], in: folder.path).status == 2)
  }
}
