import Foundation
import TestSites
import Testing

/// Starting a file or an entry of the content, and filling it in.
struct NewContentTests {
  private static let day = "2026-11-21"

  /// A kind, its name, and what is written in the place of each `…`, by file and in order.
  struct Kind: CustomTestStringConvertible, Sendable {
    let words: [String]
    let fills: [(path: String, texts: [String])]
    var testDescription: String { words.joined(separator: " ") }
  }

  private static let kinds = [
    Kind(
      words: ["factsheet", "our-panel"],
      fills: [
        (
          "factsheets/our-panel.md",
          ["Our panel", "Who decides.", "Families", day, "A page", "Ring today.", "What it is", "It meets."]
        )
      ]),
    Kind(
      words: ["guide", "hearing"],
      fills: [
        ("guides/hearing/guide.yaml", ["The hearing", "Before it.", "Families", day, "A page"]),
        ("guides/hearing/first-step.md", ["Before", "Get ready.", "What to bring", "Your papers."]),
      ]),
    Kind(
      words: ["letter", "ask-them"],
      fills: [
        (
          "letters/ask-them.md",
          [
            "Ask them", "A letter.", "Soon.", "The school.", "Wait.", "A question", "law:cfa-2014/51", "A page", day,
            "Please answer me.",
          ]
        )
      ]),
    Kind(
      words: ["provider", "east"],
      fills: [
        (
          "providers/east.yaml",
          ["East", "A service.", day, "A leaflet", "https://www.example.org/leaflet", day, "It helps."]
        )
      ]),
    Kind(
      words: ["contact", "travel-team"],
      fills: [("contacts.yaml", ["The travel team", "the travel team", "They plan the bus.", "Look in your letter."])]),
  ]

  private func folder(_ texts: [String: String] = [:]) throws -> TemporaryFolder {
    let parts = ["factsheet", "guide", "provider", "letter", "finder", "contacts", "law"]
    let site = try SiteFolder(with: parts, texts: texts)
    try site.folder.copy(Repository.theme, to: "Theme")
    return site.folder
  }

  /// Runs a command with the content, and what is laid over it.
  private func run(_ words: [String], _ layers: [String], in folder: TemporaryFolder) throws -> Command {
    try Command(words + layers.flatMap { ["--content", $0] }, in: folder.path)
  }

  /// Writes texts in the places that are left open.
  private func fill(_ path: String, _ texts: [String], in folder: TemporaryFolder) throws {
    var lines = try #require(Repository.text("\(folder.path)/\(path)")).components(separatedBy: "\n")
    var texts = texts[...]
    for index in lines.indices where lines[index].contains("…") {
      let next = texts.popFirst()
      let text = try #require(next, "\(path) leaves open more: \(lines[index])")
      lines[index] = lines[index].components(separatedBy: "…")[0] + text
    }
    #expect(texts.isEmpty, "\(path) has no place for \(texts)")
    try folder.write(lines.joined(separator: "\n"), to: path)
  }

  /// Checks that what a command lists is what the check names, and nothing else.
  private func expectGaps(of commands: [Command], _ layers: [String], in folder: TemporaryFolder) throws {
    let listed = commands.flatMap { $0.output.components(separatedBy: "\n") }.filter { $0.hasPrefix("  - line ") }
    let check = try run(["check"], layers, in: folder)
    #expect(check.status == 1)
    let errors = check.errors.components(separatedBy: "\n").filter { $0.hasPrefix("error: ") }
    #expect(errors.count == listed.count)
    #expect(Set(errors) == ["error: '…' is still to be filled in [placeholder]"])
    #expect(try run(["build"], layers, in: folder).status == 1)
  }

