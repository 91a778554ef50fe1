import Content
import Manuscript
import Records

/// Reads time limits, checked against the days that the form asks for.
struct DeadlineRuleReader {
  let file: SourceFile
  let starts: [String]
  let asksSectionI: Bool
  private var used: Set<String> = []
  private var ids: [String: SourcePlace] = [:]

  init(file: SourceFile, starts: [String], asksSectionI: Bool) {
    self.file = file
    self.starts = starts
    self.asksSectionI = asksSectionI
  }

  /// Rules that are shown together.
  mutating func group(
    _ value: YAMLValue, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Deadlines.Group? {
    guard var keys = Record(value, "a group of time limits", in: file, &diagnostics) else { return nil }
    let title = keys.text("title", &diagnostics)
    prose.heading(title)
    let now = keys.text("do", &diagnostics).map { prose.inline($0) }
    let without = without(&keys, &prose, &diagnostics)
    let late = keys.text("late", &diagnostics).map { prose.inline($0) }
    let doubt = prose.inline(keys.optionalText("doubt", &diagnostics))
    let tracked = keys.word("tracked", YesNo.self, required: false, &diagnostics) == .yes
    var rules: [Deadlines.Rule] = []
    if var list = keys.record("rules", "the time limits of a group", required: true, &diagnostics) {
      for entry in list.allEntries() {
        if let rule = rule(entry, &prose, &diagnostics) { rules.append(rule) }
      }
    }
    keys.finish(&diagnostics)
    for (text, _) in without
    where starts.contains(text.value) && !rules.contains(where: { $0.from.contains { $0.start == text.value } }) {
      diagnostics.error(
        GuidanceRules.deadlineRule,
        "no time limit of this group runs from '\(text.value)', so this would never be shown",
        at: text.place, help: "name a day of 'from:', or leave this away")
    }
    if tracked, Set(rules.map { $0.from.map(\.start) }).count > 1 || rules.contains(where: { $0.from.count > 1 }) {
      diagnostics.error(
        GuidanceRules.deadlineRule, "the page of an agreement asks for one day, and these time limits run from several",
        at: keys.place(of: "tracked"), help: "let all time limits of a tracked group run from the day of the agreement")
    }
    guard let title, let now, let late else { return nil }
    return Deadlines.Group(
      title: title.value, now: now, without: without.map { ($0.value, $1) }, late: late, doubt: doubt,
      isTracked: tracked, rules: rules)
  }

  /// What else to do, as long as a day is missing.
  private mutating func without(
    _ keys: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> [(start: SourcedText, now: Prose)] {
    guard var list = keys.record("do-without", "'do-without'", required: false, &diagnostics) else { return [] }
    return list.allEntries().compactMap { entry in
      checkStart(entry.key, at: entry.keyPlace, &diagnostics)
      let words = Record.text(entry.value, "what to do without '\(entry.key)'", &diagnostics)
      return words.map { (SourcedText(entry.key, at: entry.keyPlace), prose.inline($0)) }
    }
  }

  private mutating func rule(
    _ entry: YAMLValue.Entry, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Deadlines.Rule? {
    guard Slug.isValid(entry.key) else {
      diagnostics.error(
        ContentRules.fileName, "'\(entry.key)' cannot be a time limit's id: use small letters, digits and hyphens",
        at: entry.keyPlace)
      return nil
    }
    if let twin = ids.updateValue(entry.keyPlace, forKey: entry.key) {
      diagnostics.error(
        ManuscriptRules.duplicateKey, "two time limits are called '\(entry.key)'", at: entry.keyPlace,
        notes: [.init("the other one is here", at: twin)])
    }
    guard var keys = Record(entry.value, "a time limit", in: file, &diagnostics) else { return nil }
    let name = keys.text("name", &diagnostics)
    prose.heading(name)
    let says = keys.text("says", &diagnostics).map { prose.inline($0) }
    let inForce = keys.inForce(&diagnostics)
    prose.links.isForToday = inForce?.holds(on: prose.links.catalogue.today) ?? true
    defer { prose.links.isForToday = true }
    let (law, lawNames) = Self.law(&keys, GuidanceRules.deadlineRule, &prose, &diagnostics)
    let from = spans("from", required: true, &keys, &diagnostics)
    let doubtful = spans("doubtful", required: false, &keys, &diagnostics)
    let counts = keys.word("counts", Deadlines.Counting.self, required: false, &diagnostics)
    let extensions = extensions(&keys, &diagnostics)
    let (safe, toDo, doBy) = safe(&keys, &prose, &diagnostics)
    let lastBy = keys.optionalText("last-by", &diagnostics)
    let aboutSectionI = sectionI(&keys, &diagnostics)
    let until = keys.optionalText("until", &diagnostics)
    if let until { checkStart(until.value, at: until.place, &diagnostics) }
    keys.finish(&diagnostics)
    guard let name, let says, !from.isEmpty else { return nil }
    if let until = inForce?.until, prose.links.isForToday {
      prose.claims.append(
        DatedStatement(kind: .validUntil(name.value), day: until, place: PlaceHint(keys.place(of: "in-force"))))
    }
    return Deadlines.Rule(
      id: entry.key, name: name.value, says: says, law: law, lawNames: lawNames, from: from, doubtful: doubtful,
      isFromFirstDay: counts == .fromFirstDay, extensions: extensions, safe: safe, toDo: toDo, doBy: doBy,
      lastBy: lastBy?.value, isAboutSectionI: aboutSectionI, until: until?.value, inForce: inForce)
  }

  /// What a time limit rests on, as links and as authors name it.
  static func law(
    _ keys: inout Record, _ rule: Rule, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> ([Prose], names: [String]) {
    let names = keys.texts("law", required: false, &diagnostics)
    var law = names.compactMap { text -> Prose? in
      guard text.value.hasPrefix("law:") || text.value.hasPrefix("code:") else {
        diagnostics.error(
          rule, "'\(text.value)' is not a law or a paragraph of the Code", at: text.place,
          help: "write law:tribunal-rules-2008/20 or code:11.8")
        return nil
      }
      return prose.link(text).map {
        Prose(html: "<a href=\"\($0.address)\">\(HTMLText.escape(short($0.name ?? text.value)))</a>")
      }
    }
    if let source = keys.optionalText("source", &diagnostics) {
      prose.links.isBasis = true
      law.append(prose.source(source))
      prose.links.isBasis = false
    }
    if !keys.has("law"), !keys.has("source") {
      diagnostics.error(
        rule, "this time limit does not say where it comes from", at: keys.place,
        help: "add 'law: [\"law:…\"]', or 'source: …'")
    }
    return (law, names.map(\.value))
  }

  /// A provision without the title of its law, such as "rule 20"; the page names the laws among its sources.
  private static func short(_ name: String) -> String {
    guard let comma = name.ranges(of: ", ").last else { return name }
    let label = name[comma.upperBound...]
    return ["rule ", "regulation ", "section ", "Schedule "].contains { label.hasPrefix($0) } ? String(label) : name
  }

  private mutating func spans(
    _ key: String, required: Bool, _ keys: inout Record, _ diagnostics: inout Diagnostics
  ) -> [Deadlines.Span] {
    guard var list = keys.record(key, "'\(key)'", required: required, &diagnostics) else { return [] }
    return list.allEntries().compactMap { entry in
      checkStart(entry.key, at: entry.keyPlace, &diagnostics)
      guard let length = Record.text(entry.value, "the time from '\(entry.key)'", &diagnostics) else { return nil }
      if let length = Deadlines.Length(length.value) { return Deadlines.Span(start: entry.key, length: length) }
      diagnostics.error(
        GuidanceRules.deadlineRule, "'\(length.value)' is not a time that can be counted", at: length.place,
        help: "write it as 2 months, 5 weeks, 30 days, 3 working days or 'before 15 February'")
      return nil
    }
  }

  /// Reports a day that the form does not ask for.
  private mutating func checkStart(_ start: String, at place: SourcePlace, _ diagnostics: inout Diagnostics) {
    if starts.contains(start) {
      used.insert(start)
    } else {
      diagnostics.error(
        GuidanceRules.deadlineRule, "the form does not ask for the day '\(start)'", at: place,
        help: NearMiss.help(start, in: starts, otherwise: "the days are: \(starts.joined(separator: ", "))"))
    }
  }

  /// Reports days that the form asks for needlessly.
  func reportUnused(at place: SourcePlace, _ diagnostics: inout Diagnostics) {
    for start in starts where !used.contains(start) {
      diagnostics.error(
        GuidanceRules.deadlineRule, "no time limit runs from the day '\(start)'", at: place,
        help: "take it out of the form, or write the time limit")
    }
  }

  private func extensions(_ keys: inout Record, _ diagnostics: inout Diagnostics) -> [Deadlines.Extension] {
    keys.texts("extends", required: false, &diagnostics).compactMap { text in
      if let one = Deadlines.Extension(rawValue: text.value) { return one }
      let words = Deadlines.Extension.allCases.map(\.rawValue)
      diagnostics.error(
        GuidanceRules.deadlineRule, "nothing that extends a time is called '\(text.value)'", at: text.place,
        help: NearMiss.help(text.value, in: words, otherwise: "use \(words.joined(separator: ", "))"))
      return nil
    }
  }

  private func safe(
    _ keys: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> (String?, toDo: String?, doBy: String) {
    let safe = keys.optionalText("safe", &diagnostics)
    let toDo = keys.optionalText("do", &diagnostics)
    prose.heading(toDo)
    let doBy = safe == nil ? keys.optionalText("do-by", &diagnostics) : keys.text("do-by", &diagnostics)
    for text in [toDo, doBy].compactMap(\.self) where safe == nil {
      let key = text.place == doBy?.place ? "do-by" : "do"
      diagnostics.error(
        GuidanceRules.deadlineRule, "'\(key)' is only for a time limit with a safe day", at: text.place,
        help: "add 'safe: 7 days before', or take '\(key)' away")
    }
    guard let safe else { return (nil, nil, "") }
    let words = safe.value.split(separator: " ")
    let isDays =
      words.count == 3 && (words[1] == "day" || words[1] == "days") && words[2] == "before"
      && Int(words[0]).map { (1...60).contains($0) } ?? false
    if !isDays, safe.value != "at once" {
      diagnostics.error(
        GuidanceRules.deadlineRule, "'\(safe.value)' does not say when it is safe", at: safe.place,
        help: "write '7 days before' or 'at once'")
    }
    return (safe.value, toDo?.value, doBy?.value ?? "")
  }

  private func sectionI(_ keys: inout Record, _ diagnostics: inout Diagnostics) -> Bool? {
    let places = (keys.place(of: "when"), keys.place(of: "unless"))
    let when = keys.word("when", Requirement.self, required: false, &diagnostics)
    let unless = keys.word("unless", Requirement.self, required: false, &diagnostics)
    if when != nil || unless != nil, !asksSectionI {
      diagnostics.error(
        GuidanceRules.deadlineRule, "the form does not ask about section I", at: when == nil ? places.1 : places.0,
        help: "add 'section-i' to a part of the form")
    }
    return when != nil ? true : unless != nil ? false : nil
  }

  /// What a time limit may depend on.
  private enum Requirement: String, CaseIterable { case sectionI = "section-i" }
}
