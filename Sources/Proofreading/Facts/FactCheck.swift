import Manuscript

/// Checks the texts of a file against the register of facts.
public struct FactCheck {
  private let book: FactBook

  public init(_ book: FactBook) { self.book = book }

  /// Reports times, phone numbers and email addresses that differ from the register, and numbers that are in no record.
  public func run(_ words: MarkedText, in file: SourceFile, _ diagnostics: inout Diagnostics) {
    if book.isEmpty || words.bytes.isEmpty { return }
    let layout = TextLayout(words)
    let (times, numbers) = words.bytes.withUnsafeBufferPointer {
      (book.differences(in: $0, layout), book.otherNumbers(in: $0, layout))
    }
    for time in times { report(time, words, file, &diagnostics) }
    for number in numbers {
      report(number.number, number.fact, at: words.place(of: number.number.range, in: file), &diagnostics)
    }
    checkLinks(words, reported: numbers.map(\.number.key), file, &diagnostics)
  }

  private func report(
    _ time: FactBook.Difference, _ words: MarkedText, _ file: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    guard let subject = book.subjects[time.fact] else { return }
    let said = String(decoding: words.bytes[time.range], as: UTF8.self)
    diagnostics.error(
      FactRules.differs, "this says \(said), but for \(subject.name) the register has \(subject.timesInWords)",
      at: words.place(of: time.range, in: file),
      help:
        "write [](fact:\(subject.id)); if another source says so, write [\(said)](said:\(subject.id)); if it is about something else, see 'not-about' in facts.yaml"
    )
  }

  private func report(
    _ number: NumberInText, _ fact: String?, at place: SourcePlace, _ diagnostics: inout Diagnostics
  ) {
    let what = number.kind == .phone ? "number" : "address"
    if let fact = fact.flatMap({ book.numbers[$0] }) {
      diagnostics.error(
        FactRules.differs, "this says \(number.text), but the register has \(fact.text) as \(fact.name)", at: place,
        help: "write [](fact:\(fact.id)); if another source says so, write [\(number.text)](said:\(fact.id))")
    } else {
      let near = book.known.nearest(to: number.key, number.kind).map { "the nearest \(what) that we hold is \($0)" }
      let fault = number.kind == .phone ? PhoneNumber.fault(in: number.key).map { ": \($0)" } ?? "" : ""
      diagnostics.error(
        FactRules.unknownNumber, "no record holds the \(what) \(number.text)\(fault)", at: place,
        help: (near.map { $0 + "; " } ?? "") + "add it to facts.yaml, with its source, or take it out")
    }
  }

  /// Links that call or write to somebody: where they lead is not always what their words say.
  private func checkLinks(
    _ words: MarkedText, reported: [String], _ file: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    for mark in words.marks where mark.kind == .link {
      let destination = words.destinations[Int(mark.value)]
      let kind: NumberInText.Kind
      if destination.hasPrefix("tel:") {
        kind = .phone
      } else if destination.hasPrefix("mailto:") {
        kind = .email
      } else {
        continue
      }
      let number = NumberInText(kind: kind, text: String(destination.drop { $0 != ":" }.dropFirst()), range: 0..<0)
      // Three-digit numbers, such as 999, need no record.
      if number.key.utf8.count < 9, kind == .phone { continue }
      if book.known.contains(number.key, kind) || reported.contains(number.key) { continue }
      report(number, nil, at: file.place(of: destination, fromLine: Int(mark.line)), &diagnostics)
    }
  }
}
