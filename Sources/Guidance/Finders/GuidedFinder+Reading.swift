import Content
import Manuscript
import Records
import RouteFinder

extension GuidedFinder {
  /// Reads the questions, and combines them with the outcomes into a finder.
  ///
  /// - Parameter outcomes: what was read from the folder of outcomes, by id; `nil` for one that could not be read.
  private static func read(
    _ source: ParsedSource, outcomes: [String: OutcomeWords?], _ catalogue: Catalogue
  ) -> (result: ReadResult<GuidedFinder>, names: FinderNames) {
    let id = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    prose.owner = "\(id)/"
    let (title, summary) = prose.titleAndSummary(&record, &diagnostics)
    let reviewed = prose.reviewed(&record, required: true, &diagnostics)
    let grouping = record.record("groups", "the groups of questions", required: false, &diagnostics)
    let conditions = record.record("conditions", "the named conditions", required: false, &diagnostics)
    let drafts = record.list("questions", required: true, &diagnostics).compactMap {
      QuestionDraft($0, in: source.file, &prose, &diagnostics)
    }
    let order = record.texts("outcomes", required: true, &diagnostics)
    let limit = record.has("limit") ? record.number("limit", &diagnostics) : nil
    _ = record.value("limit")
    record.finish(&diagnostics)

    if let limit, drafts.count > limit {
      diagnostics.error(
        GuidanceRules.question, "there are \(drafts.count) questions, more than the limit of \(limit)",
        at: record.place(of: "limit"),
        help: "take questions out, or raise the limit")
    }
    reportTwins(drafts, &diagnostics)
    var groups = QuestionGroups(grouping, in: source.file, &diagnostics)
    for (index, draft) in drafts.enumerated() {
      if let group = draft.group { groups.add(index, to: group, &diagnostics) }
    }
    groups.finish(&diagnostics)
    var reader = ConditionReader(questions: drafts.map { ($0.words.id, $0.words.answers.map(\.id)) })
    reader.readNamed(conditions, &diagnostics)
    let before = diagnostics.all.count
    let questions = drafts.enumerated().map { $1.question(at: $0, reader, &diagnostics) }
    let asked = drafts.enumerated().map { $1.words(at: $0, reader, in: source.file, &prose, &diagnostics) }
    let words = ordered(order, outcomes, in: source, &diagnostics)
    let every = words.map { OutcomeOfDays(words: $0, rules: outcome(from: $0, outcomes, reader, &diagnostics)) }
    let isWhole =
      diagnostics.all.count == before && !prose.diagnostics.hasErrors && !outcomes.values.contains { $0 == nil }
    let names = FinderNames(
      finder: id,
      questions: Dictionary(reader.questions.map { ($0.id, $0.answers) }) { first, _ in first },
      outcomes: Set(outcomes.keys))
    guard let title, let summary, let reviewed, isWhole, !diagnostics.hasErrors else {
      return (prose.finish(nil, diagnostics), names)
    }
    // The words are put into the order that the program chooses for the rules.
    let shown = OutcomeOfDays.holding(every, on: catalogue.today)
    let targets = OutcomeOfDays.rules(of: shown)
    let written = Finder(questions: questions, outcomes: targets, reorderedGroups: groups.names)
    let chosen = written.questionOrder()
    let finder = Finder(questions: chosen.map { questions[$0] }, outcomes: targets, reorderedGroups: groups.names)
    let guided = GuidedFinder(
      id: id, title: title.value, summary: summary.value, reviewed: reviewed, model: finder,
      questions: chosen.map { asked[$0] }, outcomes: shown.map(\.words),
      everyOutcome: every, said: SaidWords(words: prose.words, file: source.file))
    return (prose.finish(guided, diagnostics), names)
  }

  private static func reportTwins(_ drafts: [QuestionDraft], _ diagnostics: inout Diagnostics) {
    var first: [String: SourcePlace] = [:]
    for draft in drafts {
      if let twin = first[draft.words.id] {
        diagnostics.error(
          GuidanceRules.question, "two questions have the id '\(draft.words.id)'", at: draft.words.place,
          notes: [.init("the other one is here", at: twin)])
      }
      first[draft.words.id] = first[draft.words.id] ?? draft.words.place
    }
  }

