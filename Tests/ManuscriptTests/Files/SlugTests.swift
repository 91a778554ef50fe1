import Manuscript
import TestSites
import Testing

/// Names that become addresses.
struct SlugTests {
  @Test(
    "A slug consists of lowercase letters, digits and single hyphens",
    arguments: ["mediation", "a", "1", "11-8", "mediation-certificate", "a1-b2-c3", String(repeating: "a", count: 100)])
  func good(name: String) { #expect(Slug.isValid(name)) }

  @Test(
    "Anything else is not a slug",
    arguments: [
      "", "-", "a-", "-a", "a--b", "A", "Mediation", "a_b", "a b", "a.b", "a/b", "é", "a\n", "..", "%61", "ａ",
      String(repeating: "a", count: 101),
    ])
  func bad(name: String) { #expect(!Slug.isValid(name)) }

  @Test("A slug made from a text keeps letters and digits, and replaces all else by a hyphen")
  func made() {
    #expect(Slug.make(from: "When to use it") == "when-to-use-it")
    #expect(Slug.make(from: "  What’s an “EHC plan”?  ") == "whats-an-ehc-plan")
    #expect(Slug.make(from: "The council's duty") == "the-councils-duty")
    #expect(Slug.make(from: "2 months & 1 day") == "2-months-1-day")
    #expect(Slug.make(from: "日本") == "")
    #expect(Slug.make(from: "") == "")
  }

  @Test("Accents are dropped from Latin letters, however they are typed")
  func accents() {
    #expect(Slug.make(from: "Café") == "cafe")
    #expect(Slug.make(from: "Cafe\u{301}") == "cafe")
    #expect(Slug.make(from: "ÅNGSTRÖM") == "angstrom")
    #expect(Slug.make(from: "Ynys Môn") == "ynys-mon")
    #expect(Slug.make(from: "Łódź, Straße, Œuvre, Ærø") == "lodz-strasse-oeuvre-aero")
    #expect(Slug.make(from: "1 – 2 £3 “4” 5½") == "1-2-3-4-5")
  }

  @Test("A heading keeps the letters of other scripts, in normalised form")
  func headings() {
    let cases = [
      ("Café", "cafe"), ("Kosten – hier", "kosten-hier"), ("What’s it?", "whats-it"),
      ("日本語", "日本語"), ("Право на Апелляцию", "право-на-апелляцию"), ("SEND — 支援", "send-支援"),
      ("حق الاستئناف", "حق-الاستئناف"), ("अपील का अधिकार", "अपील-का-अधिकार"), ("अपील ३", "अपील-३"),
      ("й", "й"), ("и\u{306}", "й"), ("می\u{200C}خواهم", "میخواهم"), ("🎉 ☀", ""), ("", ""),
    ]
    for (text, id) in cases {
      // Strings that compare as equal may still have different bytes, and an address is its bytes.
      #expect(Array(Slug.heading(from: Array(text.utf8)).utf8) == Array(id.utf8), "\(text)")
    }
  }

  @Test("A heading's id is no longer than a slug, and ends with a whole letter")
  func long() {
    let id = Slug.heading(from: Array(String(repeating: "日", count: 100).utf8))
    #expect(id == String(repeating: "日", count: 26))
    #expect(Slug.heading(from: Array(("日" + String(repeating: "\u{301}", count: 1_000)).utf8)) == "")
    #expect(Slug.make(from: String(repeating: "é", count: 100)) == String(repeating: "e", count: 80))
  }

  @Test("A slug made from any text is a valid slug or empty, and is its own slug")
  func property() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let text = RandomText.line(using: &random, from: "aZ09 -_.'’éßŁ日👩‍👧\t/#")
      let slug = Slug.make(from: text)
      #expect(slug.isEmpty || Slug.isValid(slug), "\(text)")
      #expect(Slug.make(from: slug) == slug, "\(text)")
      let id = Slug.heading(from: Array(text.utf8))
      #expect(!id.contains { $0.isWhitespace || "<>\"'#/".contains($0) }, "\(text)")
      #expect(Slug.heading(from: Array(id.utf8)) == id, "\(text)")
    }
  }

  @Test("Names that Windows reserves for devices are recognised, whatever their extension")
  func devices() {
    for name in ["con", "CON", "prn", "aux", "nul", "com1", "lpt9", "aux.md", "con.tar.gz"] {
      #expect(Slug.isDevice(name), "\(name)")
    }
    for name in ["", "console", "com", "com0", "com10", "lpta", "my-aux", "x.con"] {
      #expect(!Slug.isDevice(name), "\(name)")
    }
  }
}
