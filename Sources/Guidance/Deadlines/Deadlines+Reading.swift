import Content
import Manuscript
import Records

extension Deadlines {
  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Deadlines>? {
    var remarks = Remarks()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: address)
    // Each rule stands beside its legal basis.
    prose.statesLaw = true
    let asks = record.list("asks", required: true, &remarks).compactMap { ask($0, source.file, &prose, &remarks) }
    let starts = asks.flatMap(\.starts).map(\.id)
    for start in asks.flatMap(\.starts) {
      start.range.check(start.id, among: starts, GuidanceRules.deadlineRule, &remarks)
    }
    var rules = DeadlineRuleReader(
      file: source.file, starts: starts, asksSectionI: asks.contains { $0.sectionI != nil })
    let groups = record.list("groups", required: true, &remarks).compactMap { rules.group($0, &prose, &remarks) }
    if groups.count(where: \.isTracked) > 1 {
      remarks.error(
        GuidanceRules.deadlineRule, "two groups are tracked, and the page of an agreement shows one",
        at: record.place(of: "groups"), help: "write 'tracked: true' in one of them")
    }
    rules.reportUnused(at: record.place(of: "asks"), &remarks)
    let holidays = holidays(&record, source.file, &remarks)
    let exceptions = record.list("holiday-exceptions", required: false, &remarks).compactMap {
      exception($0, source.file, &remarks)
    }
    holidaysTo(&record, &prose, &remarks)
    let table = record.list("table", required: false, &remarks).compactMap { row($0, source.file, &remarks) }
    record.finish(&remarks)
    let read = Deadlines(asks: asks, groups: groups, holidays: holidays, exceptions: exceptions, table: table)
    return prose.finish(read, remarks, address: address)
  }

  private static func ask(
    _ value: YAMLValue, _ file: SourceFile, _ prose: inout ProseReader, _ remarks: inout Remarks
  ) -> Ask? {
    guard var keys = Record(value, "a part of the form", in: file, &remarks) else { return nil }
    let title = keys.text("title", &remarks)
    prose.heading(title)
    var starts: [Start] = []
    if var list = keys.record("starts", "the days of a part of the form", required: true, &remarks) {
      for entry in list.allEntries() {
        guard Slug.isValid(entry.key) else {
          remarks.error(
            ContentRules.fileName, "'\(entry.key)' cannot be a day's id: use small letters, digits and hyphens",
            at: entry.keyPlace)
          continue
        }
        if let start = start(entry, file, &prose, &remarks) { starts.append(start) }
      }
    }
    let sectionI = keys.value("section-i").flatMap { choice($0, file, &prose, &remarks) }
    keys.finish(&remarks)
    guard let title else { return nil }
    return Ask(title: title.value, starts: starts, sectionI: sectionI)
  }

  private static func start(
    _ entry: YAMLValue.Entry, _ file: SourceFile, _ prose: inout ProseReader, _ remarks: inout Remarks
  ) -> Start? {
    guard var keys = Record(entry.value, "a day", in: file, &remarks) else { return nil }
    let choice = choice(&keys, &prose, &remarks)
    let range = DayRange(&keys, GuidanceRules.deadlineRule, &remarks)
    keys.finish(&remarks)
    guard let choice else { return nil }
    return Start(id: entry.key, label: choice.label, hint: choice.hint, range: range)
  }

  private static func choice(
    _ value: YAMLValue, _ file: SourceFile, _ prose: inout ProseReader, _ remarks: inout Remarks
  ) -> Choice? {
    guard var keys = Record(value, "a choice", in: file, &remarks) else { return nil }
    let choice = choice(&keys, &prose, &remarks)
    keys.finish(&remarks)
    return choice
  }

  private static func choice(
    _ keys: inout Record, _ prose: inout ProseReader, _ remarks: inout Remarks
  ) -> Choice? {
    let label = keys.text("label", &remarks)
    let hint = keys.optionalText("hint", &remarks)
    prose.heading(label)
    prose.plain(hint)
    return label.map { Choice(label: $0.value, hint: hint?.value) }
  }

  private static func holidays(
    _ record: inout Record, _ file: SourceFile, _ remarks: inout Remarks
  ) -> [Holiday] {
    guard var list = record.record("holidays", "the list of holidays", required: true, &remarks) else { return [] }
    return list.allEntries().compactMap { entry in
      guard let day = Record.text(entry.value, "the day of '\(entry.key)'", &remarks) else { return nil }
      if HolidayRule.isValid(day.value) { return Holiday(name: entry.key, day: day.value) }
      remarks.error(
        GuidanceRules.deadlineHoliday, "'\(day.value)' is not a day of each year", at: day.place,
        help: "write it as '26 December', 'Easter + 1', 'first Monday of May' or 'last Monday of August'")
      return nil
    }
  }

  private static func exception(_ value: YAMLValue, _ file: SourceFile, _ remarks: inout Remarks) -> HolidayException? {
    guard var keys = Record(value, "a holiday of one year", in: file, &remarks) else { return nil }
    let name = keys.text("name", &remarks)
    let place = keys.place(of: "day")
    let day = keys.date("day", required: true, &remarks)
    let insteadOf = keys.date("instead-of", required: false, &remarks)
    keys.finish(&remarks)
    guard let name, let day else { return nil }
    for date in [day, insteadOf].compactMap(\.self) where date.weekday > 4 || date.year != day.year {
      remarks.error(
        GuidanceRules.deadlineHoliday,
        date.year == day.year
          ? "\(date.inWords) is a \(date.weekdayName), which is no working day anyway"
          : "a holiday is moved to another day of the same year",
        at: place, help: "check the day")
    }
    return HolidayException(name: name.value, day: day, insteadOf: insteadOf)
  }

  /// The last year whose holidays are known.
  private static func holidaysTo(_ record: inout Record, _ prose: inout ProseReader, _ remarks: inout Remarks) {
    guard let year = record.optionalText("holidays-to", &remarks) else { return }
    guard let number = Int(year.value), number > 2000, let end = CalendarDate(year: number, month: 12, day: 31) else {
      remarks.error(
        GuidanceRules.deadlineHoliday, "'\(year.value)' is not a year", at: year.place,
        help: "write the last year whose holidays you have looked up, such as 2027")
      return
    }
    prose.claims.append(DatedClaim(kind: .holidays, day: end, place: PlaceHint(year.place)))
  }

  private static func row(_ value: YAMLValue, _ file: SourceFile, _ remarks: inout Remarks) -> Row? {
    guard var keys = Record(value, "a row of the table", in: file, &remarks) else { return nil }
    let letter = keys.date("letter", required: true, &remarks)
    let safe = keys.date("safe", required: true, &remarks)
    let last = keys.date("last", required: true, &remarks)
    keys.finish(&remarks)
    guard let letter, let safe, let last else { return nil }
    guard letter < safe, safe < last else {
      remarks.error(
        GuidanceRules.deadlineRule, "these days are not in order", at: value.place,
        help: "record the table again with 'make deadlines'")
      return nil
    }
    return Row(letter: letter, safe: safe, last: last)
  }
}

