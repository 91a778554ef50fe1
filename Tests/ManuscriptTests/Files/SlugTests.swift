import Manuscript
import TestSites
import Testing

/// Names that become addresses.
struct SlugTests {
  @Test(
    "A slug is made of small letters, digits and single hyphens",
    arguments: ["mediation", "a", "1", "11-8", "mediation-certificate", "a1-b2-c3", String(repeating: "a", count: 100)])
  func good(name: String) { #expect(Slug.isValid(name)) }

  @Test(
    "Anything else is no slug",
    arguments: [
      "", "-", "a-", "-a", "a--b", "A", "Mediation", "a_b", "a b", "a.b", "a/b", "é", "a\n", "..", "%61", "ａ",
      String(repeating: "a", count: 101),
    ])
  func bad(name: String) { #expect(!Slug.isValid(name)) }

  @Test("A slug made from a text keeps letters and digits, and puts a hyphen for all else")
  func made() {
    #expect(Slug.make(from: "When to use it") == "when-to-use-it")
    #expect(Slug.make(from: "  What’s an “EHC plan”?  ") == "whats-an-ehc-plan")
    #expect(Slug.make(from: "The council's duty") == "the-councils-duty")
    #expect(Slug.make(from: "2 months & 1 day") == "2-months-1-day")
    #expect(Slug.make(from: "日本") == "")
    #expect(Slug.make(from: "") == "")
  }

  @Test("A slug made from any text is a slug or empty, and is its own slug")
  func property() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let text = RandomText.line(using: &random, from: "aZ09 -_.'’éß日👩‍👧\t/#")
      let slug = Slug.make(from: text)
      #expect(slug.isEmpty || Slug.isValid(slug), "\(text)")
      #expect(Slug.make(from: slug) == slug, "\(text)")
    }
  }

  @Test("Names that Windows keeps for devices are known, whatever their ending")
  func devices() {
    for name in ["con", "CON", "prn", "aux", "nul", "com1", "lpt9", "aux.md", "con.tar.gz"] {
      #expect(Slug.isDevice(name), "\(name)")
    }
    for name in ["", "console", "com", "com0", "com10", "lpta", "my-aux", "x.con"] {
      #expect(!Slug.isDevice(name), "\(name)")
    }
  }
}
