import Guidance
import TestSites
import Testing
import signpost

/// The text that says how two versions of a route finder differ.
struct DifferenceTextTests {
  private static let questions = """
    title: Find your way
    summary: Two questions.
    reviewed: 2026-11-21
    questions:
      - id: letter
        text: Do you have a letter?
        answers:
          - {id: have, text: "Yes, I have"}
          - {id: none, text: "No"}
      - id: age
        text: How old is it?
        answers:
          - {id: new, text: New}
          - {id: old, text: Old}
        asked-when: {letter: have}
    outcomes: [appeal, talk]

    """

  private static let stories = """
    - {story: A, answers: {letter: have, age: new}, outcomes: [appeal], because: B}
    - {story: B, answers: {letter: have, age: old}, outcomes: [talk], because: B}
    - {story: C, answers: {letter: none}, outcomes: [talk], because: B}

    """

  private func finder(_ changes: [String: String] = [:]) throws -> GuidedFinder {
    let texts = ["questions.yaml": Self.questions, "scenarios.yaml": Self.stories].merging(changes) { $1 }
    let prefixed = texts.map { ("Content/finders/way/\($0)", $1) }
    let run = try SiteRun(SiteFolder(with: ["finder"], texts: Dictionary(uniqueKeysWithValues: prefixed)))
    return try #require(run.guidance?.finders.first, "\(run.report)")
  }

  @Test("Versions without a difference are said to end as before")
  func same() throws {
    let text = DifferenceText(of: try finder(), from: try finder()).text
    #expect(text == "way: every journey ends as before.\n")
  }

  @Test("A changed condition is reported as the journeys that it changes, with the answers that decide it")
  func changed() throws {
    let old = try finder()
    let appeal = try #require(
      Repository.text("\(Repository.sites)/Parts/finder/Content/finders/way/outcomes/appeal.md"))
    let new = try finder([
      "outcomes/appeal.md": appeal.replacing("{age: new}", with: "{letter: have}"),
      "scenarios.yaml": Self.stories.replacing(
        "outcomes: [talk], because: B}\n- {story: C", with: "outcomes: [appeal, talk], because: B}\n- {story: C"),
    ])
    #expect(
      DifferenceText(of: new, from: old).text == """
        way: one group of journeys has changed.

        1. 1 journey ends differently.
           The answers that decide it:
             Do you have a letter? [letter]
               Yes, I have [have]
             How old is it? [age]
               Old [old]
           What they now show as well:
             + Appeal [appeal]

        """)
    #expect(DifferenceText(of: old, from: new).text.contains("What they no longer show:\n     - Appeal [appeal]"))
  }

  @Test("New answers and the journeys that they open are reported")
  func added() throws {
    let new = try finder([
      "questions.yaml": Self.questions.replacing(
        "      - {id: old, text: Old}\n", with: "      - {id: old, text: Old}\n      - {id: lost, text: Nobody knows}\n"
      ),
      "scenarios.yaml": Self.stories
        + "- {story: D, answers: {letter: have, age: lost}, outcomes: [talk], because: B}\n",
    ])
    #expect(
      DifferenceText(of: new, from: try finder()).text == """
        way: one group of journeys has changed.

        New answers:
          How old is it? [age]
            + Nobody knows [lost]

        1. 1 journey is new.
           The answers that decide it:
             Do you have a letter? [letter]
               Yes, I have [have]
             How old is it? [age]
               Nobody knows [lost]
           What they show:
             + Talk to them [talk]

        """)
  }
}
