import Guidance
import Manuscript
import Records
import TestSites
import Testing

/// The stories of a finder on the day before, the day of and the day after a change of the law.
struct DaysOfChangeTests {
  private static let law = """
    old: {title: The Old Act, provisions: {"1": {label: section 1, says: Old., in-force: {until: 2027-08-31}}}}
    new: {title: The New Act, provisions: {"1": {label: section 1, says: New., in-force: {from: 2027-09-01}}}}
    """

  private func outcome(_ slug: String, _ when: String, _ more: String) -> String {
    """
    ---
    title: Do this
    slug: \(slug)
    shown-when: \(when)
    deadline: There is no last day.
    first-step: Ring.
    contact: none
    contact-reason: Nobody.
    \(more)
    sources: [The Act]
    reviewed: 2026-11-21
    ---
    Words.

    """
  }

  /// The finder of two questions, whose appeal rests on the old law, and after it on the new.
  private func site(until: String, from: String, story: String, new: Bool = true) -> [String: String] {
    let folder = "finders/way"
    var texts = [
      "law.yaml": Self.law,
      "\(folder)/outcomes/appeal.md": outcome("appeal", "{age: new}", "law: [\"law:old/1\"]\n\(until)"),
      "\(folder)/scenarios.yaml": """
      - {story: A new letter, answers: {letter: have, age: new}, outcomes: [appeal], because: B.\(story)}
      - {story: An old letter, answers: {letter: have, age: old}, outcomes: [talk], because: B.}
      - {story: No letter, answers: {letter: none}, outcomes: [talk], because: B.}
      """,
    ]
    if new {
      texts["\(folder)/outcomes/new-appeal.md"] = outcome(
        "new-appeal", "{age: new}", "law: [\"law:new/1\"]\n\(from)")
      texts["\(folder)/questions.yaml"] = Repository.text(
        "\(Repository.sites)/Parts/finder/Content/\(folder)/questions.yaml")?
        .replacing("[appeal, talk]", with: "[appeal, new-appeal, talk]")
    }
    return texts
  }

  private func run(_ day: String?, _ texts: [String: String]) throws -> SiteRun {
    let folder = try SiteFolder(
      with: ["finder"], texts: Dictionary(uniqueKeysWithValues: texts.map { ("Content/\($0)", $1) }))
    return try SiteRun(content: folder.content, theme: nil, today: day.flatMap { CalendarDate($0) })
  }

  private func messages(_ day: String?, _ texts: [String: String]) throws -> [String] {
    try run(day, texts).diagnostics.sorted.filter { $0.severity == .error }.map(\.message)
  }

  private static let until = "in-force: {until: 2027-08-31}"
  private static let from = "in-force: {from: 2027-09-01}"
  private static let later = ", from: {2027-09-01: [new-appeal]}"

  @Test(
    "What is told for each day comes out right on all three, and the pages of the day are made",
    arguments: [
      ("2026-11-30", "appeal"), ("2027-08-31", "appeal"), ("2027-09-01", "new-appeal"), ("2027-09-02", "new-appeal"),
    ])
  func right(day: String, shown: String) throws {
    let run = try run(day, site(until: Self.until, from: Self.from, story: Self.later))
    #expect(run.diagnostics.sorted.filter { $0.severity == .error }.map(\.message) == [])
    #expect(run.guidance?.finders.first?.outcomes.map(\.id) == [shown, "talk"])
  }

