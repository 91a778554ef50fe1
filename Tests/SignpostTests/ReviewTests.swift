import Foundation
import TestSites
import Testing

/// Reviews that expire when the reviewed text changes, as an editor sees them.
struct ReviewTests {
  private static let sheet = """
    ---
    title: Mediation
    summary: A meeting with a mediator.
    number: 1
    audience: Families
    reviewed: 2026-11-21
    sources: ["[](provider:kids)"]
    ---
    ## When to use it

    You have 2 months, and you need not go ([section 51](law:cfa-2014/51)).

    It takes a day, and the councl pays. Ring [](fact:tribunal-phone).

    """

  /// A folder with a small site, whose reviews are recorded.
  private func folder() throws -> TemporaryFolder {
    let site = try SiteFolder(
      with: ["guide", "law", "provider", "facts"], texts: ["Content/factsheets/mediation.md": Self.sheet])
    try site.folder.copy(Repository.theme, to: "Theme")
    let begun = try Command(["review", "--all"], in: site.folder.path)
    #expect(begun.output == "Content/reviews.txt: 4 reviews\n")
    return site.folder
  }

  private func change(_ path: String, _ old: String, to new: String, in folder: TemporaryFolder) throws {
    let text = try #require(Repository.text("\(folder.path)/Content/\(path)"))
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "Content/\(path)")
  }

  @Test("Recorded content is clean, also with a day and --strict, and its record stays as it is")
  func clean() throws {
    let folder = try folder()
    let result = try Command(["check", "--as-of", "2026-11-29", "--strict"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(try Command(["review"], in: folder.path).output == "4 of 4 reviews stand.\n")
    let again = try Command(["review", "--all"], in: folder.path)
    #expect(again.status == 2)
    #expect(again.errors.contains("is there already"))
  }

  @Test("A changed text is due again: a warning at its line, an error with --strict, and a banner on its page")
  func changed() throws {
    let folder = try folder()
    try change("factsheets/mediation.md", "need not go", to: "need to go", in: folder)
    let result = try Command(["check"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("No mistakes: "))
    #expect(
      result.errors.contains(
        "warning: this was changed after its review of 21 November 2026 [review-changed]\n  --> Content/factsheets/mediation.md:11:1\n"
      ))
    #expect(result.errors.contains("'signpost review factsheets/mediation.md --day DAY'"))
    #expect(try Command(["check", "--as-of", "2026-11-29", "--strict"], in: folder.path).status == 1)
    _ = try Command(["build"], in: folder.path)
    let page = try #require(Repository.text("\(folder.path)/Site/england/factsheets/mediation.html"))
    #expect(
      page.contains("has changed since we last checked it on <time datetime=\"2026-11-21\">21 November 2026</time>"))
    let other = try #require(Repository.text("\(folder.path)/Site/england/guides/meeting/before.html"))
    #expect(!other.contains("has changed since"))
    #expect(
      try Command(["review"], in: folder.path).output
        == "factsheets/mediation.md: reviewed on 2026-11-21, changed since (lines 11)\n3 of 4 reviews stand.\n")
  }

  @Test("A new review needs a new day, which is written into the file")
  func reviewed() throws {
    let folder = try folder()
    try change("factsheets/mediation.md", "need not go", to: "need to go", in: folder)
    let refused = try Command(["review", "factsheets/mediation.md"], in: folder.path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("was reviewed on 2026-11-21 already"))
    let done = try Command(["review", "Content/factsheets/mediation.md", "--day", "2026-12-01"], in: folder.path)
    #expect(done.status == 0)
    let text = try #require(Repository.text("\(folder.path)/Content/factsheets/mediation.md"))
    #expect(text == Self.sheet.replacing("need not go", with: "need to go").replacing("2026-11-21", with: "2026-12-01"))
    #expect(try Command(["check", "--strict"], in: folder.path).errors == "")
  }

  @Test("A day that is written by hand is not a record")
  func byHand() throws {
    let folder = try folder()
    try change("factsheets/mediation.md", "reviewed: 2026-11-21", to: "reviewed: 2026-12-01", in: folder)
    let result = try Command(["check"], in: folder.path)
    #expect(result.errors.contains("the record of this review has 21 November 2026 [review-changed]"))
    #expect(try Command(["review", "factsheets/mediation"], in: folder.path).status == 0)
    #expect(try Command(["check"], in: folder.path).errors == "")
  }

  @Test(
    "A spelling correction keeps the day and is listed; what changes the meaning is not one",
    arguments: [
      ("councl", "council", true), ("It takes a day", "It  takes a day", true), ("takes", "lasts", true),
      ("2 months", "3 months", false), ("not go", "go", false), ("cfa-2014/51", "cfa-2014", false),
      ("a day", "all day", false), ("and the councl pays", "and the council pays it all for you and them", false),
      ("Ring [](fact:tribunal-phone)", "Ring [](fact:tribunal-email)", false),
    ])
  func spelling(old: String, new: String, isSpelling: Bool) throws {
    let folder = try folder()
    try change("factsheets/mediation.md", old, to: new, in: folder)
    let result = try Command(["review", "factsheets/mediation.md", "--spelling"], in: folder.path)
    #expect(result.status == (isSpelling ? 0 : 2), "\(result.errors)")
    let report = try Command(["review"], in: folder.path).output
    if isSpelling {
      #expect(report == "factsheets/mediation.md: 1 correction of spelling since its review\n4 of 4 reviews stand.\n")
      #expect(try Command(["check", "--strict"], in: folder.path).errors == "")
    } else {
      #expect(result.errors.contains("more than spelling has changed"))
      #expect(report.hasPrefix("factsheets/mediation.md: reviewed on 2026-11-21, changed since"))
    }
  }

  @Test(
    "What a text relies on counts: one diagnostic with the texts, and one command for all of them",
    arguments: [
      ("law.yaml", "You can appeal.", "You cannot appeal.", "law:cfa-2014/51", "law.yaml:5:5"),
      ("facts.yaml", "0300 303 5857", "0300 303 5858", "fact:tribunal-phone", "facts.yaml:19:1"),
      ("providers/kids.yaml", "It runs meetings.", "It runs no meetings.", "provider:kids", "providers/kids.yaml:1:1"),
    ])
  func origins(path: String, old: String, new: String, name: String, place: String) throws {
    let folder = try folder()
    try change(path, old, to: new, in: folder)
    let result = try Command(["check"], in: folder.path)
    #expect(
      result.errors.contains(
        "warning: '\(name)' has changed since 1 text that rests on it was reviewed [review-changed]\n  --> Content/\(place)\n"
      ),
      "\(result.errors)")
    #expect(result.errors.contains("note: reviewed on 21 November 2026: Content/factsheets/mediation.md:6:1"))
    #expect(try Command(["check", "--strict"], in: folder.path).status == 1)
    #expect(
      try Command(["review", name], in: folder.path).output == "Content/reviews.txt: \(name) for 1 text\n")
    let rest = try Command(["check"], in: folder.path).errors
    #expect(!rest.contains("that rests on it"))
  }

  @Test("Days, an edition's address, and what only points to a fact are not changes")
  func days() throws {
    let folder = try folder()
    try change("law.yaml", "seen: 2026-11-21", to: "seen: 2026-11-28", in: folder)
    try change("providers/kids.yaml", "seen: 2026-11-20", to: "seen: 2026-11-28", in: folder)
    try change("facts.yaml", "about: [Tribunal]", to: "about: [Tribunal, judge]", in: folder)
    try change(
      "editions/england.yaml", "title:", to: "address: https://www.example.org/send/\noffline: false\ntitle:",
      in: folder)
    try change(
      "factsheets/mediation.md", "reviewed: 2026-11-21", to: "reviewed: 2026-11-21\nreview-by: 2027-05-01", in: folder)
    #expect(try Command(["check", "--strict"], in: folder.path).errors == "")
  }

  @Test("A guide's review is that of its steps")
  func guide() throws {
    let folder = try folder()
    try change("guides/meeting/before.md", "Make a list.", to: "Make no list.", in: folder)
    let result = try Command(["check"], in: folder.path)
    #expect(result.errors.contains("Content/guides/meeting/before.md:7:1"))
    #expect(result.errors.contains("'signpost review guides/meeting/guide.yaml --day DAY'"))
    #expect(
      try Command(["review", "guides/meeting", "--day", "2026-12-01"], in: folder.path).output
        == "Content/reviews.txt: guides/meeting/guide.yaml\n")
    #expect(try Command(["check"], in: folder.path).errors == "")
  }

  @Test("A new text is not recorded until it is named, and one that is gone is removed from the record")
  func newAndGone() throws {
    let folder = try folder()
    try folder.write(Self.sheet.replacing("number: 1", with: "number: 2"), to: "Content/factsheets/other.md")
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content/factsheets/mediation.md")
    #expect(try Command(["check"], in: folder.path).errors.contains("this review is not recorded"))
    #expect(try Command(["review", "factsheets/other.md"], in: folder.path).status == 0)
    let record = try #require(Repository.text("\(folder.path)/Content/reviews.txt"))
    #expect(record.contains("\nfactsheets/other.md 2026-11-21 "))
    #expect(!record.contains("factsheets/mediation.md"))
    #expect(try Command(["check"], in: folder.path).errors == "")
  }

  @Test(
    "A usage error says why, and writes nothing",
    arguments: [
      (["factsheets/mediaton.md"], "Did you mean 'factsheets/mediation.md'?"),
      (["law:cfa-2014/52"], "Did you mean 'law:cfa-2014/51'?"),
      (["factsheets/mediation.md", "--day", "soon"], "is not a day"),
      (["factsheets/mediation.md", "--spelling"], "it has not changed"), (["--spelling"], "Name the files"),
      (["law:cfa-2014/51", "--spelling"], "is no file"),
      (["factsheets/mediation.md", "nowhere", "--day", "2026-12-01"], "There is no text"),
    ])
  func wrong(words: [String], message: String) throws {
    let folder = try folder()
    let before = folder.snapshot(of: "Content")
    let result = try Command(["review"] + words, in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(folder.snapshot(of: "Content") == before)
  }
}
