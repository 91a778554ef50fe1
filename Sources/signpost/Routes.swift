import ArgumentParser
import Guidance
import LibC
import Manuscript
import RouteFinder
import Website

/// Reports on the route finders: figures, a map, all journeys.
struct Routes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes",
    abstract: "Tells about the route finders: figures, maps, journeys.",
    discussion: """
      Without an option, prints how many questions, outcomes, journeys and pages each route finder has, and how many \
      questions are asked at most and on average (every journey counting the same).

      Example: signpost routes --map maps
      Example: signpost routes --journeys --finder route-finder > journeys.csv
      Example: signpost routes --diff ../last-year/Content
      """)

  @OptionGroup var content: ContentFolders

  @Option(help: ArgumentHelp("The route finder; all of them, if left out.", valueName: "name"))
  var finder: String?

  @Option(
    help: ArgumentHelp(
      "Write a map of each route finder into this folder, for Graphviz and Mermaid.", valueName: "folder"))
  var map: String?

  @Flag(help: "Say with the figures how long compiling takes: the quickest of five times.")
  var timed = false

  @Flag(help: "Print every journey as a line of CSV.")
  var journeys = false

  @Option(
    help: ArgumentHelp(
      "Tell which journeys end differently than in an older folder of content.", valueName: "old-folder"))
  var diff: String?

  func validate() throws {
    if [timed, journeys, map != nil, diff != nil].filter(\.self).count > 1 {
      throw ValidationError("Choose one of --timed, --map, --journeys and --diff.")
    }
  }

  func run() throws {
    if let map { try OutputRule(reading: content.folders).check(folder: Folders.trimmed(map)) }
    let guidance = try content.guidance()
    let known = guidance.finders.map(\.id)
    if let finder, !known.contains(finder) {
      let help =
        NearMiss.of(finder, in: known).map { "Did you mean '\($0)'?" } ?? "There are: \(known.joined(separator: ", "))."
      throw WorldError("There is no route finder '\(finder)'. \(help)")
    }
    let finders = guidance.finders.filter { finder == nil || $0.id == finder }
    if journeys {
      for finder in finders { try list(finder) }
    } else if let diff {
      try compare(finders, with: diff)
    } else if let map {
      for finder in finders { try draw(finder, into: Folders.trimmed(map)) }
    } else {
      for finder in finders {
        if let figures = finder.maps[[:]]?.diagram.figures { Console.print(Self.text(figures, of: finder)) }
        if timed {
          Console.print("  compiled in      \(try Self.milliseconds(finder.model).inDecimals(2)) ms")
        }
      }
    }
  }

  /// The shortest time that it takes to compile a finder.
  private static func milliseconds(_ finder: Finder) throws -> Double {
    let clock = ContinuousClock()
    let times = try (0..<5).map { _ in try clock.measure { _ = try finder.compile() } }
    return (times.min() ?? .zero) / .milliseconds(1)
  }

  private static func text(_ figures: Figures, of finder: GuidedFinder) -> String {
    """
    \(finder.id)
      questions        \(figures.questions)
      outcomes         \(figures.outcomes)
      journeys         \(figures.journeys == .max ? "more than \(figures.journeys)" : "\(figures.journeys)")
      pages            \(figures.pages) (\(figures.questionPages) questions, \(figures.resultPages) results)
      questions asked  at most \(figures.mostQuestions), on average \(figures.meanQuestions.inDecimals(1))
    """
  }

  private func list(_ finder: GuidedFinder) throws {
    guard let table = JourneyTable(finder) else { return }
    guard table.journeys <= JourneyTable.limit else {
      throw WorldError("'\(finder.id)' has \(table.journeys) journeys, too many to list. Use --map instead.")
    }
    for line in table { Console.write(line) }
  }

  private func compare(_ finders: [GuidedFinder], with folder: String) throws {
    var diagnostics = Diagnostics()
    let old = Guidance.finders(in: try SourceTree(reading: Folders.trimmed(folder), diagnostics: &diagnostics))
    guard finder != nil || !old.isEmpty else {
      throw WorldError(
        "There is no route finder in '\(folder)' that can be read. Give the folder that holds 'finders'.")
    }
    for finder in finders {
      if let before = old.first(where: { $0.id == finder.id }) {
        Console.write(DifferenceText(of: finder, from: before).text)
      } else {
        Console.print(
          "\(finder.id): new, or its old version cannot be read; 'signpost check --content \(folder)' tells.")
      }
    }
    for gone in old where finder == nil && !finders.contains(where: { $0.id == gone.id }) {
      Console.print("\(gone.id): gone.")
    }
  }

  private func draw(_ finder: GuidedFinder, into folder: String) throws {
    guard let map = RouteMap(finder) else { return }
    if mkdir(folder, 0o755) != 0 && errno != EEXIST { throw FileBytes.failure("cannot be made", folder) }
    for (ending, comment, text) in [("dot", "//", map.graphviz), ("mmd", "%%", map.mermaid)] {
      let path = "\(folder)/\(finder.id).\(ending)"
      try OutputRule(reading: content.folders).check(file: path, of: .marked)
      try FileBytes.replace(path, with: Array("\(comment) \(OutputRule.mark).\n\(text)".utf8))
      Console.print("wrote \(path)")
    }
  }
}
