import Content
import Manuscript
import Records

extension Deadlines {
  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Deadlines>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: address)
    // Each rule appears next to its legal basis.
    prose.statesLaw = true
    let asks = record.list("asks", required: true, &diagnostics).compactMap {
      ask($0, source.file, &prose, &diagnostics)
    }
    let starts = asks.flatMap(\.starts).map(\.id)
    for start in asks.flatMap(\.starts) {
      start.range.check(start.id, among: starts, GuidanceRules.deadlineRule, &diagnostics)
    }
    var rules = DeadlineRuleReader(
      file: source.file, starts: starts, asksSectionI: asks.contains { $0.sectionI != nil })
    let groups = record.list("groups", required: true, &diagnostics).compactMap {
      rules.group($0, &prose, &diagnostics)
    }
    if groups.count(where: \.isTracked) > 1 {
      diagnostics.error(
        GuidanceRules.deadlineRule, "two groups are tracked, and the page of an agreement shows one",
        at: record.place(of: "groups"), help: "write 'tracked: true' in one of them")
    }
    rules.reportUnused(at: record.place(of: "asks"), &diagnostics)
    let holidays = holidays(&record, source.file, &diagnostics)
    let exceptions = record.list("holiday-exceptions", required: false, &diagnostics).compactMap {
      exception($0, source.file, &diagnostics)
    }
    holidaysTo(&record, &prose, &diagnostics)
    let table = record.list("table", required: false, &diagnostics).compactMap { row($0, source.file, &diagnostics) }
    record.finish(&diagnostics)
    let read = Deadlines(asks: asks, groups: groups, holidays: holidays, exceptions: exceptions, table: table)
    return prose.finish(read.inForce(on: catalogue.today), diagnostics, address: address)
  }

  private static func ask(
    _ value: YAMLValue, _ file: SourceFile, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Ask? {
    guard var keys = Record(value, "a part of the form", in: file, &diagnostics) else { return nil }
    let title = keys.text("title", &diagnostics)
    prose.heading(title)
    var starts: [Start] = []
    if var list = keys.record("starts", "the days of a part of the form", required: true, &diagnostics) {
      for entry in list.allEntries() {
        guard Slug.isValid(entry.key) else {
          diagnostics.error(
            ContentRules.fileName, "'\(entry.key)' cannot be a day's id: use small letters, digits and hyphens",
            at: entry.keyPlace)
          continue
        }
        if let start = start(entry, file, &prose, &diagnostics) { starts.append(start) }
      }
    }
    let sectionI = keys.value("section-i").flatMap { choice($0, file, &prose, &diagnostics) }
    keys.finish(&diagnostics)
    guard let title else { return nil }
    return Ask(title: title.value, starts: starts, sectionI: sectionI)
  }

  /// A day that a form asks for, with its label and when it can be.
  static func start(
    _ entry: YAMLValue.Entry, _ file: SourceFile, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Start? {
    guard var keys = Record(entry.value, "a day", in: file, &diagnostics) else { return nil }
    let choice = choice(&keys, &prose, &diagnostics)
    let range = DayRange(&keys, GuidanceRules.deadlineRule, &diagnostics)
    keys.finish(&diagnostics)
    guard let choice else { return nil }
    return Start(id: entry.key, label: choice.label, hint: choice.hint, range: range)
  }

  private static func choice(
    _ value: YAMLValue, _ file: SourceFile, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Choice? {
    guard var keys = Record(value, "a choice", in: file, &diagnostics) else { return nil }
    let choice = choice(&keys, &prose, &diagnostics)
    keys.finish(&diagnostics)
    return choice
  }

  private static func choice(
    _ keys: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Choice? {
    let label = keys.text("label", &diagnostics)
    let hint = keys.optionalText("hint", &diagnostics)
    prose.heading(label)
    prose.plain(hint)
    return label.map { Choice(label: $0.value, hint: hint?.value) }
  }

  private static func holidays(
    _ record: inout Record, _ file: SourceFile, _ diagnostics: inout Diagnostics
  ) -> [Holiday] {
    guard var list = record.record("holidays", "the list of holidays", required: true, &diagnostics) else { return [] }
    return list.allEntries().compactMap { entry in
      guard let day = Record.text(entry.value, "the day of '\(entry.key)'", &diagnostics) else { return nil }
      if HolidayRule.isValid(day.value) { return Holiday(name: entry.key, day: day.value) }
      diagnostics.error(
        GuidanceRules.deadlineHoliday, "'\(day.value)' is not a day of each year", at: day.place,
        help: "write it as '26 December', 'Easter + 1', 'first Monday of May' or 'last Monday of August'")
      return nil
    }
  }

  private static func exception(_ value: YAMLValue, _ file: SourceFile, _ diagnostics: inout Diagnostics)
    -> HolidayException?
  {
    guard var keys = Record(value, "a holiday of one year", in: file, &diagnostics) else { return nil }
    let name = keys.text("name", &diagnostics)
    let place = keys.place(of: "day")
    let day = keys.date("day", required: true, &diagnostics)
    let insteadOf = keys.date("instead-of", required: false, &diagnostics)
    keys.finish(&diagnostics)
    guard let name, let day else { return nil }
    for date in [day, insteadOf].compactMap(\.self) where date.weekday > 4 || date.year != day.year {
      diagnostics.error(
        GuidanceRules.deadlineHoliday,
        date.year == day.year
          ? "\(date.inWords) is a \(date.weekdayName), which is no working day anyway"
          : "a holiday is moved to another day of the same year",
        at: place, help: "check the day")
    }
    return HolidayException(name: name.value, day: day, insteadOf: insteadOf)
  }

  /// The last year whose holidays are known.
  private static func holidaysTo(_ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics) {
    guard let year = record.optionalText("holidays-to", &diagnostics) else { return }
    guard let number = Int(year.value), number > 2000, let end = CalendarDate(year: number, month: 12, day: 31) else {
      diagnostics.error(
        GuidanceRules.deadlineHoliday, "'\(year.value)' is not a year", at: year.place,
        help: "write the last year whose holidays you have looked up, such as 2027")
      return
    }
    prose.claims.append(DatedStatement(kind: .holidays, day: end, place: PlaceHint(year.place)))
  }

  private static func row(_ value: YAMLValue, _ file: SourceFile, _ diagnostics: inout Diagnostics) -> Row? {
    guard var keys = Record(value, "a row of the table", in: file, &diagnostics) else { return nil }
    let letter = keys.date("letter", required: true, &diagnostics)
    let safe = keys.date("safe", required: true, &diagnostics)
    let last = keys.date("last", required: true, &diagnostics)
    keys.finish(&diagnostics)
    guard let letter, let safe, let last else { return nil }
    guard letter < safe, safe < last else {
      diagnostics.error(
        GuidanceRules.deadlineRule, "these days are not in order", at: value.place,
        help: "record the table again with 'make deadlines'")
      return nil
    }
    return Row(letter: letter, safe: safe, last: last)
  }
}

extension Deadlines: ContentType {
  static let contentKind = ContentKind("the time limits", files: "deadlines.yaml")
  static var nameList: NameList? { .deadlines }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    catalogue.deadlines += keys(of: "rules", inEachOf: "groups", source)
    catalogue.deadlineStarts += keys(of: "starts", inEachOf: "asks", source)
    for group in source.entries.first(where: { $0.key == "groups" })?.value.items ?? [] {
      for rule in group["rules"]?.entries ?? [] {
        catalogue.enter(dated: rule, as: "limit:\(rule.key)", "the time limit '\(rule.key)'")
      }
    }
  }

  /// The keys of a mapping that each item of a list holds.
  private static func keys(of key: String, inEachOf list: String, _ source: ParsedSource) -> [String] {
    source.entries.filter { $0.key == list }.flatMap { entry in
      entry.value.items.flatMap { $0[key]?.entries.map(\.key) ?? [] }
    }
  }
}
