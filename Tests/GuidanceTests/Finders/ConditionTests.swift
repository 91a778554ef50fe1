import Guidance
import RouteFinder
import TestSites
import Testing

/// The small language of conditions: which answers make a condition hold.
struct ConditionTests {
  /// Reads a finder that asks `a`, `b` and `c`, each with `yes` or `no`.
  ///
  /// Its outcome `shown` has a condition, and two
  /// outcomes for each question make every answer matter. A story for each set of answers says whether the outcome is
  /// expected.
  private func read(
    _ condition: String, expected: String, conditions: String = "{}", asked: String = "{a: [\"yes\", \"no\"]}"
  ) throws -> SiteRun {
    let ids = ["a", "b", "c"]
    var questions = ""
    var texts = ["finders/way/outcomes/shown.md": outcome("shown", condition)]
    for id in ids {
      questions += "  - id: \(id)\n    text: Question \(id)?\n    answers:\n"
      questions += "      - {id: \"yes\", text: \"Yes\"}\n      - {id: \"no\", text: \"No\"}\n"
      if id == "c" { questions += "    asked-when: \(asked)\n" }
      for answer in ["yes", "no"] {
        texts["finders/way/outcomes/\(id)-\(answer).md"] = outcome("\(id)-\(answer)", "{\(id): \"\(answer)\"}")
      }
    }
    let names = ids.flatMap { ["\($0)-yes", "\($0)-no"] }.joined(separator: ", ")
    texts["finders/way/questions.yaml"] =
      "title: T\nsummary: S\nreviewed: 2026-11-21\nconditions: \(conditions)\nquestions:\n\(questions)outcomes: [shown, \(names)]\n"
    texts["finders/way/scenarios.yaml"] = Self.combinations.map { bits in
      let isAsked = asked != "{a: no}" || bits[0] == "no"
      let given = zip(ids, bits).filter { isAsked || $0.0 != "c" }
      let outcomes = (expected.contains(Self.word(bits)) ? ["shown"] : []) + given.map { "\($0)-\($1)" }
      return """
        - story: \(Self.word(bits))
          answers: {\(given.map { "\($0): \($1)" }.joined(separator: ", "))}
          outcomes: [\(outcomes.joined(separator: ", "))]
          because: It is so.

        """
    }.joined()
    return try Site.read(texts)
  }

  private func outcome(_ id: String, _ condition: String) -> String {
    """
    ---
    title: \(id)
    slug: \(id)
    shown-when: \(condition)
    deadline: None.
    first-step: Ring.
    contact: none
    contact-reason: Nobody.
    law-reason: None.
    sources: [A page]
    reviewed: 2026-11-21
    ---
    Words.
    """
  }

  /// All answers to `a`, `b` and `c`.
  private static let combinations = (0..<8).map { number in [4, 2, 1].map { number & $0 == 0 ? "yes" : "no" } }

  /// A set of answers in short, such as `yyn`.
  private static func word(_ bits: [String]) -> String { bits.map { String($0.prefix(1)) }.joined() }

  /// The answers to `a`, `b` and `c` (such as `yyn`) for which the outcome is shown.
  private func shown(_ run: SiteRun) throws -> String {
    let finder = try #require(run.guidance?.finders.first?.model, "\(run.report)")
    var found: [String] = []
    for bits in Self.combinations {
      let answers = Dictionary(uniqueKeysWithValues: zip(["a", "b", "c"], bits))
      let outcomes = try #require(finder.outcomes(for: answers)).map { finder.outcomes[$0].id }
      if outcomes.contains("shown") { found.append(Self.word(bits)) }
    }
    return found.joined(separator: " ")
  }

  @Test(
    "A condition holds for exactly the answers that it names",
    arguments: [
      ("{a: \"yes\"}", "yyy yyn yny ynn"), ("{a: yes}", "yyy yyn yny ynn"), ("{a: [yes]}", "yyy yyn yny ynn"),
      ("{a: yes, b: yes}", "yyy yyn"), ("[{a: yes}, {b: yes}]", "yyy yyn yny ynn nyy nyn"),
      ("{any: [{a: yes}, {b: yes}]}", "yyy yyn yny ynn nyy nyn"), ("{all: [{a: yes}, {c: yes}]}", "yyy yny"),
      ("{not: {any: [{a: no}, {b: no}]}}", "yyy yyn"), ("{a: yes, not: {b: yes}}", "yny ynn"),
      ("{not: {not: {c: yes}}}", "yyy yny nyy nny"),
      ("[{a: yes, b: no}, {c: yes, not: [{a: yes}, {b: no}]}]", "yny ynn nyy"),
    ])
  func conditions(condition: String, expected: String) throws {
    #expect(try shown(read(condition, expected: expected)) == expected)
  }

  @Test("A condition may have a name, and names may use those above them")
  func named() throws {
    let run = try read(
      "{condition: second, c: yes}", expected: "yyy yny nyy",
      conditions: "{first: {a: yes}, second: [{condition: first}, {b: yes}]}")
    #expect(try shown(run) == "yyy yny nyy")
  }

  @Test("A question that is not asked is not answered")
  func unasked() throws {
    let expected = "yyy yyn yny ynn nyy nny"
    #expect(try shown(read("{not: {c: no}}", expected: expected, asked: "{a: no}")) == expected)
  }
}
