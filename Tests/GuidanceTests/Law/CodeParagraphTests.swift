import Guidance
import Proofreading
import TestSites
import Testing

/// Paragraphs of the Code of Practice.
struct CodeParagraphTests {
  private func read(kind: String = "verbatim", gloss: String? = "G", fingerprint: String?, _ words: String) throws
    -> SiteRun
  {
    var header = "heading: H\nkind: \(kind)\nsource: S\naddress: https://www.example.org/\nseen: 2026-11-21"
    if kind == "verbatim" { header += "\nno-second-copy: 2026-11-21" }
    if let gloss { header += "\ngloss: \(gloss)" }
    if let fingerprint { header += "\nfingerprint: \(fingerprint)" }
    return try Site.read(["code-of-practice/1.1.md": "---\n\(header)\n---\n\(words)\n"])
  }

  @Test("The fingerprint is that of the words, whatever their dashes and line breaks")
  func fits() throws {
    let print = CodeWords.fingerprint(of: "The law – “ours”.")
    #expect(try read(fingerprint: print, "The law – “ours”.").report == "")
    #expect(try read(fingerprint: print, "The *law*\n— \"ours\".").report == "")
  }

  @Test("A missing or wrong fingerprint is reported, with the right one")
  func wrong() throws {
    let print = CodeWords.fingerprint(of: "Words.")
    for given in [nil, "0", CodeWords.fingerprint(of: "Words")] {
      let run = try read(fingerprint: given, "Words.")
      #expect(run.rules == ["fingerprint"])
      #expect(run.report.contains("'\(print)'"))
      #expect(run.report.contains("fingerprint: \(print)"))
    }
  }

  @Test("Exact words need a gloss; a summary takes neither gloss nor fingerprint")
  func gloss() throws {
    let print = CodeWords.fingerprint(of: "Words.")
    #expect(try read(gloss: nil, fingerprint: print, "Words.").rules == ["missing-key"])
    #expect(try read(kind: "summary", gloss: nil, fingerprint: nil, "Words.").report == "")
    #expect(try read(kind: "summary", fingerprint: print, "Words.").rules == ["unknown-key", "unknown-key"])
  }
}

/// What an author would write for given words.
enum CodeWords {
  static func fingerprint(of words: String) -> String { ComparedText(words).fingerprint }
}
