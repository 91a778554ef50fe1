import Content
import Manuscript
import Records

/// Reads the limits of the council's clock, checked against the days and choices of their part.
struct CouncilClockStepReader {
  let file: SourceFile
  let basis: ClockBasis
  /// What the letter of complaint offers; `nil` if that is not known.
  let complaints: [String]?
  /// The days and choices of the part.
  private var dates: [String] = []
  private var choices: [String] = []
  private var used: Set<String> = []
  /// The names of days and choices so far, which stand in addresses, and those of limits.
  private var ids: [String: SourcePlace] = [:]
  private var stepIDs: [String: SourcePlace] = [:]

  init(file: SourceFile, basis: ClockBasis, complaints: [String]?) {
    self.file = file
    self.basis = basis
    self.complaints = complaints
  }

  /// Keys of the page's address that are no days.
  private static let reserved = ["what", "sure"]

  /// Begins a part, whose limits may name its days and choices alone.
  mutating func begin(dates: [String], choices: [String]) {
    (self.dates, self.choices) = (dates, choices)
    used = []
  }

  /// Whether a day or a choice can have the name that it has.
  mutating func isFree(_ entry: YAMLValue.Entry, _ diagnostics: inout Diagnostics) -> Bool {
    Self.isFree(entry, &ids, &diagnostics)
  }

  private static func isFree(
    _ entry: YAMLValue.Entry, _ ids: inout [String: SourcePlace], _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard Slug.isValid(entry.key), !reserved.contains(entry.key) else {
      diagnostics.error(
        ContentRules.fileName,
        "'\(entry.key)' cannot be an id here: use small letters, digits and hyphens, but not 'what' or 'sure'",
        at: entry.keyPlace)
      return false
    }
    guard let twin = ids.updateValue(entry.keyPlace, forKey: entry.key) else { return true }
    diagnostics.error(
      ManuscriptRules.duplicateKey, "two entries of the clock are called '\(entry.key)'", at: entry.keyPlace,
      notes: [.init("the other one is here", at: twin)])
    return false
  }

