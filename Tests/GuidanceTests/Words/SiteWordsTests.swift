import Guidance
import TestSites
import Testing

/// The words of pages that are made from other files; mistakes in them are in `Tests/Sites/Broken/word-places`.
struct SiteWordsTests {
  private func words() throws -> SiteWords { try #require(try Site.read().guidance).words }

  @Test("each text is there, and shows what fills its places")
  func everyWord() throws {
    let words = try words()
    for word in SiteWord.allCases {
      #expect(!words[word].isEmpty, "\(word)")
      let filled = words[word, ["council": "Derby"]]
      #expect(filled.contains("{council}") == false, "\(word)")
    }
  }

  @Test("a text is filled in")
  func filling() throws {
    let words = try words()
    #expect(words[.glossarySee, ["term": "plan", "name": "EHCP"]] == "EHCP: see plan")
    #expect(words[.homeName, [:]] == "Home")
  }

  @Test("what fills a place is not filled in again")
  func braces() throws {
    #expect(try words()[.glossarySee, ["name": "{term}", "term": "a plan"]] == "{term}: see a plan")
  }

  @Test("a place that nothing fills stays to be seen")
  func unfilled() throws {
    #expect(try words()[.glossarySee, ["name": "EHCP"]] == "EHCP: see {term}")
  }
}
