import Guidance
import TestSites
import Testing

/// Groups of questions whose order the program chooses; mistakes in them are in `Tests/Sites/Broken/group`.
struct QuestionGroupsTests {
  private static let questions = """
    title: Find your way
    summary: Three questions.
    reviewed: 2026-11-21
    groups:
      details: {order: fewest-questions}
    questions:
      - id: letter
        text: Do you have a letter?
        answers:
          - {id: have, text: "Yes"}
          - {id: none, text: "No"}
      - id: size
        text: Is it a long letter?
        group: details
        answers:
          - {id: long, text: Long}
          - {id: short, text: Short}
        asked-when: {letter: have}
      - id: age
        text: How old is the letter?
        group: details
        answers:
          - {id: new, text: New}
          - {id: old, text: Old}
          - {id: ancient, text: Very old}
        asked-when: {letter: have}
    outcomes: [appeal, talk]

    """

  private static let stories = """
    - {story: A, answers: {letter: have, age: new, size: long}, outcomes: [appeal], because: B}
    - {story: B, answers: {letter: have, age: new, size: short}, outcomes: [talk], because: B}
    - {story: C, answers: {letter: have, age: old}, outcomes: [talk], because: B}
    - {story: D, answers: {letter: have, age: ancient}, outcomes: [talk], because: B}
    - {story: E, answers: {letter: none}, outcomes: [talk], because: B}

    """

  @Test("The question of a group that settles most is asked first, with its own words")
  func ordered() throws {
    let folder = "Content/finders/way"
    var texts = ["\(folder)/questions.yaml": Self.questions, "\(folder)/scenarios.yaml": Self.stories]
    for (name, condition) in [("appeal", "{age: new, size: long}"), ("talk", "{not: {age: new, size: long}}")] {
      let path = "\(folder)/outcomes/\(name).md"
      let text = try #require(Repository.text("\(Repository.sites)/Parts/finder/\(path)"))
      let old = name == "appeal" ? "{age: new}" : "{not: {age: new}}"
      texts[path] = text.replacing("shown-when: \(old)", with: "shown-when: \(condition)")
    }
    let run = try SiteRun(SiteFolder(with: ["finder"], texts: texts))
    let book = try #require(run.guidance?.finders.first, "\(run.report)")
    #expect(book.questions.map(\.id) == ["letter", "age", "size"])
    #expect(book.model.questions.map(\.id) == book.questions.map(\.id))
    #expect(book.questions[1].text == "How old is the letter?")
  }
}
