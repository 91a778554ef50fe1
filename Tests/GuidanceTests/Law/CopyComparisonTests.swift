import Guidance
import TestSites
import Testing

/// Other copies of a paragraph's exact words.
struct CopyComparisonTests {
  private static let words = "Councils must pay. It is free – for all. They say so."

  private func read(_ keys: String, kind: String = "verbatim") throws -> SiteRun {
    var header = "heading: H\nkind: \(kind)\nsource: S\naddress: https://www.example.org/\nseen: 2026-11-21\n"
    if kind == "verbatim" { header += "gloss: G\nfingerprint: \(CodeWords.fingerprint(of: Self.words))\n" }
    return try Site.read(["code-of-practice/1.1.md": "---\n\(header)\(keys)---\n\(Self.words)\n"])
  }

  private func copy(_ words: String, differs: String? = nil, address: String? = nil) -> String {
    var lines = ["  - title: Leaflet", "    seen: 2026-11-22", "    words: \"\(words)\""]
    if let differs { lines.append("    differs: \(differs)") }
    if let address { lines.append("    address: \(address)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func comparison(_ keys: String) throws -> CopyComparison {
    let run = try read(keys)
    #expect(run.report == "")
    return try #require(run.guidance?.paragraphs.first).comparison
  }

  @Test("Sentences that another copy has in the same words are counted, and those that none has are reported")
  func agrees() throws {
    let some = try comparison(
      "also-read:\n\(copy("It is free—for all."))\(copy("Councils must pay.", address: "https://www.example.org/a"))")
    #expect(some.copies.map(\.agreeing) == [1, 1] && some.sentenceCount == 3)
    #expect(some.copies.map(\.address) == [nil, "https://www.example.org/a"])
    #expect(some.unproved == ["They say so."] && some.soughtInVain == nil)
    let all = try comparison("also-read:\n\(copy(Self.words))")
    #expect(all.copies.map(\.agreeing) == [3] && all.unproved.isEmpty)
  }

  @Test("A copy with other words says how it differs")
  func differs() throws {
    let changed = "Councils must pay. They never say so."
    let found = try comparison("also-read:\n\(copy(changed, differs: "It adds never."))")
    #expect(found.copies.map(\.agreeing) == [1] && found.copies.first?.differs?.html == "It adds never.")
    let run = try read("also-read:\n\(copy(changed))")
    #expect(run.rules == ["second-copy"])
    #expect(run.report.contains("'never say so.' stands where the Code has 'say so.'"))
    #expect(try read("also-read:\n\(copy("They say so.", differs: "It does not."))").rules == ["second-copy"])
  }

  @Test("A paragraph has another copy or says on which day none was found, and never both")
  func none() throws {
    let found = try comparison("no-second-copy: 2026-11-22\n")
    #expect(found.copies.isEmpty && found.soughtInVain?.description == "2026-11-22" && found.unproved.count == 3)
    #expect(try read("").rules == ["second-copy"])
    #expect(try read("no-second-copy: 2026-11-22\nalso-read:\n\(copy("They say so."))").rules == ["second-copy"])
  }

  @Test("A summary has no other copy, and a copy has a name, a day and words")
  func keys() throws {
    let run = try read("no-second-copy: 2026-11-22\nalso-read: []\n", kind: "summary")
    #expect(run.rules == ["unknown-key", "unknown-key"])
    #expect(try read("also-read:\n  - {title: Leaflet}\n").rules == ["missing-key", "missing-key"])
    #expect(try read("also-read:\n\(copy("They say so.", address: "example"))").rules == ["unknown-link"])
  }
}
