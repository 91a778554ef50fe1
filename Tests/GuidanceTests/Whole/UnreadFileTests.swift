import Guidance
import Manuscript
import TestSites
import Testing

@Suite("A file that cannot be read is reported, and nothing else because of it")
struct UnreadFileTests {
  /// The shipped content, as texts by path.
  private static let texts: [String: String] = {
    let paths = Repository.files(below: Repository.content)
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, Repository.text("\(Repository.content)/\($0)") ?? "") })
  }()

  @Test(
    "A file of the shipped content, whatever other files expect of it",
    arguments: [
      "contacts.yaml", "duties.yaml", "finders/route-finder/questions.yaml", "finders/route-finder/scenarios.yaml",
      "glossary.yaml", "guides/hearing-the-child/guide.yaml", "outdated-words.yaml", "factsheets/mediation.md",
      "finders/route-finder/outcomes/add-health-and-social-care-to-appeal.md", "guides/hearing-the-child/after.md",
      "pages/accessibility.md", "pages/deadlines.md",
    ])
  func unread(path: String) throws {
    var texts = Self.texts
    let text = try #require(texts[path])
    texts[path] = text.hasPrefix("---\n") ? "---\na: b: c\n" + text.dropFirst(4) : "a: b: c\n" + text
    var diagnostics = Diagnostics()
    #expect(Guidance.read(SourceTree(name: "Content", texts: texts), &diagnostics) == nil)
    #expect(diagnostics.sorted.map { "\($0.place?.path ?? "") \($0.rule.name)" } == ["Content/\(path) yaml"])
  }

  @Test("A mistake in a file that explains words leaves those words alone, and no others")
  func gap() throws {
    var texts = Self.texts
    texts["providers/kids.yaml"] = texts["providers/kids.yaml"]?.replacing("name: ", with: "nam: ", maxReplacements: 1)
    texts["pages/privacy.md"]? += "\nAsk the ABCD.\n"
    var diagnostics = Diagnostics()
    #expect(Guidance.read(SourceTree(name: "Content", texts: texts), &diagnostics) == nil)
    #expect(
      diagnostics.sorted.map { "\($0.place?.path ?? "") \($0.rule.name)" } == [
        "Content/pages/privacy.md abbreviation", "Content/providers/kids.yaml unknown-key",
      ])
  }
}
