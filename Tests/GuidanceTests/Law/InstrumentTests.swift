import Guidance
import TestSites
import Testing

/// Laws: what kind they are, and where they appear.
struct InstrumentTests {
  @Test(
    "A title determines what a law is",
    arguments: [
      ("Children and Families Act 2014", Instrument.Kind.act),
      ("Some Rules 2008 (SI 2008/2699)", .regulations),
      ("Civil Procedure Rules 1998, Part 54 (SI 1998/3132)", .regulations),
      ("R (L) v Devon County Council [2022] EWHC 493", .decision),
    ])
  func kind(title: String, kind: Instrument.Kind) {
    #expect(Instrument.Kind(title: title) == kind)
  }

  @Test("A part is on the page of its law, and has a place of its own where all laws are listed")
  func addresses() throws {
    let law = try #require(Site.read(with: ["law"], [:]).guidance?.instruments.first)
    let part = try #require(law.provisions.first)
    #expect(law.address == "law/cfa-2014.html")
    #expect(law.address(of: part) == "law/cfa-2014.html#51")
    #expect([law.anchor(), law.anchor(part)] == ["cfa-2014", "cfa-2014-51"])
  }
}