  /// The outcomes in the order of the list, which must name each of them once.
  private static func ordered(
    _ order: [SourcedText], _ outcomes: [String: OutcomeWords?], in source: ParsedSource,
    _ diagnostics: inout Diagnostics
  ) -> [OutcomeWords] {
    var words: [OutcomeWords] = []
    var seen: Set<String> = []
    for name in order {
      guard let outcome = outcomes[name.value] else {
        diagnostics.error(
          GuidanceRules.outcomeOrder, "there is no outcome '\(name.value)'", at: name.place,
          help: NearMiss.help(name.value, in: outcomes.keys, otherwise: "write the file 'outcomes/\(name.value).md'"))
        continue
      }
      guard seen.insert(name.value).inserted else {
        diagnostics.error(GuidanceRules.outcomeOrder, "the outcome '\(name.value)' stands twice", at: name.place)
        continue
      }
      if let outcome { words.append(outcome) }
    }
    for name in outcomes.keys.sorted() where !seen.contains(name) {
      diagnostics.error(
        GuidanceRules.outcomeOrder, "the list of outcomes does not name '\(name)'",
        at: source.record.place(of: "outcomes"),
        help: "add it to 'outcomes', at the place of its urgency")
    }
    var slugs: [String: OutcomeWords] = [:]
    for outcome in words {
      if let twin = slugs[outcome.slug] {
        diagnostics.error(
          GuidanceRules.outcomeSlug, "two outcomes have the slug '\(outcome.slug)'", at: outcome.slugPlace,
          notes: [.init("the other one is here", at: twin.slugPlace)])
      }
      slugs[outcome.slug] = outcome
    }
    return words
  }

  private static func outcome(
    from words: OutcomeWords, _ all: [String: OutcomeWords?], _ reader: ConditionReader,
    _ diagnostics: inout Diagnostics
  ) -> Outcome {
    for name in words.alsoPlaces where all[name.value] == nil {
      diagnostics.error(
        GuidanceRules.outcomeOrder, "there is no outcome '\(name.value)'", at: name.place,
        help: NearMiss.help(name.value, in: all.keys))
    }
    let condition = reader.read(words.condition, before: nil, &diagnostics)?.condition ?? .always
    return Outcome(id: words.id, slug: words.slug, shownWhen: condition, also: words.also)
  }
}

/// What may be named in scenarios and editions, known even if a route finder has mistakes.
struct FinderNames: Sendable {
  let finder: String
  /// The questions' ids, each with the ids of its answers.
  let questions: [String: [String]]
  let outcomes: Set<String>
}

/// A question as read, before the other questions are known.
private struct QuestionDraft {
  let words: QuestionWords
  let group: SourcedText?
  private let isAlwaysAsked: Bool
  /// How days choose its answer, as written.
  private let dated: [YAMLValue]

  init?(_ value: YAMLValue, in file: SourceFile, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics) {
    guard var keys = Record(value, "a question", in: file, &diagnostics) else { return nil }
    prose.beginPage()
    let start = prose.words.bytes.count
    let id = keys.text("id", &diagnostics)
    let text = keys.text("text", &diagnostics)
    prose.plain(text)
    let help = prose.inline(keys.optionalText("help", &diagnostics))
    let why = prose.inline(keys.optionalText("why", &diagnostics))
    let askedWhen = keys.value("asked-when")
    isAlwaysAsked = keys.optionalText("always", &diagnostics) != nil
    group = keys.optionalText("group", &diagnostics)
    dated = keys.list("dates", required: false, &diagnostics)
    var answers: [AnswerWords] = []
    for item in keys.list("answers", required: true, &diagnostics) {
      guard var entry = Record(item, "an answer", in: file, &diagnostics) else { continue }
      let answerID = entry.text("id", &diagnostics)
      let answerText = entry.text("text", &diagnostics)
      prose.plain(answerText)
      let hint = prose.inline(entry.optionalText("hint", &diagnostics))
      let heading = entry.optionalText("under", &diagnostics)
      prose.plain(heading)
      let unsure = entry.word("unsure", YesNo.self, required: false, &diagnostics)
      let note = entry.optionalText("note", &diagnostics)
      prose.plain(note)
      let avoided = entry.texts("avoid", required: false, &diagnostics)
      let offered = entry.value("offered-when")
      entry.finish(&diagnostics)
      guard let answerID, let answerText else { continue }
      Self.checkID(answerID, &diagnostics)
      for other in answers where other.id == answerID.value || other.text == answerText.value {
        diagnostics.error(
          GuidanceRules.question,
          other.id == answerID.value
            ? "two answers have the id '\(answerID.value)'" : "two answers have the same words",
          at: other.id == answerID.value ? answerID.place : answerText.place,
          notes: [.init("the other one is here", at: other.place)])
      }
      if let heading, answers.last?.heading != heading.value,
        let other = answers.first(where: { $0.heading == heading.value })
      {
        diagnostics.error(
          GuidanceRules.question, "answers under '\(heading.value)' stand in two places", at: heading.place,
          help: "write them one after the other", notes: [.init("the first of them is here", at: other.place)])
      }
      answers.append(
        AnswerWords(
          id: answerID.value, text: answerText.value, hint: hint, heading: heading?.value,
          isUnsure: unsure == .yes, note: note?.value, avoided: avoided.map(\.value), offeredWhen: offered,
          place: answerID.place))
    }
    keys.finish(&diagnostics)
    guard let id, let text else { return nil }
    Self.checkID(id, &diagnostics)
    _ = DeviceName.isRefused(id, &diagnostics)
    if answers.count == 1 {
      diagnostics.error(GuidanceRules.question, "the question '\(id.value)' has only one answer", at: id.place)
    }
    words = QuestionWords(
      id: id.value, text: text.value, help: help, why: why, answers: answers, askedWhen: askedWhen, place: id.place,
      said: start..<prose.words.bytes.count)
  }