/// Days of each year as authors write them.
enum HolidayRule {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Whether a text is the name of a month; `nil` where it is none, and otherwise its number.
  static func month(_ name: Substring) -> Int? { months.firstIndex { $0 == name }.map { $0 + 1 } }

  /// Whether a text is a day of each year, such as `1 January`.
  static func isDay(_ words: [Substring]) -> Bool {
    guard words.count == 2, let day = Int(words[0]), let month = month(words[1]) else { return false }
    return CalendarDate(year: 2001, month: month, day: day) != nil
  }

  /// Whether a text is a day of each year, by its date, by Easter, or by a weekday of a month.
  static func isValid(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if isDay(words) { return true }
    if words.count == 3, words[0] == "Easter", words[1] == "+" || words[1] == "-" {
      return Int(words[2]).map { (0...60).contains($0) } ?? false
    }
    return words.count == 4 && (words[0] == "first" || words[0] == "last")
      && CalendarDate.weekdays.contains { $0 == words[1] } && words[2] == "of" && month(words[3]) != nil
  }
}

extension Deadlines: ContentType {
  static let contentKind = ContentKind("the time limits", files: "deadlines.yaml")
  static var nameList: NameList? { .deadlines }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ remarks: inout Remarks) {
    catalogue.deadlines += keys(of: "rules", inEachOf: "groups", source)
    catalogue.deadlineStarts += keys(of: "starts", inEachOf: "asks", source)
  }

  /// The keys of a mapping that each item of a list holds.
  private static func keys(of key: String, inEachOf list: String, _ source: ParsedSource) -> [String] {
    source.entries.filter { $0.key == list }.flatMap { entry in
      entry.value.items.flatMap { $0[key]?.entries.map(\.key) ?? [] }
    }
  }
}
