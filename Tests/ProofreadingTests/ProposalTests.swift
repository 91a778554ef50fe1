import Manuscript
import Proofreading
import Testing

/// What is only proposed, told as law or not.
struct ProposalTests {
  /// The remarks on a text, where `isp` and `bill` are not in force.
  private func remarks(_ text: String) -> [String] {
    let result = Proofread.text(text) { parts in
      parts.proposals = [
        .init(id: "isp", names: ["Individual Support Plan", "white paper"], status: "only proposed"),
        .init(id: "bill", names: [], status: "only announced"),
      ]
    }
    var diagnostics = Diagnostics()
    result.proofreader.reportProposals(result.text, result.file, told: nil, &diagnostics)
    return diagnostics.sorted.map(\.message)
  }

  private func says(_ words: String, _ id: String = "isp", _ status: String = "only proposed") -> String {
    "this sentence says '\(words)' beside '\(id)', which is \(status)"
  }

  @Test(
    "A sentence about a proposal does not say that anybody has to do something, or may",
    arguments: [
      ("Schools **must** write [a plan](reform:isp).", "must"),
      ("Schools [must write a plan](reform:isp).", "must"),
      ("Under [the plans](reform:isp) each school has to write one.", "has to"),
      ("You are entitled to [a plan](reform:isp).", "are entitled"),
      ("[It](reform:isp) is in force.", "is in force"),
      ("The law has changed: see [the plans](reform:isp).", "has changed"),
      ("By law, [a plan](reform:isp) is written.", "By law"),
      ("The [white paper](reform:isp) gives a legal right.", "legal right"),
    ])
  func stated(text: String, words: String) {
    #expect(remarks(text) == [says(words)])
  }

  @Test(
    "What would be, what is asked and what is denied may stand beside it",
    arguments: [
      "Schools would have to write [a plan](reform:isp).", "Schools may have to write [a plan](reform:isp).",
      "Must schools write [a plan](reform:isp)?", "[It](reform:isp) is not in force, and is not law.",
      "The law has not changed: see [the plans](reform:isp).", "[The plans](reform:isp) would give a legal right.",
      "Councils must answer ([section 36](law:a/36)). [A plan](reform:isp) would come on top.",
    ])
  func allowed(text: String) {
    #expect(remarks(text) == [])
  }

  @Test("Its name needs a link that says what it is, in the same paragraph, list or row")
  func named() {
    let untold = "'Individual Support Plan' is only proposed, and nothing here says so"
    #expect(remarks("Ask for an Individual Support Plan.") == [untold])
    #expect(remarks("Ask for an Individual Support Plan.\n\nIt is [proposed](reform:isp).") == [untold])
    #expect(remarks("An Individual Support Plan is [proposed](reform:isp).") == [])
    #expect(remarks("- An Individual Support Plan.\n- It is [proposed](reform:isp).") == [])
    #expect(remarks("| An Individual Support Plan | [proposed](reform:isp) |\n|---|---|\n| a | b |") == [])
    #expect(remarks("## The Individual Support Plan\n\nWords.") == [])
    #expect(remarks("Somebody says “Individual Support Plan”.") == [])
  }

  @Test("A sentence is reported once, and what is in force is no proposal")
  func once() {
    #expect(
      remarks("The white paper says that [you](reform:bill) must go.") == [says("must", "isp")])
    #expect(remarks("You must go: see [the Act](reform:act).") == [])
  }
}