  /// A limit: one of `deadlines.yaml`, or one of its own.
  mutating func step(
    _ entry: YAMLValue.Entry, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> CouncilClock.Step? {
    guard Self.isFree(entry, &stepIDs, &diagnostics),
      var keys = Record(entry.value, "a limit of the clock", in: file, &diagnostics)
    else { return nil }
    let isOwn = ["name", "says", "law", "from", "counts"].contains(where: keys.has)
    let rule = isOwn ? own(&keys, &prose, &diagnostics) : known(entry, &diagnostics)
    let fact = keys.text("fact", &diagnostics)
    let isOfFamily = keys.word("by", Doer.self, required: false, &diagnostics) == .family
    let done = name("done", among: dates, &keys, &diagnostics)
    let shownBy = names("shown-by", among: dates, &keys, &diagnostics)
    let notWith = names("not-with", among: dates + choices, &keys, &diagnostics)
    let choice = name("for", among: choices, &keys, &diagnostics)
    let onlyIf = prose.inline(keys.optionalText("only-if", &diagnostics))
    let complaint = complaint(&keys, &diagnostics)
    let example = example(of: rule?.from.map(\.start), &keys, &diagnostics)
    keys.finish(&diagnostics)
    guard let rule else { return nil }
    if let fact { basis.check(fact, gives: rule.from, &diagnostics) }
    basis.check(law: rule.lawNames, of: entry.key, at: isOwn ? keys.place(of: "law") : entry.keyPlace, &diagnostics)
    return example.map {
      CouncilClock.Step(
        id: entry.key, name: rule.name, says: rule.says, law: rule.law, from: rule.from,
        isFromFirstDay: rule.isFromFirstDay, isOfFamily: isOfFamily, done: done, shownBy: shownBy, notWith: notWith,
        choice: choice, onlyIf: onlyIf, complaint: complaint, example: $0)
    }
  }

  /// What a limit says and how it is counted, wherever it stands.
  private struct Limit {
    let name: String
    let says: Prose
    let law: [Prose]
    let lawNames: [String]
    let from: [CouncilClock.Span]
    let isFromFirstDay: Bool
  }

  /// The limit of `deadlines.yaml` with an id; `nil` if it is not there, or could not be read.
  private mutating func known(_ entry: YAMLValue.Entry, _ diagnostics: inout Diagnostics) -> Limit? {
    guard let rule = basis.limits[entry.key] else {
      if !basis.limitNames.contains(entry.key), !basis.isUnread {
        diagnostics.error(
          GuidanceRules.councilClock, "there is no time limit '\(entry.key)' in deadlines.yaml", at: entry.keyPlace,
          help: NearMiss.help(
            entry.key, in: basis.limitNames, otherwise: "a limit of its own has 'name', 'says', 'law' and 'from'"))
      }
      // Its days may be those that nothing else names.
      used.formUnion(dates)
      return nil
    }
    for span in rule.from { use(SourcedText(span.start, at: entry.keyPlace), among: dates, &diagnostics) }
    return Limit(
      name: rule.name, says: rule.says, law: rule.law, lawNames: rule.lawNames,
      from: rule.from.map { CouncilClock.Span(start: $0.start, length: $0.length, isAhead: false) },
      isFromFirstDay: rule.isFromFirstDay)
  }

  /// A limit that stands on the clock alone.
  private mutating func own(
    _ keys: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Limit? {
    let name = keys.text("name", &diagnostics)
    prose.heading(name)
    let says = keys.text("says", &diagnostics).map { prose.inline($0) }
    let (law, lawNames) = DeadlineRuleReader.law(&keys, GuidanceRules.councilClock, &prose, &diagnostics)
    var from: [CouncilClock.Span] = []
    if var list = keys.record("from", "'from'", required: true, &diagnostics) {
      for entry in list.allEntries() {
        use(SourcedText(entry.key, at: entry.keyPlace), among: dates, &diagnostics)
        guard let length = Record.text(entry.value, "the time from '\(entry.key)'", &diagnostics) else { continue }
        if let span = Self.span(entry.key, length.value) {
          from.append(span)
        } else {
          diagnostics.error(
            GuidanceRules.councilClock, "'\(length.value)' is not a time that can be counted", at: length.place,
            help: "write it as 6 weeks, 15 days, 15 working days, 5 months before or 'before 15 February'")
        }
      }
    }
    let counts = keys.word("counts", Deadlines.Counting.self, required: false, &diagnostics)
    guard let name, let says, !from.isEmpty else { return nil }
    return Limit(
      name: name.value, says: says, law: law, lawNames: lawNames, from: from,
      isFromFirstDay: counts == .fromFirstDay)
  }

  /// A time as authors write it: `6 weeks`, `before 15 February`, or `5 months before` the day.
  private static func span(_ start: String, _ text: String) -> CouncilClock.Span? {
    let isAhead = text.hasSuffix(" before")
    let length = Deadlines.Length(isAhead ? String(text.dropLast(" before".count)) : text)
    return length.map { CouncilClock.Span(start: start, length: $0, isAhead: isAhead) }
  }

  private mutating func name(
    _ key: String, among ids: [String], _ keys: inout Record, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard let text = keys.optionalText(key, &diagnostics) else { return nil }
    use(text, among: ids, &diagnostics)
    return text.value
  }

  private mutating func names(
    _ key: String, among ids: [String], _ keys: inout Record, _ diagnostics: inout Diagnostics
  ) -> [String] {
    let texts = keys.texts(key, required: false, &diagnostics)
    for text in texts { use(text, among: ids, &diagnostics) }
    return texts.map(\.value)
  }

  /// Notes that a limit names a day or a choice, and reports one that its part does not have.
  private mutating func use(_ text: SourcedText, among ids: [String], _ diagnostics: inout Diagnostics) {
    if ids.contains(text.value) {
      used.insert(text.value)
    } else {
      diagnostics.error(
        GuidanceRules.councilClock, "this part of the form does not ask for '\(text.value)'", at: text.place,
        help: NearMiss.help(text.value, in: ids, otherwise: "it asks for: \(ids.joined(separator: ", "))"))
    }
  }

  /// What the letter says was not done, in the words that its field offers.
  private func complaint(_ keys: inout Record, _ diagnostics: inout Diagnostics) -> String? {
    guard let text = keys.optionalText("complain", &diagnostics) else { return nil }
    if let complaints, !complaints.contains(text.value) {
      diagnostics.error(
        GuidanceRules.councilClock, "the letter of complaint does not offer these words", at: text.place,
        help: NearMiss.help(text.value, in: complaints, otherwise: "write them as one of the choices of its field"))
    }
    return text.value
  }

  /// Days for readers without scripts: one for each from which the limit runs, and its last.
  private func example(
    of starts: [String]?, _ keys: inout Record, _ diagnostics: inout Diagnostics
  ) -> CouncilClock.Example? {
    guard var example = keys.record("example", "the example of a limit", required: true, &diagnostics) else {
      return nil
    }
    guard let starts else {
      _ = example.allEntries()
      return nil
    }
    let given = starts.map { ($0, example.date($0, required: true, &diagnostics)) }
    let last = example.date("last", required: true, &diagnostics)
    example.finish(&diagnostics)
    let days = given.compactMap { start, day in day.map { (start: start, day: $0) } }
    guard let last, days.count == starts.count else { return nil }
    return CouncilClock.Example(given: days, last: last)
  }

  /// Reports days that the form asks for needlessly, and choices that decide nothing.
  func reportUnused(at place: SourcePlace, _ diagnostics: inout Diagnostics) {
    for id in dates + choices where !used.contains(id) {
      diagnostics.error(
        GuidanceRules.councilClock, "no limit of this part names '\(id)'", at: place,
        help: "take it out of the form, or write the limit")
    }
  }

  /// Who has to do something.
  private enum Doer: String, CaseIterable { case council, family }
}