  @Test("A story that parts on the day of the change fails the build before it")
  func parts() throws {
    let texts = site(until: Self.until, from: Self.from, story: ", from: {2027-09-02: [new-appeal]}")
    #expect(
      try messages("2026-11-30", texts)
        == [
          "on 1 September 2027, the story 'A new letter' ends elsewhere: 'appeal' is not shown, and 'new-appeal' is shown as well"
        ])
  }

  @Test("A story that parts on the day before fails it as well")
  func before() throws {
    let texts = site(until: Self.until, from: Self.from, story: ", from: {2027-08-31: [new-appeal]}")
    #expect(
      try messages("2026-11-30", texts)
        == [
          "on 31 August 2027, the story 'A new letter' ends elsewhere: 'new-appeal' is not shown, and 'appeal' is shown as well"
        ])
  }

  @Test("What then rests on no law fails the build before it does")
  func lawless() throws {
    let texts = site(until: "", from: "", story: "", new: false)
    #expect(
      try messages("2026-11-30", texts)
        == [
          "on 1 September 2027, a story ends in 'appeal', but The Old Act, section 1 was in force only until 31 August 2027"
        ])
    #expect(
      try messages("2027-09-01", texts) == ["The Old Act, section 1 was in force only until 31 August 2027"])
  }

  @Test("An outcome of a later day needs a story, and no other text may lead to it before")
  func untried() throws {
    let texts = site(until: "", from: "in-force: {from: 2028-01-01}", story: "", new: true)
      .merging([
        "law.yaml": "old: {title: A, provisions: {\"1\": {label: s}}}\nnew: {title: N, provisions: {\"1\": {label: s}}}"
      ]) { $1 }
      .merging(["pages/x.md": Site.markdown("See [](route:new-appeal).")]) { $1 }
    let found = try messages("2026-11-30", texts)
    #expect(
      found.contains("on 1 January 2028, the story 'A new letter' ends elsewhere: 'new-appeal' is shown as well"))
    #expect(found.contains("the outcome 'new-appeal' is in force only from 1 January 2028"))
  }

  /// A finder whose question about the age of a letter is answered by a day, and a time limit that ends.
  private func dated(_ ways: String) throws -> [String: String] {
    let parts = "\(Repository.sites)/Parts"
    let limits = try #require(Repository.text("\(parts)/deadlines/Content/deadlines.yaml"))
    let limit = "        name: The Tribunal has your appeal\n"
    let questions = try #require(Repository.text("\(parts)/finder/Content/finders/way/questions.yaml"))
    return [
      "deadlines.yaml": limits.replacing(limit, with: limit + "        in-force: {until: 2027-08-31}\n"),
      "finders/way/questions.yaml": questions.replacing(
        "    asked-when: {letter: have}\n", with: "    asked-when: {letter: have}\n    dates: [\(ways)]\n"),
    ]
  }

  private func datedRun(_ day: String, _ ways: String) throws -> SiteRun {
    let texts = try dated(ways)
    let folder = try SiteFolder(
      with: ["finder", "law", "deadlines"],
      texts: Dictionary(uniqueKeysWithValues: texts.map { ("Content/\($0)", $1) }))
    return try SiteRun(content: folder.content, theme: nil, today: CalendarDate(day))
  }

  private static let old = "{limit: appeal, answers: {new: open, old: passed}}"
  private static let next = "{limit: appeal-section-i, answers: {new: open, old: passed}}"

  @Test("A question that no time limit of the day answers fails the build, and does so before that day")
  func limits() throws {
    #expect(
      try datedRun("2026-11-30", Self.old).diagnostics.sorted.map(\.message).filter { $0.contains("time limit") }
        == ["on 1 September 2027, no time limit by which a day answers 'age' is in force"])
    #expect(
      try datedRun("2027-09-01", Self.old).diagnostics.sorted.map(\.message).filter { $0.contains("time limit") }
        == ["no time limit by which a day answers 'age' is in force"])
  }

  @Test(
    "The time limit of the day answers it",
    arguments: [
      ("2026-11-30", "appeal"), ("2027-08-31", "appeal"), ("2027-09-01", "appeal-section-i"),
      ("2027-09-02", "appeal-section-i"),
    ])
  func followed(day: String, limit: String) throws {
    let run = try datedRun(day, "\(Self.old), \(Self.next)")
    #expect(run.diagnostics.sorted.filter { $0.severity == .error }.map(\.message) == [])
    #expect(run.guidance?.finders.first?.questions.last?.dated.first?.limit == limit)
  }
}
