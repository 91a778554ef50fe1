import Foundation
import Guidance
import TestSites
import Testing

/// The council's clock, as it is read.
struct CouncilClockTests {
  private static let parts = ["law", "deadlines", "clock"]

  private func text(_ path: String) -> String {
    Repository.text("\(Repository.sites)/Parts/clock/Content/\(path)") ?? ""
  }

  private func clock(_ texts: [String: String] = [:]) throws -> CouncilClock {
    let run = try Site.read(with: Self.parts, texts)
    #expect(run.report == "")
    return try #require(run.guidance?.councilClock)
  }

  @Test("A limit without a name of its own is the one of deadlines.yaml, with its words, its law and its time")
  func known() throws {
    let step = try #require(try clock().parts[0].steps.first)
    #expect((step.id, step.name) == ("appeal-section-i", "The same about section I"))
    #expect(step.says.html == "Two months.")
    #expect(step.law.map(\.html).first?.contains("Children and Families Act 2014") == true)
    #expect(step.from.map { "\($0.start): \($0.text)" } == ["letter: 2 months"])
    #expect(step.isOfFamily)
  }

  @Test("A limit of its own has all that decides on it")
  func own() throws {
    let step = try clock().parts[0].steps[1]
    #expect(step.from.map { "\($0.start): \($0.text)" } == ["asked: 3 working days", "letter: 0 days"])
    #expect(step.isFromFirstDay && !step.isOfFamily)
    #expect((step.done, step.choice) == ("answered", "urgent"))
    #expect((step.shownBy, step.notWith) == (["letter"], ["refused"]))
    #expect(step.onlyIf?.html == "It counts only today.")
    #expect(step.complaint == "its \"other\" answer & more")
    #expect(step.example.given.map { "\($0.start): \($0.day)" } == ["asked: 2026-12-01", "letter: 2026-12-01"])
    #expect(step.example.last.description == "2026-12-03")
  }

  @Test("A time may end before a day of the year, or so long before the day that is given")
  func ahead() throws {
    let spans = try clock().parts[1].steps.flatMap(\.from)
    #expect(spans.map(\.text) == ["before 15 February", "-5 months"])
    #expect(spans.map(\.isAhead) == [false, true])
  }

  @Test("Days and choices are in the order of the file, and the letter and what is left out are known")
  func rest() throws {
    let clock = try clock()
    #expect(clock.parts.map { $0.dates.map(\.id) } == [["letter", "asked", "answered"], ["start"]])
    #expect(clock.parts.map { $0.choices.map(\.id) } == [["urgent", "refused"], []])
    #expect(clock.letter.address == "letters/complain.html")
    #expect((clock.letter.limit, clock.letter.start, clock.letter.last) == ("late", "from-day", "last-day"))
    #expect(clock.uncounted.map(\.html) == ["What is <strong>not</strong> sure."])
  }

  @Test("A fact that changes in the register is reported at the limits that rest on it")
  func changedFact() throws {
    let facts = text("facts.yaml").replacingOccurrences(of: "2 months, ", with: "10 weeks, ")
    let run = try Site.read(with: Self.parts, ["facts.yaml": facts])
    #expect(run.rules == ["council-clock"])
    #expect(run.report.contains("the fact 'answer' does not give the time '2 months'"))
  }

  @Test("A fact that is no longer verified is reported at each of them")
  func unverified() throws {
    let facts = text("facts.yaml").replacingOccurrences(
      of: "law: \"law:cfa-2014/51\"\n", with: "law: \"law:cfa-2014/51\"\n  verified: false\n")
    let run = try Site.read(with: Self.parts, ["facts.yaml": facts])
    #expect(run.rules == Array(repeating: "council-clock", count: 4))
  }

  @Test("If the time limits cannot be read, limits that are among them are not reported as well")
  func unread() throws {
    #expect(try Site.read(with: Self.parts, ["deadlines.yaml": "a: ["]).rules == ["yaml"])
  }

  @Test("A site may do without it")
  func none() throws {
    let run = try Site.read(with: ["law", "deadlines"])
    #expect(run.report == "")
    #expect(try #require(run.guidance).councilClock == nil)
  }
}
