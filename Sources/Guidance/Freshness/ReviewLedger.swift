import Content
import Manuscript
import Records

/// The reviews of the content, and what was recorded about them.
public struct ReviewLedger: Sendable {
  public let texts: [ReviewedText]
  let origins: [String: ReviewOrigins.Origin]
  /// `nil` if no reviews are recorded: then none of them is judged.
  private(set) var record: ReviewRecord?

  /// - Parameter amended: files that a layer says in part in its own words: the review below covers only the rest.
  init(_ traces: [Trace], _ sources: [ParsedSource], without amended: Set<String>, _ record: ReviewRecord?) {
    texts = ReviewedText.all(traces, sources).filter { text in !text.files.contains { amended.contains($0.path) } }
    origins = ReviewOrigins(sources).origins
    self.record = record
  }

  /// How a text compares with the record of its review.
  public enum State: Sendable {
    case asReviewed
    /// It was never recorded, or was recorded with another day.
    case notRecorded(CalendarDate?)
    /// Its words have changed since its review; the lines that changed.
    case changed([SourcePlace])
    /// Its words are the same, but something that it rests on has changed.
    case restsOnChanged([String])
  }

  /// The state of each text, in the order of ``texts``.
  public var states: [State] {
    guard let record else { return texts.map { _ in .notRecorded(nil) } }
    return concurrentMap(texts, chunk: 8) { text in
      guard let entry = record.entries[text.path], entry.day == text.day else {
        return .notRecorded(record.entries[text.path]?.day)
      }
      let lines = text.lines
      if Self.print(lines) != entry.print { return .changed(Self.changes(text, lines, entry)) }
      let now = from(text)
      if now == entry.origins { return .asReviewed }
      let names = Self.differing(now, entry.origins)
      return names.isEmpty ? .asReviewed : .restsOnChanged(names)
    }
  }

  /// What is known about a text now, in the form in which it is recorded.
  private func entry(_ text: ReviewedText, day: CalendarDate) -> ReviewRecord.Entry {
    let lines = text.lines
    let digits = zip(text.files, lines).map { file, lines in
      (file.path, lines.numbers.map { HexDigits.text($0, count: 4) }.joined())
    }
    return ReviewRecord.Entry(
      day: day, print: Self.print(lines), sense: ReviewedSense(text.files.map(\.file)), origins: from(text),
      lines: Dictionary(digits) { first, _ in first })
  }

  private static func print(_ files: [ReviewedLines]) -> String {
    var hash = ByteHash()
    for lines in files { lines.add(to: &hash) }
    return HexDigits.text(hash.value, count: 16)
  }

  private func from(_ text: ReviewedText) -> String {
    text.origins.compactMap { name in origins[name].map { "\(name)=\($0.print)" } }.joined(separator: " ")
  }

  /// The names that are in both lists with different numbers.
  private static func differing(_ now: String, _ then: String) -> [String] {
    let known = Set(then.split(separator: " "))
    let names = Set(known.map { $0.prefix { $0 != "=" } })
    return now.split(separator: " ").filter { !known.contains($0) }.map { $0.prefix { $0 != "=" } }
      .filter { names.contains($0) }.map(String.init)
  }

  /// The lines that are new or changed; if lines were only removed, the one where they were.
  private static func changes(
    _ text: ReviewedText, _ lines: [ReviewedLines], _ entry: ReviewRecord.Entry
  ) -> [SourcePlace] {
    zip(text.files, lines).flatMap { file, lines -> [SourcePlace] in
      guard let recorded = entry.lines[file.path] else { return [SourcePlace(file.file.path)] }
      let now = lines.numbers.map { HexDigits.text($0, count: 4) }
      let digits = Array(recorded)
      let then = stride(from: 0, to: digits.count - 3, by: 4).map { String(digits[$0..<($0 + 4)]) }
      var left = then.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      let new = now.indices.filter { index in
        if lines.numbers[index] == 0 { return false }
        if let count = left[now[index]], count > 0 {
          left[now[index]] = count - 1
          return false
        }
        return true
      }
      if !new.isEmpty { return new.map { file.file.place(ofLine: $0 + 1) } }
      let difference = zip(now, then).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      guard let line = difference ?? (now.count == then.count ? nil : min(now.count, then.count)) else { return [] }
      return [file.file.place(ofLine: min(line + 1, max(1, file.file.lineCount)))]
    }
  }
}

// MARK: - Reporting

