import Content
import Testing

/// Links to the law, one after the other.
struct CitedLawTests {
  private let section = CitedLaw(address: "../law.html#a-42", name: "Act 2014, section 42")

  @Test("If the part before is of the same law, only the part is named")
  func same() {
    let next = CitedLaw(address: "../law.html#a-55", name: "Act 2014, section 55")
    #expect(next.html(after: section) == "<a href=\"../law.html#a-55\">section 55</a>")
    #expect(next.html(after: nil) == next.html && next.html.hasSuffix(">Act 2014, section 55</a>"))
  }

  @Test(
    "Another law is named in full",
    arguments: [
      "Act 20, section 42", "Act 2014", "paragraph 11.8", "R (A & B) v C [2021]", "Act 2014 (SI 1), section 42",
    ])
  func other(name: String) {
    let law = CitedLaw(address: "x", name: name)
    #expect(law.html(after: section) == law.html)
    #expect(!law.html.contains("A & B"))
  }
}