  @Test("Filled in as it asks, a draft has no mistake, in the content and in one laid over it", arguments: kinds)
  func filled(kind: Kind) throws {
    for layers in [["Content"], ["Content", "Ours"]] {
      let folder = try folder(["Ours/factsheets/here.md": Self.factsheet])
      let target = layers[layers.count - 1]
      let begun = try run(["new"] + kind.words, layers, in: folder)
      #expect(begun.status == 0, "\(begun.errors)")
      #expect(begun.output.contains("\(target)/\(kind.fills[0].path)"))
      try expectGaps(of: [begun], layers, in: folder)
      for (path, texts) in kind.fills { try fill("\(target)/\(path)", texts, in: folder) }
      let check = try run(["check", "--strict"], layers, in: folder)
      #expect(check.status == 0)
      #expect(check.errors == "")
      // What is there is never written over.
      let before = folder.snapshot()
      let again = try run(["new"] + kind.words, layers, in: folder)
      #expect(again.status == 2)
      #expect(again.errors.contains("already"))
      #expect(folder.snapshot() == before)
    }
  }

  private static let factsheet = """
    ---
    title: Here
    summary: Words.
    number: 7
    audience: Families
    reviewed: 2026-11-21
    sources: [A page]
    ---
    ## What it is

    Words.
    """

  /// The questions and the stories of the small finder, without the one of a family that has no letter.
  private static func finder(isOnOneLine: Bool) throws -> [String: String] {
    let path = "\(Repository.sites)/Parts/finder/Content/finders/way"
    let stories = try #require(Repository.text("\(path)/scenarios.yaml"))
    let last = try #require(stories.range(of: "- story: No letter"))
    let questions = try #require(Repository.text("\(path)/questions.yaml"))
    return [
      "Content/finders/way/scenarios.yaml": String(stories[..<last.lowerBound]),
      "Content/finders/way/questions.yaml": isOnOneLine
        ? questions
        : questions.replacing("outcomes: [appeal, talk]", with: "outcomes:\n  - appeal\n  - talk\nlimit: 9"),
    ]
  }

  @Test(
    "An outcome and a question that leads to it are in the list, and their stories try them",
    arguments: [(["Content"], true), (["Content"], false), (["Content", "Ours"], false)])
  func finder(layers: [String], isOnOneLine: Bool) throws {
    let folder = try folder(
      Self.finder(isOnOneLine: isOnOneLine).merging(["Ours/factsheets/here.md": Self.factsheet]) { $1 })
    let target = "\(layers[layers.count - 1])/finders/way"
    let outcome = try run(["new", "outcome", "ask-our-panel"], layers, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // The second begins although the first is not filled in.
    let question = try run(["new", "question", "met", "--finder", "way"], layers, in: folder)
    #expect(question.status == 0, "\(question.errors)")
    try expectGaps(of: [outcome, question], layers, in: folder)
    let questions = try #require(Repository.text("\(folder.path)/\(target)/questions.yaml"))
    #expect(questions.contains(isOnOneLine ? "outcomes: [appeal, talk, ask-our-panel]\n" : "\n  - ask-our-panel\n"))

    try fill(
      "\(target)/outcomes/ask-our-panel.md",
      [
        "Ask our panel", "{met: \"no\"}", "There is no last day.", "Ring today.", "advice", "law:cfa-2014/51",
        "It decides nothing.", "A page", Self.day, "Ring.", "Wait.",
      ], in: folder)
    try fill("\(target)/questions.yaml", ["Have you met?", "It may help.", "{letter: none}"], in: folder)
    let stories = [
      ["They have not met.", "{letter: none, met: \"no\"}", "[talk, ask-our-panel]", "The panel helps."],
      ["They have met.", "{letter: none, met: \"yes\"}", "[talk]", "They know each other."],
      ["They have not met yet.", "{letter: none, met: \"no\"}", "[talk, ask-our-panel]", "The panel helps."],
    ]
    try fill("\(target)/scenarios.yaml", stories.flatMap(\.self), in: folder)
    let check = try run(["check", "--strict"], layers, in: folder)
    #expect(check.status == 0)
    #expect(check.errors == "")
  }

  @Test("What an author has to write is told with its line and what belongs there")
  func told() throws {
    let folder = try folder()
    let result = try run(["new", "factsheet", "our-panel"], [], in: folder)
    #expect(
      result.output == """
        wrote Content/factsheets/our-panel.md
          - line 3, 'title': Its heading, in the words that readers look for.
          - line 5, 'summary': One or two sentences: what it helps with. Search engines show them, too.
          - line 9, 'audience': For whom it is, in words, such as: Parents of a child who has a plan.
          - line 11, 'reviewed': The day on which you held it against its sources, such as 2026-12-01.
          - line 14, 'sources': Where it was read, a line each, such as "[](law:cfa-2014/51)" or "[The page that you read](https://www.example.org)".
          - line 18, the text: First by what day, then what to do today, then who to ring.
          - line 20, the text: A heading in words that readers use
          - line 22, the text: What happens, in short sentences that say "you". Beside each duty stands its law, as a link.
        Write in the place of each '…'. Until then 'signpost check' names it, and nothing is built. Also:
          - run 'signpost check', and then 'signpost review factsheets/our-panel.md', which records that it was held against its sources

        """)
    #expect(Repository.text("\(folder.path)/Content/factsheets/our-panel.md")?.contains("\nnumber: 2\n") == true)
  }

