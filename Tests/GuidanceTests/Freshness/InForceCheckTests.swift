import Guidance
import Manuscript
import Records
import TestSites
import Testing

/// What is law on some days only, on the days around the change.
struct InForceCheckTests {
  /// A site whose law changes on 1 September 2027: one provision, time limit and fact end, others begin.
  private func site(_ page: String, _ more: [String: String] = [:]) -> [String: String] {
    [
      "law.yaml": """
      old: {title: The Old Act, provisions: {"1": {label: section 1, says: Old., in-force: {until: 2027-08-31}}}}
      new: {title: The New Act, in-force: {from: 2027-09-01}, provisions: {"1": {label: section 1, says: New.}}}
      """,
      "facts.yaml": """
      old-time: {subject: the time to ask, says: 6 weeks, times: [6 weeks], about: [ask], law: "law:old/1", seen: 2026-11-01, in-force: {until: 2027-08-31}}
      new-time: {subject: the time to ask, says: 8 weeks, times: [8 weeks], about: [ask], law: "law:new/1", seen: 2026-11-01, in-force: {from: 2027-09-01}}
      """,
      "pages/x.md": Site.markdown(page),
    ].merging(more) { $1 }
  }

  private func run(_ day: String?, _ texts: [String: String]) throws -> SiteRun {
    let folder = try SiteFolder(texts: Dictionary(uniqueKeysWithValues: texts.map { ("Content/\($0)", $1) }))
    return try SiteRun(content: folder.content, theme: nil, today: day.flatMap { CalendarDate($0) })
  }

  /// What is wrong on a day.
  private func messages(_ day: String?, _ texts: [String: String]) throws -> [String] {
    try run(day, texts).diagnostics.sorted.filter { $0.severity == .error }.map(\.message)
  }

  @Test("What ends is law on its last day, and what begins on its first", arguments: [nil, "2027-08-30", "2027-08-31"])
  func before(day: String?) throws {
    #expect(try messages(day, site("See [](law:old/1): [](fact:old-time). You ask within 6 weeks.")) == [])
    #expect(
      try messages(day, site("See [](law:new/1): [](fact:new-time)."))
        == [
          "The New Act, section 1 is in force only from 1 September 2027",
          "the time to ask is in force only from 1 September 2027",
        ])
  }

  @Test("From the day of the change on it is the other way round", arguments: ["2027-09-01", "2027-09-02"])
  func after(day: String) throws {
    #expect(try messages(day, site("See [](law:new/1): [](fact:new-time). You ask within 8 weeks.")) == [])
    #expect(
      try messages(day, site("See [](law:old/1): [](fact:old-time)."))
        == [
          "The Old Act, section 1 was in force only until 31 August 2027",
          "the time to ask was in force only until 31 August 2027",
        ])
    #expect(
      try messages(day, site("You ask within 6 weeks."))
        == ["this says 6 weeks, but for the time to ask the register has 8 weeks"])
  }

  @Test("The list of changes may name what is not law yet")
  func reforms() throws {
    let list = """
      title: T
      summary: S.
      answer: No.
      after: Ask.
      looked: 2026-11-20
      sources: [A page]
      reviewed: 2026-11-21
      reforms:
        new: {title: A new Act, status: announced, since: 2026-05-13, says: "It would bring [section 1](law:new/1).", today: "[Section 1](law:old/1) holds.", source: A page, seen: 2026-11-20}
      """
    #expect(try messages("2026-11-30", site("Words.", ["reforms.yaml": list])) == [])
  }

  @Test("What ends or begins before the next reviews is told with what names it")
  func endings() throws {
    let texts = site("[It](until:2027-03-31) holds: [](law:old/1).")
    let endings = try #require(try run("2026-11-30", texts).guidance).endings
    #expect(
      endings.map { "\($0.day) \($0.begins) \($0.name)" }
        == [
          "2027-03-31 false ", "2027-08-31 false the time to ask", "2027-08-31 false The Old Act, section 1",
          "2027-09-01 true the time to ask", "2027-09-01 true The New Act",
        ])
    #expect(endings.map(\.touches)[2] == ["Content/facts.yaml", "Content/pages/x.md"])
    #expect(try run("2025-11-30", texts).guidance?.endings.isEmpty != false)
  }
}
