import Content
import Testing

/// What a council may not take out of a section that it says in its own words.
struct KeptClaimsTests {
  private func missing(_ national: String, _ own: String) -> [String] {
    KeptClaims(Array(national.utf8)).missing(in: KeptClaims(Array(own.utf8)))
  }

  @Test("Laws and paragraphs of the Code have to stay; other links need not")
  func links() {
    let national = "See [section 51](law:cfa-2014/51), [11.8](code:11.8) and [more](page:home)."
    #expect(missing(national, "Nothing.") == ["law:cfa-2014/51", "code:11.8"])
    #expect(missing(national, "[It](code:11.8 \"a title\") is in [the Act](law:cfa-2014/51).") == [])
    #expect(missing(national, "See [section 5](law:cfa-2014/5).") == ["law:cfa-2014/51", "code:11.8"])
  }

  @Test("Lengths of time have to stay, in digits or words")
  func times() {
    let national = "You have 2 months. The council has fifteen working days, and 1 year at most."
    #expect(missing(national, "Soon.") == ["2 months", "15 working days", "1 year"])
    #expect(missing(national, "Two months; 15 working days; one year.") == [])
    #expect(missing(national, "You have 3 months and 15 days. One year.") == ["2 months", "15 working days"])
  }

  @Test("A longer time or another part of a law that only begins alike is not the same")
  func alike() {
    #expect(missing("You have 2 months.", "You have 12 months.") == ["2 months"])
    #expect(missing("See [it](law:cfa-2014/5).", "See [it](law:cfa-2014/51).") == ["law:cfa-2014/5"])
    #expect(missing("Say 5 days.", "Say 5 days, or 15 days.") == [])
  }

  @Test("Quotations have to stay word for word; notes need not")
  func quotations() {
    let national = "> The words\n> of the *Code*.\n\n> [!NOTE]\n> A note.\n"
    #expect(missing(national, "> The words.") == ["The words of the *Code*."])
    #expect(missing(national, "Before.\n\n> The words of\n> the *Code*.\n\nAfter.") == [])
  }
}
