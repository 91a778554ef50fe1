import Manuscript

/// A set of keys that are read with checks: any that is missing, unknown, duplicated or of the wrong kind is reported
/// at its place.
///
/// Read each key once, then call ``finish(_:)``, which reports the keys that were not read.
public struct Record: Sendable {
  /// What the record is, for diagnostics: "a provider", "the header of a factsheet".
  public let name: String
  public let place: SourcePlace
  public let file: SourceFile
  private var entries: [YAMLValue.Entry] = []
  private var asked: [String] = []

  /// Takes a value that should be a set of keys.
  ///
  /// - Returns: `nil`, and a diagnostic, if it is something else.
  public init?(_ value: YAMLValue, _ name: String, in file: SourceFile, _ diagnostics: inout Diagnostics) {
    self.name = name
    self.file = file
    place = value.place
    guard case .mapping(let found) = value.kind else {
      diagnostics.error(
        ManuscriptRules.wrongType, "\(name) should be a set of keys, but this is \(value.description)", at: value.place)
      return nil
    }
    entries.reserveCapacity(found.count)
    // A header has few keys, and a linear search is faster than a dictionary.
    var numbers: [String: Int]? = found.count > 32 ? [:] : nil
    for entry in found {
      if let twin = numbers == nil ? entries.firstIndex(where: { $0.key == entry.key }) : numbers?[entry.key] {
        diagnostics.error(
          ManuscriptRules.duplicateKey, "'\(entry.key)' stands twice in \(name)", at: entry.keyPlace,
          help: "keep one of the two", notes: [.init("it also stands here", at: entries[twin].keyPlace)])
        continue
      }
      numbers?[entry.key] = entries.count
      entries.append(entry)
    }
  }

  /// Takes a list as a record with the single key `entries`; `nil` if the value is not a list.
  public init?(list value: YAMLValue, _ name: String, in file: SourceFile) {
    guard case .list = value.kind else { return nil }
    self.name = name
    self.file = file
    place = value.place
    entries = [YAMLValue.Entry(key: "entries", keyPlace: value.place, value: value)]
  }

  /// The value of an optional key.
  public mutating func value(_ key: String) -> YAMLValue? {
    asked.append(key)
    return entries.first { $0.key == key }?.value
  }

  /// The place of a key, or of the record if the key is missing.
  public func place(of key: String) -> SourcePlace { entries.first { $0.key == key }?.keyPlace ?? place }

  /// Whether a key is present.
  public func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// All entries, for records whose keys are names that the author chose.
  public mutating func allEntries() -> [YAMLValue.Entry] {
    asked += entries.map(\.key)
    return entries
  }

  /// The value of a required key.
  public mutating func required(_ key: String, _ diagnostics: inout Diagnostics) -> YAMLValue? {
    if let found = value(key) { return found }
    // A misspelt key is reported only once, as unknown, with the suggestion, and not as missing as well.
    if !entries.contains(where: { NearMiss.of($0.key, in: [key]) != nil }) {
      diagnostics.error(
        ManuscriptRules.missingKey, "\(name) has no '\(key)'", at: place, help: "add a line '\(key): …'")
    }
    return nil
  }

  /// A required text that must not be empty.
  public mutating func text(_ key: String, _ diagnostics: inout Diagnostics) -> SourcedText? {
    guard let found = required(key, &diagnostics) else { return nil }
    return Self.text(found, "'\(key)'", &diagnostics)
  }

  /// An optional text.
  public mutating func optionalText(_ key: String, _ diagnostics: inout Diagnostics) -> SourcedText? {
    guard let found = value(key) else { return nil }
    return Self.text(found, "'\(key)'", &diagnostics)
  }

