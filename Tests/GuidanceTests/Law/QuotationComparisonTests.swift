import Guidance
import TestSites
import Testing

/// Quotations beside the words that they quote.
struct QuotationComparisonTests {
  private static let held = """
    Councils must tell parents. The service – while paid for by them – is independent:
    the first is “free” for parents;
    the second isn’t. Parents may come.
    """

  private func fault(_ quotation: String) -> QuotationFault? {
    QuotationComparison(ComparedText(quotation), with: ComparedText(Self.held)).fault()
  }

  @Test(
    "Whole sentences may be quoted, and less where an ellipsis says so",
    arguments: [
      held, "Councils must tell parents.", "“Councils must tell parents.”", "Parents may come.",
      "Councils must tell parents. The service—while paid for by them—is independent:",
      "the first is \"free\" for parents;", "the second isn't. Parents may come.",
      "Councils must … parents. The service … is independent:", "… tell parents.", "Councils must tell …",
      "Councils must tell parents. […] Parents may come.", "Councils must ... parents.", "[...] may come.",
      "Councils must tell […]. Parents may come.", "... paid ...", "", "…",
    ])
  func exact(quotation: String) { #expect(fault(quotation) == nil) }

  @Test(
    "One character that is changed, added or left out is named",
    arguments: [
      ("Councils mast tell parents.", "'a' stands where the Code has 'u', in 'Councils mast tell parents.'"),
      ("Councils must tells parents.", "'s' stands here, and not in the Code, in 'Councils must tells parents.'"),
      ("Councils must tel parents.", "'l' is missing, in 'Councils must tel parents.'"),
      ("Councils must tell parents", "'.' is missing, in 'must tell parents'"),
      ("Councils, must tell parents.", "',' stands here, and not in the Code, in 'Councils, must tell'"),
      ("councils must tell parents.", "'c' stands where the Code has 'C', in 'councils must tell'"),
      ("ouncils must tell parents.", "'C' is missing, in 'ouncils must tell'"),
      ("Councils must tellparents.", "a space is missing, in 'Councils must tellparents.'"),
      ("Councils must te ll parents.", "a space stands here, and not in the Code, in 'Councils must te ll parents.'"),
      ("Councils must tell pаrents.", "'а' (U+0430) stands where the Code has 'a', in 'must tell pаrents.'"),
      ("the first is 'free' for parents;", "''' stands where the Code has '\"', in 'first is 'free' for parents;'"),
      ("Councils must … parnts.", "'e' is missing, in 'must … parnts.'"),
    ])
  func character(quotation: String, message: String) { #expect(fault(quotation)?.message == message) }

  @Test(
    "A part of a sentence without an ellipsis, a wrong ellipsis, and other words are told",
    arguments: [
      ("must tell parents.", "it begins inside a sentence, after 'Councils'"),
      ("Councils must tell", "it ends inside a sentence, before 'parents'"),
      ("Councils must … tell parents.", "nothing is left out here, in 'Councils must … tell parents.'"),
      ("Schools will never do this.", "'Schools will never' does not stand there, or not in this order"),
      (
        "Parents may come. Councils must tell parents.",
        "'Parents may come.' does not stand there, or not in this order"
      ),
      ("Parents may … Councils must", "'Councils must' does not stand there, or not in this order"),
      ("Coun… must tell parents.", "'c' is missing, in 'Coun… must tell'"),
    ])
  func parts(quotation: String, message: String) { #expect(fault(quotation)?.message == message) }

  @Test("Any one changed letter of a held paragraph is found, and named", arguments: 0..<8)
  func anyCharacter(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let paragraphs = try #require(RealSite.run?.guidance?.paragraphs.filter { $0.kind == .verbatim })
    for paragraph in paragraphs {
      let words = paragraph.body.text
      #expect(QuotationComparison(ComparedText(words), with: paragraph.words).fault() == nil)
      for _ in 0..<12 {
        let change = Change(of: words, using: &random)
        let fault = QuotationComparison(ComparedText(change.text), with: paragraph.words).fault()
        let message = fault?.message ?? "nothing"
        #expect(change.named.allSatisfy { message.contains("'\($0)'") }, "\(change.named): \(message)")
      }
    }
  }
}

/// A text with one letter put in, taken out or replaced by another.
private struct Change {
  let text: String
  /// The letters that a report has to name.
  let named: [Character]

  init(of words: String, using random: inout SplitMix64) {
    var characters = Array(words)
    let letters = characters.indices.filter { characters[$0].isLetter }
    let at = letters.randomElement(using: &random) ?? 0
    let new =
      Array("abcdefghijklmnopqrstuvwxyzABCXYZ").filter { $0 != characters[at] }.randomElement(using: &random) ?? "x"
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      named = [new, characters[at]]
      characters[at] = new
    case 1:
      named = [characters.remove(at: at)]
    default:
      named = [new]
      characters.insert(new, at: Bool.random(using: &random) ? at : at + 1)
    }
    text = String(characters)
  }
}
