import Proofreading
import Testing

/// Sentences checked against the register of facts.
struct FactBookTests {
  private static let book = FactBook([
    FactSubject(
      id: "appeal", name: "the time to appeal", times: [TimeSpan(2, .month), TimeSpan(1, .month)],
      about: ["appeal*", "letter + sent"], notAbout: ["transport appeal"]),
    FactSubject(
      id: "certificate", name: "the time for the certificate", times: [TimeSpan(3, .workingDay)],
      about: ["certificate + send", "certificate + come*", "children’s certificate"]),
  ])

  private func differences(_ text: String, apart: [Range<Int>] = []) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      Self.book.differences(in: bytes, TextLayout(apart: apart)).map {
        "\($0.fact): \(String(decoding: bytes[$0.range], as: UTF8.self)) (\($0.said))"
      }
    }
  }

  @Test(
    "A time that no fact of the sentence allows is found, in digits or in words",
    arguments: [
      ("You have 60 days to appeal.", ["appeal: 60 days (60 days)"]),
      ("Appeals must arrive within eight weeks.", ["appeal: eight weeks (8 weeks)"]),
      ("Send it within three months after the letter was sent", ["appeal: three months (3 months)"]),
      ("The certificate must come in 5 working days!", ["certificate: 5 working days (5 working days)"]),
      ("They send the certificate within 3 days.", ["certificate: 3 days (3 days)"]),
      ("Appeal in 2 months, and the certificate comes in 4 days.", ["certificate: 4 days (4 days)"]),
      ("The children's certificate takes a fortnight.", ["certificate: fortnight (2 weeks)"]),
    ])
  func finds(text: String, expected: [String]) {
    #expect(differences(text) == expected)
  }

  @Test(
    "What the facts allow, what is about nothing in the register, and what has passed is not reported",
    arguments: [
      "Your appeal must reach the Tribunal within 2 months, or 1 month from the certificate.",
      "They send the certificate within 3 working days.",
      "A transport appeal takes 20 working days.",
      "The council has 6 weeks. You can appeal.",
      "You can appeal? It takes 6 weeks.",
      "You can appeal\nIt takes 6 weeks",
      "The appeal was made 7 weeks ago.",
      "The school was closed for 3 days.",
      "Appealing words: months, weeks, days.",
      "",
    ])
  func passes(text: String) {
    #expect(differences(text) == [])
  }

  @Test("Words that are not ours are skipped")
  func apart() {
    let text = "Some say 60 days to appeal, and some 70 days."
    #expect(differences(text, apart: [9..<16]) == ["appeal: 70 days (70 days)"])
  }

  @Test("A decimal point does not end a sentence, and a quotation mark after a full stop does not hide its end")
  func sentenceEnds() {
    #expect(differences("Rule 54.5 on appeals has 9 weeks.") == ["appeal: 9 weeks (9 weeks)"])
    #expect(differences("“You can appeal.” It takes 9 weeks.") == [])
  }

  @Test("Arbitrary bytes are read without harm")
  func arbitrary() {
    var state: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<80).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      bytes.withUnsafeBufferPointer { _ = (Self.book.differences(in: $0), NumberInText.all(in: $0)) }
    }
  }
}