  /// A text value; anything else, including an empty one, is reported.
  public static func text(_ value: YAMLValue, _ what: String, _ diagnostics: inout Diagnostics) -> SourcedText? {
    guard case .text(let text) = value.kind else {
      diagnostics.error(
        ManuscriptRules.wrongType, "\(what) should be a text, but this is \(value.description)", at: value.place)
      return nil
    }
    if let odd = text.unicodeScalars.first(where: { TextCheck.isControl($0) }) {
      diagnostics.error(
        ManuscriptRules.controlCharacter, "\(what) holds the control character \(TextCheck.name(of: odd))",
        at: value.place,
        help: "take the escape that makes it away")
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      diagnostics.error(
        ManuscriptRules.wrongType, "\(what) is empty", at: value.place, help: "write the text, or delete the key")
      return nil
    }
    return SourcedText(text, at: value.place)
  }

  /// A list; a single value is reported as not being a list.
  public mutating func list(_ key: String, required isRequired: Bool, _ diagnostics: inout Diagnostics) -> [YAMLValue] {
    guard let found = isRequired ? required(key, &diagnostics) : value(key) else { return [] }
    guard case .list(let items) = found.kind else {
      diagnostics.error(
        ManuscriptRules.wrongType, "'\(key)' should be a list, but this is \(found.description)", at: found.place,
        help: "write each entry on a line of its own that begins with '- '")
      return []
    }
    if isRequired && items.isEmpty {
      diagnostics.error(ManuscriptRules.wrongType, "'\(key)' is an empty list", at: found.place)
    }
    return items
  }

  /// A list of texts.
  public mutating func texts(_ key: String, required: Bool, _ diagnostics: inout Diagnostics) -> [SourcedText] {
    var texts: [SourcedText] = []
    for item in list(key, required: required, &diagnostics) {
      if let text = Self.text(item, "an entry of '\(key)'", &diagnostics) { texts.append(text) }
    }
    return texts
  }

  /// A nested set of keys.
  public mutating func record(
    _ key: String, _ name: String, required isRequired: Bool, _ diagnostics: inout Diagnostics
  )
    -> Record?
  {
    guard let found = isRequired ? required(key, &diagnostics) : value(key) else { return nil }
    return Record(found, name, in: file, &diagnostics)
  }

  /// A day, written `2026-11-21`.
  public mutating func date(_ key: String, required isRequired: Bool, _ diagnostics: inout Diagnostics) -> CalendarDate?
  {
    guard let found = isRequired ? text(key, &diagnostics) : optionalText(key, &diagnostics) else { return nil }
    guard let date = CalendarDate(found.value) else {
      diagnostics.error(
        ManuscriptRules.wrongType, "'\(found.value)' is not a day of the calendar", at: found.place,
        help: "write it as year-month-day, such as 2026-11-21")
      return nil
    }
    return date
  }

  /// A whole number that is not negative.
  public mutating func number(_ key: String, _ diagnostics: inout Diagnostics) -> Int? {
    guard let found = text(key, &diagnostics) else { return nil }
    guard let number = Int(found.value), number >= 0, number < 100_000 else {
      diagnostics.error(
        ManuscriptRules.wrongType, "'\(key)' should be a whole number, but this is '\(found.value)'", at: found.place)
      return nil
    }
    return number
  }

  /// One of a few words.
  public mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type, required isRequired: Bool, _ diagnostics: inout Diagnostics
  ) -> Word? where Word.RawValue == String {
    guard let found = isRequired ? text(key, &diagnostics) : optionalText(key, &diagnostics) else { return nil }
    if let word = Word(rawValue: found.value) { return word }
    let words = type.allCases.map(\.rawValue)
    diagnostics.error(
      ManuscriptRules.wrongType, "'\(found.value)' is not a possible '\(key)'", at: found.place,
      help: NearMiss.help(found.value, in: words, otherwise: "use one of: \(words.joined(separator: ", "))"))
    return nil
  }

  /// Reports keys that were never read.
  public func finish(_ diagnostics: inout Diagnostics) {
    for entry in entries where !asked.contains(entry.key) {
      let free = asked.filter { key in !entries.contains { $0.key == key } }
      let known = asked.sorted().joined(separator: ", ")
      diagnostics.error(
        ManuscriptRules.unknownKey, "'\(entry.key)' is not a key of \(name)", at: entry.keyPlace,
        help: NearMiss.help(entry.key, in: free)
          ?? NearMiss.help(entry.key, in: asked, otherwise: "the keys are: \(known)"))
    }
  }
}
