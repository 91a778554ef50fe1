import RouteFinder
import Testing

/// The names of pages.
struct PageNamesTests {
  @Test("Pages are named after what they ask or show, and the start is the index")
  func parcels() throws {
    let names = PageNames(of: try Finder.parcels.compile())
    #expect(
      names.stems == [
        "index", "insured--lost", "insured--damaged", "result--all-well", "result--claim", "result--advice",
        "photo--insured-yes", "photo--insured-no", "result--photo", "result--photo--advice",
      ])
    #expect(names[4] == "result--claim")
  }

  @Test("An answer that all journeys to a question share is not in its page's name")
  func impliedAnswers() throws {
    let finder = Finder(
      questions: [
        .asking("country", ["here", "abroad"]),
        .asking("topic", ["coach", "train", "car"], when: given("country", "here")),
        .asking("late", ["yes", "no"], when: given("topic", "coach", "train")),
        .asking("parked", ["yes", "no"], when: given("topic", "car")),
      ],
      outcomes: [
        Outcome(id: "coach-refund", shownWhen: .all([given("topic", "coach"), given("late", "yes")])),
        Outcome(id: "train-refund", shownWhen: .all([given("topic", "train"), given("late", "yes")])),
        Outcome(id: "fine", shownWhen: given("parked", "no")),
      ])
    let diagram = try finder.compile()
    let names = PageNames(of: diagram)
    #expect(
      diagram.questions.map { names[$0] } == ["index", "topic", "late--coach", "late--train", "parked"])
    #expect(names[2] == "result")
  }

  @Test("No page has a name that belongs to a page about the whole finder")
  func reserved() throws {
    for name in PageNames.reserved.sorted() {
      let finder = Finder(
        questions: [
          .asking(name, ["here", "abroad"]), .asking("late", ["yes", "no"]),
          .asking("\(name)-2", ["yes", "no"], when: given("late", "yes")),
        ],
        outcomes: [
          Outcome(id: "refund", shownWhen: .all([given(name, "here"), given("late", "yes")])),
          Outcome(id: name, shownWhen: given("\(name)-2", "no")),
        ])
      #expect(PageNames(of: try finder.compile()).stems.allSatisfy { $0 != name })
      let second = Finder(
        questions: [.asking("late", ["yes", "no"]), .asking(name, ["here", "abroad"], when: given("late", "yes"))],
        outcomes: [Outcome(id: "refund", shownWhen: given(name, "here"))])
      #expect(PageNames(of: try second.compile()).stems == ["index", "\(name)--late-yes", "result", "result--refund"])
    }
  }

  @Test("An answer that a later answer in the name implies is not named")
  func impliedByLaterAnswers() throws {
    let finder = Finder(
      questions: [
        .asking("topic", ["decision", "delay", "travel"]),
        .asking("decision", ["refused", "changed"], when: given("topic", "decision")),
        .asking(
          "letter", ["yes", "no"], when: .any([given("decision", "refused", "changed"), given("topic", "delay")])),
      ],
      outcomes: [
        Outcome(id: "appeal", shownWhen: .all([given("decision", "refused"), given("letter", "yes")])),
        Outcome(id: "ask-for-a-change", shownWhen: .all([given("decision", "changed"), given("letter", "yes")])),
        Outcome(id: "complain", shownWhen: .all([given("topic", "delay"), given("letter", "no")])),
      ])
    let diagram = try finder.compile()
    let names = PageNames(of: diagram)
    #expect(
      diagram.questions.map { names[$0] } == [
        "index", "decision", "letter--delay", "letter--refused", "letter--changed",
      ])
  }

  @Test("Names are unique, legal and short, for every finder")
  func properties() throws {
    for seed in PropertyTests.seeds {
      let diagram = try RandomFinder.make(seed: seed).compile()
      expectGoodNames(PageNames(of: diagram), of: diagram, "seed \(seed)")
    }
  }

  @Test("Long ids give names that are cut to words, and still unique")
  func longNames() throws {
    let ids = (0..<12).map { "a-rather-long-id-with-many-words-number-\($0)" }
    let finder = Finder(
      questions: ids.map { .asking($0, ["one-long-answer-to-\($0)", "another-long-answer-to-\($0)"]) },
      outcomes: [Outcome(id: "odd", shownWhen: oddNumber(of: ids[...]))]
        + ids.prefix(5).map { id in
          Outcome(id: id, shownWhen: .answered(question: id, with: ["one-long-answer-to-\(id)"]))
        })
    let diagram = try finder.compile()
    let names = PageNames(of: diagram)
    expectGoodNames(names, of: diagram, "long ids")
    let longest = try #require(diagram.results.max { names[$0].count < names[$1].count })
    #expect(names[longest].hasPrefix("result--"))
  }

  @Test("Ids that differ only in punctuation, or have no letters at all, still give unique names")
  func strangeIDs() throws {
    let finder = Finder(
      questions: [
        .asking("Größe?", ["S", "s", "ß", ""]),
        .asking("index", ["yes", "no"], when: given("Größe?", "S")),
        .asking("result", ["claim", "no"], when: given("Größe?", "s")),
        .asking("!", ["yes", "no"], when: given("Größe?", "ß")),
        .asking("?", ["yes", "no"], when: given("Größe?", "")),
      ],
      outcomes: [
        Outcome(id: "Claim", shownWhen: given("result", "claim")),
        Outcome(id: "claim", shownWhen: given("index", "yes")),
        Outcome(id: "claim!", shownWhen: given("!", "yes")),
        Outcome(id: "claim--", shownWhen: given("?", "yes")),
        Outcome(id: "x", slug: "result", shownWhen: given("!", "no")),
      ])
    let diagram = try finder.compile()
    let names = PageNames(of: diagram)
    expectGoodNames(names, of: diagram, "strange ids")
    let second = try #require(diagram.questions.first { diagram.questionID(at: $0) == "index" })
    #expect(names[second] == "index--gr-e-s")
  }

  @Test("Extremely long ids give names of at most 110 characters")
  func endlessIDs() throws {
    let long = String(repeating: "abc", count: 100)
    let finder = Finder(
      questions: [
        .asking("start", [long + "1", long + "2"]),
        .asking(long + "3", ["yes", "no"], when: given("start", long + "1")),
        .asking(long + "4", ["yes", "no"], when: given("start", long + "2")),
      ],
      outcomes: [
        Outcome(id: long + "5", shownWhen: given(long + "3", "yes")),
        Outcome(id: long + "6", shownWhen: given(long + "4", "yes")),
        Outcome(id: long + "7"),
      ])
    let diagram = try finder.compile()
    expectGoodNames(PageNames(of: diagram), of: diagram, "endless ids")
  }

  @Test("A page keeps its name if an edit leaves its outcomes, or the journeys to its question, unchanged")
  func stability() throws {
    var comparisons = 0
    for seed in PropertyTests.seeds {
      let finder = RandomFinder.make(seed: seed)
      let before = try finder.compile()
      let after = try finder.changingAnOutcome(seed: seed + 1_000_000).compile()
      let (namesBefore, namesAfter) = (PageNames(of: before), PageNames(of: after))
      let (journeysBefore, journeysAfter) = (before.journeysToNodes(), after.journeysToNodes())
      for node in before.nodes.indices.dropFirst() {
        let same = after.nodes.indices.dropFirst().first { other in
          switch (before.nodes[node], after.nodes[other]) {
          case (.question(let one, _), .question(let two, _)):
            one == two && journeysBefore[node] == journeysAfter[other]
          case (.result(let one), .result(let two)): one == two
          default: false
          }
        }
        guard let same else { continue }
        comparisons += 1
        #expect(namesBefore[node] == namesAfter[same], "seed \(seed)")
      }
    }
    #expect(comparisons > 500)
  }

  @Test("An answer given up front does not change the names of the pages that are left")
  func givenAnswer() throws {
    let whole = try Finder.parcels.compile()
    let part = try Finder.parcels.compile(given: ["photo": "no"])
    let names = Set(PageNames(of: whole).stems)
    #expect(names.isSuperset(of: PageNames(of: part).stems))
  }

  private func oddNumber(of ids: ArraySlice<String>) -> Condition {
    guard let id = ids.first else { return .any([]) }
    let isOne = Condition.answered(question: id, with: ["one-long-answer-to-\(id)"])
    let rest = ids.dropFirst()
    if rest.count > 4 { return oddNumber(of: rest) }
    return .any([.all([isOne, .not(oddNumber(of: rest))]), .all([.not(isOne), oddNumber(of: rest)])])
  }

  private func expectGoodNames(_ names: PageNames, of diagram: DecisionDiagram, _ comment: Comment) {
    #expect(names.stems.count == diagram.nodes.count, comment)
    #expect(Set(names.stems).count == names.stems.count, comment)
    #expect(names[diagram.start] == "index", comment)
    for stem in names.stems {
      #expect((1...110).contains(stem.count), comment)
      #expect(stem.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) }, comment)
      #expect(stem.first != "-" && stem.last != "-" && !stem.contains("---"), comment)
    }
  }
}