  private static func checkID(_ id: SourcedText, _ diagnostics: inout Diagnostics) {
    guard !Slug.isValid(id.value) || id.value.utf8.count > 40 else { return }
    diagnostics.error(
      GuidanceRules.question, "'\(id.value)' cannot be an id: use at most 40 small letters, digits and single hyphens",
      at: id.place)
  }

  /// The question as readers see it, once the named conditions are known.
  func words(
    at index: Int, _ reader: ConditionReader, in file: SourceFile, _ prose: inout ProseReader,
    _ diagnostics: inout Diagnostics
  ) -> QuestionWords {
    var words = words
    words.everyWay = dated.compactMap {
      DatedAnswers($0, ofQuestion: index, answers: words.answers.map(\.id), reader, in: file, &prose, &diagnostics)
    }
    let catalogue = prose.links.catalogue
    words.dated = words.ways(on: catalogue.today, catalogue.datedLaws)
    if let first = words.everyWay.first, words.dated.isEmpty {
      diagnostics.error(
        GuidanceRules.notInForce, "no time limit by which a day answers '\(words.id)' is in force", at: first.place,
        help: "add a way with the time limit that holds now")
    }
    return words
  }

  func question(at index: Int, _ reader: ConditionReader, _ diagnostics: inout Diagnostics) -> Question {
    let asked = words.askedWhen.flatMap { reader.read($0, before: index, &diagnostics)?.condition } ?? .always
    let answers = words.answers.map { answer in
      Answer(
        id: answer.id,
        offeredWhen: answer.offeredWhen.flatMap { reader.read($0, before: index, &diagnostics)?.condition } ?? .always)
    }
    return Question(id: words.id, answers: answers, askedWhen: asked, isAlwaysAsked: isAlwaysAsked, group: group?.value)
  }
}

extension GuidedFinder: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind(
    "a route finder", files: "finders/{finder}/questions.yaml", address: "{finder}/index.html", scheme: .route,
    layering: .parts(["conditions", "questions", "outcomes"]))
  static var nameList: NameList? { .questions }
  static var order: (@Sendable (Self, Self) -> Bool)? { { $0.id < $1.id } }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    enterTitle(source, in: &catalogue)
    // The answers that say who the reader is are those with a note, or with words to avoid.
    for question in source.entries.first(where: { $0.key == "questions" })?.value.items ?? [] {
      guard let id = question["id"]?.text else { continue }
      for answer in question["answers"]?.items ?? [] where answer["note"] != nil || answer["avoid"] != nil {
        if let answer = answer["id"]?.text { catalogue.readers[source.slug, default: [:]][answer] = id }
      }
    }
  }

  /// Compiles all route finders, and runs the checks that are possible only then.
  ///
  /// - Parameter given: the answers that each edition gives, so that they are not asked for there.
  static func compileAll(
    given: [[String: String]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {
    let deadlines = builder[Deadlines.self].first
    var diagnostics = Diagnostics()
    let known = builder.knownDiagrams
    var made = builder.diagrams
    builder.content.change(GuidedFinder.self) { finders in
      for index in finders.indices {
        let names = Set(finders[index].questions.map(\.id))
        let sets = given.map { $0.filter { names.contains($0.key) } }
        finders[index].compile(given: sets, known, into: &made, &diagnostics)
        finders[index].checkGeneralAdvice(&diagnostics)
        if !catalogue.unread.contains(.deadlines) {
          finders[index].checkDates(deadlines, among: catalogue.deadlines, &diagnostics)
        }
        let words = finders[index].wordsKey
        if !known.isSound(words) {
          let before = diagnostics.all.count
          finders[index].checkReaders(&diagnostics)
          if diagnostics.all.count > before { continue }
        }
        made.addSound(words)
      }
    }
    builder.diagrams = made
    builder.diagnostics.add(contentsOf: diagnostics)
  }

  /// Reports a route finder whose pages would share a folder with others.
  static func checkName(_ source: ParsedSource, _ addresses: AddressRegister, _ diagnostics: inout Diagnostics) {
    guard addresses.hasFolder(source.slug, besides: source.address) else { return }
    diagnostics.error(
      GuidanceRules.finderName,
      "a route finder cannot be called '\(source.slug)': the site has another folder of that name",
      at: SourcePlace(source.file.path), help: "rename the folder")
  }

  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {
    let outcomes = Dictionary(grouping: builder[OutcomeFile.self], by: \.finder)
    for source in sources[contentKind] ?? [] {
      let own = (outcomes[source.slug] ?? []).map { ($0.id, $0.words) }
      let read = read(source, outcomes: Dictionary(own) { first, _ in first }, catalogue)
      builder.content.add(read.names)
      if let finder = builder.take(read.result) { builder.content.add(finder) }
    }
  }
}
