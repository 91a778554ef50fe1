import Content
import Manuscript
import Records

extension CouncilClock {
  /// Reads the clock, for which the limits of `deadlines.yaml`, the letters and the laws must be known.
  static func read(
    _ source: ParsedSource, _ builder: GuidanceBuilder, _ catalogue: Catalogue
  ) -> ReadResult<CouncilClock> {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: address)
    // Each limit appears next to its legal basis.
    prose.statesLaw = true
    let (letter, complaints) = letter(&record, builder[Letter.self], &diagnostics)
    var steps = CouncilClockStepReader(
      file: source.file, basis: ClockBasis(builder, catalogue), complaints: complaints)
    let parts = record.list("parts", required: true, &diagnostics).compactMap {
      part($0, source.file, &steps, &prose, &diagnostics)
    }
    let uncounted = prose.lines(record.texts("not-worked-out", required: true, &diagnostics))
    record.finish(&diagnostics)
    let clock = letter.map { CouncilClock(parts: parts, uncounted: uncounted, letter: $0) }
    return prose.finish(clock, diagnostics, address: address)
  }

  private static func part(
    _ value: YAMLValue, _ file: SourceFile, _ steps: inout CouncilClockStepReader, _ prose: inout ProseReader,
    _ diagnostics: inout Diagnostics
  ) -> Part? {
    guard var keys = Record(value, "a part of the clock", in: file, &diagnostics) else { return nil }
    let title = keys.text("title", &diagnostics)
    prose.heading(title)
    var dates: [Deadlines.Start] = []
    if var list = keys.record("dates", "the days of a part of the clock", required: true, &diagnostics) {
      for entry in list.allEntries() where steps.isFree(entry, &diagnostics) {
        if let date = Deadlines.start(entry, file, &prose, &diagnostics) { dates.append(date) }
      }
    }
    for date in dates { date.range.check(date.id, among: dates.map(\.id), GuidanceRules.councilClock, &diagnostics) }
    var choices: [Choice] = []
    if var list = keys.record("choices", "the choices of a part of the clock", required: false, &diagnostics) {
      for entry in list.allEntries() where steps.isFree(entry, &diagnostics) {
        guard let label = Record.text(entry.value, "the choice '\(entry.key)'", &diagnostics) else { continue }
        prose.heading(label)
        choices.append(Choice(id: entry.key, label: label.value))
      }
    }
    steps.begin(dates: dates.map(\.id), choices: choices.map(\.id))
    var read: [Step] = []
    if var list = keys.record("steps", "the limits of a part of the clock", required: true, &diagnostics) {
      for entry in list.allEntries() {
        if let step = steps.step(entry, &prose, &diagnostics) { read.append(step) }
      }
      steps.reportUnused(at: keys.place(of: "dates"), &diagnostics)
    }
    keys.finish(&diagnostics)
    return title.map { Part(title: $0.value, dates: dates, choices: choices, steps: read) }
  }

  /// The letter of complaint, and what its choice offers; `nil` if that is not known.
  private static func letter(
    _ record: inout Record, _ letters: [Letter], _ diagnostics: inout Diagnostics
  ) -> (ComplaintLetter?, complaints: [String]?) {
    guard var keys = record.record("letter", "the letter of complaint", required: true, &diagnostics) else {
      return (nil, nil)
    }
    let id = keys.text("id", &diagnostics)
    let limit = keys.text("limit", &diagnostics)
    let start = keys.text("start", &diagnostics)
    let last = keys.text("last", &diagnostics)
    keys.finish(&diagnostics)
    guard let id, let limit, let start, let last else { return (nil, nil) }
    let letter = ComplaintLetter(id: id.value, limit: limit.value, start: start.value, last: last.value)
    guard let known = letters.first(where: { $0.id == id.value }) else {
      diagnostics.error(
        GuidanceRules.councilClock, "there is no letter '\(id.value)'", at: id.place,
        help: NearMiss.help(id.value, in: letters.map(\.id)))
      return (letter, nil)
    }
    for (field, kind) in [(limit, Letter.Kind.choice), (start, .date), (last, .date)]
    where !known.fields.contains(where: { $0.id == field.value && $0.kind == kind }) {
      let others = known.fields.filter { $0.kind == kind }.map(\.id)
      diagnostics.error(
        GuidanceRules.councilClock, "the letter has no field '\(field.value)' of the kind '\(kind.rawValue)'",
        at: field.place, help: NearMiss.help(field.value, in: others))
    }
    return (letter, known.fields.first { $0.id == limit.value }?.choices)
  }
}

extension CouncilClock: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind("the council's clock", files: "council-clock.yaml")

  /// Reads it once the limits, letters and laws are read by themselves.
  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {
    for source in sources[contentKind] ?? [] {
      if let clock = builder.take(read(source, builder, catalogue)) { builder.content.add(clock) }
    }
  }
}
