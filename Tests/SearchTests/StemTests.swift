import Search
import Testing

@Suite("Stems of words")
struct StemTests {
  @Test(
    "forms of one word share a stem",
    arguments: [
      ["appeal", "appeals", "appealed", "appealing"], ["mediate", "mediation", "mediator", "mediators", "mediating"],
      ["plan", "plans", "planned", "planning"], ["reply", "replies", "replied"], ["assess", "assesses", "assessment"],
      ["agree", "agreed", "agrees", "agreement"], ["organise", "organize", "organised"], ["process", "processes"],
    ])
  func shared(forms: [String]) {
    #expect(Set(forms.map { Stem.of(Array($0.utf8)) }).count == 1, "\(forms)")
  }

  @Test("short words and numbers keep their endings", arguments: ["ring", "bus", "red", "11.8", "2014", "is"])
  func kept(word: String) { #expect(String(decoding: Stem.of(Array(word.utf8)), as: UTF8.self) == word) }

  @Test("removing an ending always leaves something", arguments: ["ing", "ed", "s", "e", "", "ation"])
  func nothingLeft(word: String) { #expect(Stem.of(Array(word.utf8)).isEmpty == word.isEmpty) }
}
