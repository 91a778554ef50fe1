import Manuscript

/// Words no longer used, and laws with the wrong year.
extension Proofreader {
  /// The reach of a word such as "formerly", in bytes.
  private static var reach: Int32 { 80 }

  /// Reports words no longer used, outside quotations and where nothing says that they belong to the past.
  public func reportOutdated(_ text: MarkedText, _ file: SourceFile, _ diagnostics: inout Diagnostics) {
    for (number, hit) in hits.enumerated() {
      switch hit.kind {
      case .outdated:
        let entry = lexicon.outdated[Int(hit.index)]
        if isExcused(number) || isOther(hit, text, entry.notBefore) || isInLonger(number) { continue }
        let words = String(decoding: text.bytes[hit.range], as: UTF8.self)
        let rule =
          switch entry.kind {
          case .word: ProofreadingRules.outdatedWord
          case .body: ProofreadingRules.formerBody
          case .expired: ProofreadingRules.expiredWords
          }
        diagnostics.error(rule, "'\(words)': \(entry.why)", at: text.place(of: hit.range, in: file), help: entry.use)
      case .instrument:
        guard let year = Self.year(after: Int(hit.end), in: text),
          !lexicon.instruments[Int(hit.index)].years.contains(year.value),
          !isExcused(number)
        else { continue }
        let entry = lexicon.instruments[Int(hit.index)]
        let years = entry.years.map(String.init).joined(separator: " or ")
        diagnostics.error(
          ProofreadingRules.wrongYear, "'\(entry.name)' is of \(years), not of \(year.value)",
          at: text.place(of: year.range, in: file), help: "write \(years)")
      default: break
      }
    }
  }

  /// Whether a word is in a quotation or in quotation marks, or is said to belong to the past.
  func isExcused(_ number: Int) -> Bool {
    let hit = hits[number]
    if !hit.surroundings.isDisjoint(with: [.quoted, .code, .mentioned]) { return true }
    var index = number - 1
    while index >= 0, hits[index].sentence == hit.sentence {
      let other = hits[index]
      if other.kind == .pastBefore, other.end <= hit.start, hit.start - other.end <= Self.reach { return true }
      index -= 1
    }
    index = number + 1
    while index < hits.count, hits[index].sentence == hit.sentence {
      let other = hits[index]
      if other.kind == .pastAfter, other.start >= hit.end, other.start - hit.end <= Self.reach { return true }
      index += 1
    }
    return false
  }

  /// Whether a longer outdated phrase contains this one, or an earlier one is the same.
  private func isInLonger(_ number: Int) -> Bool {
    let hit = hits[number]
    return (max(0, number - 4)..<min(hits.count, number + 5)).contains { index in
      let other = hits[index]
      guard other.kind == .outdated, other.start <= hit.start, other.end >= hit.end else { return false }
      return other.end - other.start > hit.end - hit.start || index < number
    }
  }

  /// Whether what follows gives the words another meaning.
  private func isOther(_ hit: Hit, _ text: MarkedText, _ following: [String]) -> Bool {
    guard !following.isEmpty else { return false }
    let rest = text.bytes[Int(hit.end)...].drop { $0 == UInt8(ascii: " ") }
    return following.contains { word in
      rest.starts(with: word.utf8) && rest.dropFirst(word.utf8.count).first.map { $0 < 0x41 } != false
    }
  }

  /// The year after the name of a law: directly, or after "of", a month or a comma.
  private static func year(after end: Int, in text: MarkedText) -> (value: Int, range: Range<Int>)? {
    let bytes = text.bytes
    var index = end
    let limit = min(bytes.count, end + 24)
    var start = index
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || ByteClass.of(byte) & ByteClass.stop != 0 { return nil }
      if ByteClass.of(byte) & ByteClass.digit != 0 {
        start = index
        while index < bytes.count, ByteClass.of(bytes[index]) & ByteClass.word != 0 { index += 1 }
        guard index - start == 4, let value = Int(String(decoding: bytes[start..<index], as: UTF8.self)),
          (1900...2100).contains(value)
        else { return nil }
        return (value, start..<index)
      }
      if ByteClass.of(byte) & ByteClass.letter != 0 {
        start = index
        while index < bytes.count, ByteClass.of(bytes[index]) & ByteClass.letter != 0 { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        guard between.contains(word) else { return nil }
        continue
      }
      index += 1
    }
    return nil
  }

  private static let between: Set<String> = [
    "of", "for", "in", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
