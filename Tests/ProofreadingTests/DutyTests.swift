import Testing

/// Which "must" needs a source, and where the source may be.
struct DutyTests {
  private func duties(_ text: String) -> [Int] { Proofread.text(text).duties }

  @Test("A source is in the paragraph, in the list or its lead, or in the row or the lead of the table")
  func sources() {
    let law = "([section 1](law:a/1))"
    #expect(duties("It must come \(law).") == [])
    #expect(duties("It must come.\n\nSee \(law).") == [1])
    #expect(duties("They must, as the Code says ([11.6](code:11.6)):\n\n- It must.\n- They must.") == [])
    #expect(duties("So:\n\n- It must.\n- They must \(law).") == [])
    #expect(duties("- It must \(law).\n\nThen they must.") == [3])
    #expect(duties("| a | must |\n| b | must \(law) |") == [1])
    #expect(duties("The law \(law) says:\n\n| a | must |\n| b | must |") == [])
    #expect(duties("## Heading\n\n- It must.") == [3])
    #expect(duties("It must ([see](https://www.example.org)).") == [1])
  }

  @Test("Headings, questions and the word itself need none")
  func passed() {
    #expect(duties("## What you must do\n\nNothing.") == [])
    #expect(duties("Must you go? What must you do?") == [])
    #expect(duties("Where it says “must”, a law says so. A mustard seed.") == [])
  }

  @Test("Every other 'must' is reported, however it is written")
  func found() {
    #expect(duties("It **must** come. You MUST go. They must not stay.") == [1, 1, 1])
  }
}
