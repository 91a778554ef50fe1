import Content
import Guidance
import Manuscript
import RouteFinder
import Templates

/// The pages for people who help families: a phone script, and every page's address to pass on.
///
/// Each question has a page of its own, linked from a list; another page has the whole script, for printing.
struct AdvisersPage: Sendable, ThemeClient {
  static let templates = [indexTemplate, questionTemplate, scriptTemplate, resultsTemplate]

  private static let indexTemplate = TemplateContract(
    "pages/advisers",
    about: """
      The list of questions for advisers. The template keeps a place for the link maker: `<div data-link-maker></div>`. \
      Each question, and what else an address once named on this page, has its place on it.
      """,
    given: "title finder-title finder-href outline-href script-href results-href questions[anchor text href]")

  private static let questionTemplate = TemplateContract(
    "pages/advisers-question", about: "A question to read out, and the addresses of the pages that ask it.",
    given: [
      .list("script", script, "holds the one question"), "address-note-html",
      .list(
        "pages",
        [
          "href",
          .field(
            "address", "whole where the edition has a public address, and otherwise the address inside the site"),
          "answers[text href address]",
        ]),
    ])

  private static let scriptTemplate = TemplateContract(
    "pages/advisers-script", about: "All questions, to print.", given: ["title finder-href", .list("script", script)])

  private static let resultsTemplate = TemplateContract(
    "pages/advisers-results",
    given: [
      "title address-note-html",
      .list(
        "groups",
        ["title", .field("several?", "the group has more than one"), "count results[title href address]"],
        "the results by the route that they show first"),
    ])

  /// A question with its answers.
  private static let script: TemplateFields = [
    "anchor number text has-help? help-html has-unsure? unsure",
    .list(
      "answers",
      [
        "text has-hint? hint-html", .field("sometimes?", "not every page of the question offers it"),
        .field("ends?", "it leads to results alone"),
        .field("several?", "where it leads depends on earlier answers"),
        "onward[comma? or? label href has-href?]",
      ]),
  ]

  private let finder: GuidedFinder
  private let words: SiteWords
  private let diagram: DecisionDiagram
  private let names: PageNames
  /// The pages that ask each question, by the question's index.
  private let pages: [Int: [Int]]
  /// The indices of the questions that are asked, in the author's order.
  private let asked: [Int]

  init(_ finder: GuidedFinder, _ map: JourneyMap, _ words: SiteWords) {
    (self.finder, self.words) = (finder, words)
    (diagram, names) = (map.diagram, map.names)
    pages = Dictionary(grouping: map.diagram.questions) { node in
      if case .question(let index, _) = map.diagram.nodes[node] { index } else { -1 }
    }
    asked = pages.keys.sorted()
  }

  static func address(_ finder: GuidedFinder) -> String { "\(finder.id)/advisers.html" }

  /// The script with all questions, for printing.
  private var scriptAddress: String { "\(finder.id)/advisers-script.html" }

  private var resultsAddress: String { "\(finder.id)/advisers-results.html" }

  /// The page of a question.
  ///
  /// Its folder keeps it separate from the pages of the route finder, which are named after questions too.
  private func address(ofQuestion index: Int) -> String { "\(finder.id)/advisers/\(finder.questions[index].id).html" }

  /// The list of questions and the pages that it links to; the scripts that make links belong to the list.
  var drafts: [PageDraft] { [index, whole, results] + asked.map(page) }

  private var trail: [PageDraft.Crumb] { words.trail.below(finder) }

  private var trailBelow: [PageDraft.Crumb] {
    trail + [.init(label: words[.advisersTitle], address: Self.address(finder))]
  }

  private var index: PageDraft {
    PageDraft(
      Self.address(finder), title: "\(words[.advisersTitle]): \(finder.title)",
      description: words[.advisersDescription, ["finder": finder.title]],
      trail: trail, template: Self.indexTemplate
    ) {
      [
        "title": words[.advisersTitle], "finder-title": finder.title, "finder-href": href(finder.address),
        "outline-href": href(OutlinePage.address(finder)), "script-href": href(scriptAddress),
        "results-href": href(resultsAddress),
        "questions": asked.map { index -> View in
          [
            "anchor": anchor(index), "text": finder.questions[index].text,
            "href": "advisers/\(finder.questions[index].id).html",
          ]
        },
      ]
    }
  }

  private func page(_ index: Int) -> PageDraft {
    let text = finder.questions[index].text
    return PageDraft(
      address(ofQuestion: index), title: words[.advisersQuestionTitle, ["number": number(index), "question": text]],
      description: words[.advisersQuestionDescription, ["question": text]], trail: trailBelow,
      template: Self.questionTemplate
    ) {
      [
        "script": [script(index, isWhole: false)],
        "address-note-html": EditionSlot.addressNote.text(),
        "pages": (pages[index] ?? []).map { addresses($0, of: index) },
      ]
    }
  }

  private var whole: PageDraft {
    let title = words[.advisersScriptTitle]
    return PageDraft(
      scriptAddress, title: "\(title): \(finder.title)",
      description: words[.advisersScriptDescription, ["finder": finder.title]],
      trail: trailBelow, template: Self.scriptTemplate
    ) {
      ["title": title, "finder-href": href(finder.address), "script": asked.map { script($0, isWhole: true) }]
    }
  }