  @Test("Where the site has topics, a factsheet is to name one of them")
  func topics() throws {
    let folder = try folder()
    let site = try #require(Repository.text("\(folder.path)/Content/site.yaml"))
    try folder.write(
      site + "topics:\n  - {id: plan, title: Plans}\n  - {id: school, title: School}\n", to: "Content/site.yaml")
    let result = try run(["new", "factsheet", "our-panel"], [], in: folder)
    #expect(result.output.contains("'topic': The topic under which readers look for it: plan, school.\n"))
  }

  @Test(
    "What cannot be begun says why, and nothing is written",
    arguments: [
      (
        ["factsheet", "Our Panel"],
        "cannot be the name of a factsheet. Use small letters, digits and single hyphens, such as 'our-panel'."
      ),
      (["letter", "../../etc/passwd"], "such as 'etc-passwd'."), (["guide", "…"], "such as 'school-meals'."),
      (["factsheet", "con"], "Windows keeps it for a device"), (["factsheet", "index"], "the site has it already"),
      (["contact", "publisher"], "the site has it already"),
      (["contact", "advice"], "There is a contact 'advice' already, in contacts.yaml."),
      (["factsheet", "mediation"], "'factsheets/mediation.md' is there already."),
      (["guide", "meeting"], "'guides/meeting/guide.yaml' is there already."),
      (["outcome", "talk"], "There is an outcome 'talk' already: finders/way/outcomes/talk.md."),
      (["question", "age"], "There is a question 'age' already, in finders/way/questions.yaml."),
      (["outcome", "ask", "--finder", "wey"], "There is no route finder 'wey'. Did you mean 'way'?"),
    ])
  func wrong(words: [String], message: String) throws {
    let folder = try folder(["Ours/factsheets/here.md": Self.factsheet])
    let before = folder.snapshot()
    for layers in [["Content"], ["Content", "Ours"]] {
      let result = try run(["new"] + words, layers, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
    }
    #expect(folder.snapshot() == before)
  }

  @Test("What a council lays over a list on one line is refused, with what to do")
  func oneLine() throws {
    let folder = try folder(["Ours/factsheets/here.md": Self.factsheet])
    let before = folder.snapshot()
    let result = try run(["new", "outcome", "ask-our-panel"], ["Content", "Ours"], in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("'outcomes' stands on one line in 'finders/way/questions.yaml'"))
    #expect(folder.snapshot() == before)
  }

  @Test("A finder is to be named where there are several")
  func severalFinders() throws {
    let folder = try folder(["Content/finders/road/questions.yaml": "title: Road\nquestions: []\noutcomes: []\n"])
    let result = try run(["new", "question", "met"], [], in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("There are several route finders: add '--finder' with road or way."))
  }
}