extension ReviewLedger {
  /// Reports reviews that are no longer valid.
  ///
  /// - Returns: the days of these reviews, by what each text belongs to; see ``Trace/owner``.
  func check(_ diagnostics: inout Diagnostics) -> [String: CalendarDate] {
    guard record != nil else { return [:] }
    var owners: [String: CalendarDate] = [:]
    var resting: [String: [ReviewedText]] = [:]
    for (text, state) in zip(texts, states) {
      switch state {
      case .asReviewed: continue
      case .notRecorded(let day): reportUnrecorded(text, day, &diagnostics)
      case .changed(let places):
        report(text, places, &diagnostics)
        if let owner = text.owner { owners[owner] = text.day }
      case .restsOnChanged(let names):
        for name in names { resting[name, default: []].append(text) }
        if let owner = text.owner { owners[owner] = text.day }
      }
    }
    for (name, texts) in resting { report(name, texts, &diagnostics) }
    return owners
  }

  private func reportUnrecorded(_ text: ReviewedText, _ day: CalendarDate?, _ diagnostics: inout Diagnostics) {
    diagnostics.warning(
      GuidanceRules.reviewChanged,
      day.map { "the record of this review has \($0.inWords)" }
        ?? "this review is not recorded, so that no change of the text would show",
      at: text.place.place, help: "once the text is held against its sources, run 'signpost review \(text.path)'")
  }

  private func report(_ text: ReviewedText, _ places: [SourcePlace], _ diagnostics: inout Diagnostics) {
    let shown = places.dropFirst().prefix(3).map { Diagnostic.Note("this line is new or changed as well", at: $0) }
    diagnostics.warning(
      GuidanceRules.reviewChanged, "this was changed after its review of \(text.day.inWords)",
      at: places.first ?? text.place.place,
      help:
        "hold it against its sources, then run 'signpost review \(text.path) --day DAY'; or, if only spelling was corrected, with '--spelling'",
      notes: shown)
  }

  private func report(_ name: String, _ texts: [ReviewedText], _ diagnostics: inout Diagnostics) {
    let count =
      texts.count == 1 ? "1 text that rests on it was reviewed" : "\(texts.count) texts that rest on it were reviewed"
    diagnostics.warning(
      GuidanceRules.reviewChanged, "'\(name)' has changed since \(count)", at: origins[name]?.place,
      help:
        "hold each of them against it and run 'signpost review' with its file and '--day DAY'; or all of them, and then run 'signpost review \(name)'",
      notes: texts.prefix(8).map { .init("reviewed on \($0.day.inWords)", at: $0.place.place) })
  }
}

// MARK: - Recording

extension ReviewLedger {
  /// The record to write.
  public var recorded: ReviewRecord {
    var record = record ?? ReviewRecord()
    let known = Set(texts.map(\.path))
    record.entries = record.entries.filter { known.contains($0.key) }
    return record
  }

  public var isRecorded: Bool { record != nil }

  /// The day with which a text's review is recorded; `nil` if it is not.
  public func recordedDay(of text: ReviewedText) -> CalendarDate? { record?.entries[text.path]?.day }

  /// Records a text as it is now, with the day of its review.
  public mutating func record(_ text: ReviewedText, day: CalendarDate) {
    var record = self.record ?? ReviewRecord()
    record.entries[text.path] = entry(text, day: day)
    self.record = record
  }

  /// Records a text whose spelling was corrected since its review.
  ///
  /// - Returns: why it was not recorded; `nil` if it was.
  public mutating func recordSpelling(_ text: ReviewedText) -> String? {
    guard let old = record?.entries[text.path] else { return "its review is not recorded" }
    var new = entry(text, day: old.day)
    if new.print == old.print { return "it has not changed" }
    guard new.sense.isSpelling(of: old.sense) else {
      return
        "more than spelling has changed: a number, a link, a word such as 'not' or 'must', or how many words there are"
    }
    new.corrections = old.corrections + 1
    // What it rests on is not a matter of spelling.
    new.origins = old.origins
    record?.entries[text.path] = new
    return nil
  }

  /// Records that the texts that rest on something were checked against it.
  ///
  /// - Returns: how many records that changed; `nil` if no text rests on it.
  public mutating func record(origin name: String) -> Int? {
    guard let origin = origins[name], texts.contains(where: { $0.origins.contains(name) }) else { return nil }
    var count = 0
    for path in record?.entries.keys.sorted() ?? [] {
      guard let entry = record?.entries[path] else { continue }
      let parts = entry.origins.split(separator: " ").map { part in
        part.hasPrefix("\(name)=") ? "\(name)=\(origin.print)" : String(part)
      }
      let origins = parts.joined(separator: " ")
      if origins == entry.origins { continue }
      record?.entries[path]?.origins = origins
      count += 1
    }
    return count
  }

  /// The names of everything that texts rest on.
  public var originNames: [String] { Set(texts.flatMap(\.origins)).sorted() }

  /// Texts whose spelling was corrected since their review, and how often.
  public var corrections: [(path: String, count: Int)] {
    texts.compactMap { text in
      record?.entries[text.path].flatMap { $0.corrections > 0 ? (text.path, $0.corrections) : nil }
    }
  }
}
