import TestSites
import Testing
import Website

/// Ids made from authors' text, on pages that have ids of their own.
struct IdTests {
  private static let parts = ["code", "comparison", "law", "factsheet", "guide", "finder", "council"]

  @Test(
    "No heading, word, law, contact or step takes an id that the page already has",
    arguments: [
      "main", "fn-1", "letter-a", "contents-title", "routes-title", "route-talk", "mediation", "before", "does",
    ])
  func taken(id: String) throws {
    let heading = "## \(id)\n\nWords[^1].\n\n[^1]: Note.\n"
    let page = "---\ntitle: T\nsummary: S\n---\n\(heading)"
    let sheet =
      "---\ntitle: T\nsummary: S\nnumber: 2\naudience: A\nreviewed: 2026-11-21\nsources: [A page]\n---\n\(heading)"
    let outcome = """
      ---
      title: Talk
      slug: talk
      shown-when: {not: {age: new}}
      deadline: None.
      first-step: Ring.
      contact: \(id)
      law-reason: None.
      sources: [A page]
      reviewed: 2026-11-21
      ---
      ##\(heading)
      """
    let run = try SiteRun(
      SiteFolder(
        with: Self.parts,
        texts: [
          "Content/pages/x.md": page, "Content/factsheets/x.md": sheet, "Content/guides/meeting/before.md": page,
          "Content/guides/meeting/after.md": page,
          "Content/finders/way/outcomes/talk.md": outcome,
          "Content/contacts.yaml": "\(id):\n  name: N\n  short: n\n  says: Words.\n",
          "Content/glossary.yaml": "\(id):\n  term: A word\n  means: Words.\n",
          "Content/law.yaml": "\(id):\n  title: L\n",
        ]))
    #expect(run.report == "")
    for (name, site) in run.sites { #expect(SiteCheck(site).troubles == [], "\(name)") }
  }
}
