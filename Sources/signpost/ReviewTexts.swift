import ArgumentParser
import Guidance
import Manuscript
import Records

/// Records what reviews covered, and reports which of them are no longer valid.
struct ReviewTexts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Tells which reviews no longer stand, and records new ones.",
    discussion: """
      A review holds for the words that were reviewed, and for the laws, paragraphs of the Code, facts and services that \
      they rest on. reviews.txt in the content records these; a text that changes afterwards is due for review again. \
      Without a name, lists what is due, and which corrections of spelling were declared.

      Once you have held a text against its sources, name its file, and the day on which you did: the day is written \
      into the file. With --spelling, a correction of spelling is recorded and the day stays; if a number, a link or a \
      word such as 'not' or 'must' has changed, that is refused. Where a law, a paragraph, a fact or a service has \
      changed, its name records that you held all texts that rest on it against it.

      Example: signpost review
      Example: signpost review factsheets/mediation.md --day 2026-12-01
      Example: signpost review factsheets/mediation.md --spelling
      Example: signpost review law:cfa-2014/51
      Example: signpost review --all
      """)

  @Argument(help: ArgumentHelp("Files of the content with a review, or what texts rest on.", valueName: "name"))
  var names: [String] = []

  @OptionGroup var content: ContentFolders

  @Option(
    name: .customLong("day"),
    help: ArgumentHelp("The day of the review, such as 2026-12-01; it is written into the file.", valueName: "day"))
  var dayText: String?

  @Flag(help: "Only spelling was corrected since the review, whose day stays.")
  var spelling = false

  @Flag(help: "Begin the record: all reviews as they stand now. There must be none yet.")
  var all = false

  func validate() throws {
    if all, !names.isEmpty || spelling || dayText != nil { throw ValidationError("--all stands alone.") }
    if names.isEmpty, spelling || dayText != nil { throw ValidationError("Name the files.") }
    if spelling, dayText != nil { throw ValidationError("Choose one of --day and --spelling.") }
  }

  func run() throws {
    let day = try dayText.map { text in
      guard let day = CalendarDate(text) else {
        throw WorldError("'\(text)' is not a day of the calendar. Write it as year-month-day, such as 2026-12-01.")
      }
      return day
    }
    if all || !names.isEmpty { try Installation.refuseChange(of: folder) }
    var ledger = try content.guidance(tellsWarnings: false).ledger
    if all {
      guard !ledger.isRecorded else {
        throw WorldError("\(path) is there already. Name the files that were reviewed; or delete it, to begin anew.")
      }
      for text in ledger.texts { ledger.record(text, day: text.day) }
      return try write(ledger, "\(ledger.texts.count) reviews")
    }
    if names.isEmpty { return report(ledger) }
    guard ledger.isRecorded else {
      throw WorldError("There is no \(path) yet. 'signpost review --all' begins it.")
    }
    // Everything is checked before anything is written.
    var said: [String] = []
    var dated: [ReviewedText] = []
    for name in names {
      if name.contains(":") {
        said.append(try record(origin: name, &ledger))
      } else {
        let text = try text(named: name, in: ledger)
        said.append(try record(text, day, &ledger))
        if day != nil { dated.append(text) }
      }
    }
    if let day { for text in dated { try ReviewDay.write(day, of: text, in: folder) } }
    try write(ledger, said.joined(separator: ", "))
  }

  private var folder: String { content.own }
  private var path: String { "\(folder)/\(ReviewRecord.path)" }

  private func write(_ ledger: ReviewLedger, _ words: String) throws {
    try FileBytes.replace(path, with: Array(ledger.recorded.text(where: content.isOwn).utf8))
    Console.print("\(path): \(words)")
  }

  private func record(origin name: String, _ ledger: inout ReviewLedger) throws -> String {
    if spelling || dayText != nil { throw WorldError("'\(name)' is no file; --day and --spelling are for files.") }
    guard let count = ledger.record(origin: name) else {
      throw WorldError(
        "No reviewed text rests on '\(name)'. "
          + (NearMiss.of(name, in: ledger.originNames).map { "Did you mean '\($0)'?" }
            ?? "Name it as links do, such as law:cfa-2014/51, code:11.8, fact:appeal-deadline or provider:kids."))
    }
    return "\(name) for \(count) \(count == 1 ? "text" : "texts")"
  }

  private func record(_ text: ReviewedText, _ day: CalendarDate?, _ ledger: inout ReviewLedger) throws -> String {
    if spelling {
      if let why = ledger.recordSpelling(text) { throw WorldError("\(text.path): \(why). Review it, and give --day.") }
      return "the spelling of \(text.path)"
    }
    // The same day again would claim that changes were reviewed although nobody looked at them.
    if day == nil, let last = ledger.recordedDay(of: text), last >= text.day {
      throw WorldError(
        "\(text.path) was reviewed on \(last) already. Give the day of the new review, such as --day 2026-12-01; or --spelling."
      )
    }
    ledger.record(text, day: day ?? text.day)
    return text.path
  }

  private func text(named name: String, in ledger: ReviewLedger) throws -> ReviewedText {
    let path = name.hasPrefix("\(folder)/") ? String(name.dropFirst(folder.count + 1)) : name
    if let found = ledger.texts.first(where: { $0.isNamed(path) }) { return found }
    throw WorldError(
      "There is no text with a review in '\(name)'. "
        + (NearMiss.of(path, in: ledger.texts.map(\.path)).map { "Did you mean '\($0)'?" }
          ?? "Name its file inside the content, such as factsheets/mediation.md."))
  }

  private func report(_ ledger: ReviewLedger) {
    guard ledger.isRecorded else {
      return Console.print("No reviews are recorded yet. 'signpost review --all' begins the record.")
    }
    var stand = 0
    for (text, state) in zip(ledger.texts, ledger.states) {
      switch state {
      case .asReviewed: stand += 1
      case .notRecorded(let day):
        Console.print("\(text.path): reviewed on \(text.day), \(day.map { "recorded with \($0)" } ?? "not recorded")")
      case .changed(let places):
        let lines = places.prefix(8).map { "\($0.line)" }.joined(separator: ", ")
        Console.print(
          "\(text.path): reviewed on \(text.day), changed since (lines \(lines)\(places.count > 8 ? " …" : ""))")
      case .restsOnChanged(let names):
        Console.print(
          "\(text.path): reviewed on \(text.day), rests on what has changed: \(names.joined(separator: ", "))")
      }
    }
    for (path, count) in ledger.corrections {
      Console.print("\(path): \(count) \(count == 1 ? "correction" : "corrections") of spelling since its review")
    }
    Console.print("\(stand) of \(ledger.texts.count) reviews stand.")
  }
}