  private var results: PageDraft {
    let title = words[.advisersResultsTitle]
    return PageDraft(
      resultsAddress, title: "\(title): \(finder.title)",
      description: words[.advisersResultsDescription, ["finder": finder.title]], trail: trailBelow,
      template: Self.resultsTemplate
    ) {
      ["title": title, "address-note-html": EditionSlot.addressNote.text(), "groups": groups]
    }
  }

  /// The results, grouped by what each shows first.
  private var groups: [View] {
    var order: [String] = []
    var members: [String: [View]] = [:]
    for node in diagram.results {
      let titles = titles(node)
      let first = titles.first ?? ""
      if members[first] == nil { order.append(first) }
      members[first, default: []].append(
        ["title": titles.joined(separator: "; "), "href": file(node), "address": address(node)])
    }
    return order.map { title in
      let results = members[title] ?? []
      return ["title": title, "several?": results.count > 1, "count": "\(results.count)", "results": results]
    }
  }

  // MARK: Texts

  /// All pages of questions and results are in one folder, and so are the pages that list them.
  private func file(_ node: Int) -> String { "\(names[node]).html" }

  /// The address as text to copy: whole, where the edition has a public address.
  private func address(_ node: Int) -> String { "\(EditionSlot.address.text())\(finder.id)/\(file(node))" }

  private func titles(_ node: Int) -> [String] {
    if case .result(let outcomes) = diagram.nodes[node] { outcomes.map { finder.outcomes[$0].title } } else { [] }
  }

  private func edges(_ node: Int) -> [DecisionDiagram.Edge] {
    if case .question(_, let edges) = diagram.nodes[node] { edges } else { [] }
  }

  private func number(_ question: Int) -> String { "\((asked.firstIndex(of: question) ?? 0) + 1)" }

  private func anchor(_ question: Int) -> String { "ask--\(finder.questions[question].id)" }

  // MARK: The phone script

  /// - Parameter isWhole: whether it is on one page with all others.
  private func script(_ index: Int, isWhole: Bool) -> View {
    let question = finder.questions[index]
    let states = pages[index] ?? []
    let used = question.answers.indices.filter { answer in
      states.contains { edges($0).contains { $0.answer == answer } }
    }
    let unsure = used.first { question.answers[$0].isUnsure }
    return [
      "anchor": anchor(index), "number": number(index), "text": question.text,
      "has-help?": question.help != nil, "help-html": question.help?.html ?? "",
      "answers": used.map { answer(question.answers[$0], at: $0, states, isWhole) },
      "has-unsure?": unsure != nil,
      "unsure": unsure.map { place in "\((used.firstIndex(of: place) ?? 0) + 1). \(question.answers[place].text)" }
        ?? "",
    ]
  }

  private func answer(_ answer: AnswerWords, at index: Int, _ states: [Int], _ isWhole: Bool) -> View {
    let targets = states.flatMap { edges($0).filter { $0.answer == index }.map(\.target) }
    let onward = onward(targets, isWhole)
    return [
      "text": answer.text, "has-hint?": answer.hint != nil, "hint-html": answer.hint?.html ?? "",
      "sometimes?": targets.count < states.count, "ends?": targets.allSatisfy { !isQuestion($0) },
      "several?": onward.count > 1, "onward": onward,
    ]
  }

  private func isQuestion(_ node: Int) -> Bool {
    if case .question = diagram.nodes[node] { true } else { false }
  }

  /// Where an answer may lead: questions in their order, then results.
  private func onward(_ targets: [Int], _ isWhole: Bool) -> [View] {
    let folder = isWhole ? "" : "../"
    var questions: Set<Int> = []
    var results: Set<Int> = []
    for target in targets {
      switch diagram.nodes[target] {
      case .question(let index, _): questions.insert(index)
      case .result: results.insert(target)
      }
    }
    let isAlone = questions.count == 1 && results.isEmpty
    var ways: [(label: String, href: String)] = questions.sorted().map { index in
      let number = number(index)
      return (
        isAlone
          ? words[.advisersOnlyQuestion, ["number": number, "question": finder.questions[index].text]]
          : words[.advisersAQuestion, ["number": number]],
        isWhole ? "#\(anchor(index))" : "\(finder.questions[index].id).html"
      )
    }
    if let result = results.first {
      let isOnly = results.count == 1
      let label =
        switch (ways.isEmpty, isOnly) {
        case (true, true): words[.advisersOnlyResult, ["result": titles(result).joined(separator: "; ")]]
        case (true, false): words[.advisersShownResult]
        case (false, _): words[.advisersAResult]
        }
      ways.append((label, isOnly ? folder + file(result) : ""))
    }
    return ways.enumerated().map { place, way in
      let isLast = place == ways.count - 1
      return [
        "comma?": place > 0 && !isLast, "or?": place > 0 && isLast, "label": way.label, "href": way.href,
        "has-href?": !way.href.isEmpty,
      ]
    }
  }

  // MARK: Addresses

  /// The address of a page that asks a question, and those that its answers lead to.
  private func addresses(_ node: Int, of index: Int) -> View {
    let answers = finder.questions[index].answers
    return [
      "href": "../\(file(node))", "address": address(node),
      "answers": edges(node).map { edge -> View in
        ["text": answers[edge.answer].text, "href": "../\(file(edge.target))", "address": address(edge.target)]
      },
    ]
  }
}
