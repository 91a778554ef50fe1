import Manuscript

/// Finds the author's most likely mistake if a text is not valid YAML.
///
/// The parser reports where it had to stop, which is often the line after the mistake, and does so in its own words.
struct YAMLSlips {
  /// What is wrong, where, and what to do.
  struct Slip {
    let message: String
    let help: String
    let place: SourcePlace
  }

  private let file: SourceFile
  private let lines: ClosedRange<Int>

  /// - Parameter lines: the lines of the file that are YAML.
  init(_ file: SourceFile, lines: ClosedRange<Int>) {
    self.file = file
    self.lines = lines
  }

  /// The mistake that explains why the parser stopped; `nil` if it is none of the known ones.
  func find(_ fault: YAMLFault, line number: Int) -> Slip? {
    if fault.kind == .refused { return nil }
    if let start = fault.start, let line = self.line(start.line),
      let slip = self.slip(of: line, start.column, fault.kind)
    {
      return slip
    }
    guard let last = self.line(number) ?? lineBefore(number) else { return nil }
    if let slip = unseen(last) { return slip }
    let before = lineBefore(last.number)
    if let before, let slip = unseen(before) ?? closedTooLate(before) { return slip }
    switch fault.kind {
    case .colon: return colon(fault.column, on: last, before)
    case .next, .other:
      if let slip = behindQuotation(last) ?? unclosed(above: last) { return slip }
      if let before, !before.isItem, let slip = tooShort(before) { return slip }
      guard fault.kind == .next, let before, last.lead.count != before.lead.count else { return nil }
      return indentation(last)
    case .simpleKey, .quotation, .refused: return nil
    }
  }

  private func line(_ number: Int) -> YAMLLine? {
    lines.contains(number) ? file.line(number).flatMap { YAMLLine($0, number) } : nil
  }

  private func lineBefore(_ number: Int) -> YAMLLine? {
    var number = min(number, lines.upperBound + 1) - 1
    while number >= lines.lowerBound {
      if let line = self.line(number) { return line }
      number -= 1
    }
    return nil
  }

  // MARK: Where the parser stopped

  /// A mistake on the line where the construct begins that the parser could not finish.
  private func slip(of line: YAMLLine, _ column: Int, _ kind: YAMLFault.Kind) -> Slip? {
    switch kind {
    case .quotation:
      return unclosed(line) ?? openAbove(line)
        ?? Slip(
          message: "this quotation mark is never closed", help: "write another one at the end of the text",
          place: place(line, column))
    case .simpleKey: return unseen(line) ?? (line.isItem ? nil : tooShort(line)) ?? noColon(line)
    case .colon, .next, .other, .refused: return nil
    }
  }

  /// A colon that is not allowed there: it belongs to a text without quotation marks, or the line above is not an
  /// entry.
  private func colon(_ column: Int, on line: YAMLLine, _ before: YAMLLine?) -> Slip? {
    if let slip = curly(line) { return slip }
    if let entry = line.entry, line.isEntry, column > line.column(of: entry.rest) {
      return Slip(
        message: "this text has a colon with a space behind it, and no quotation marks around it",
        help: "put straight quotation marks round the whole text: \(entry.key): \"…\"", place: place(line, column))
    }
    guard let before else { return nil }
    // A list item may be an address; it has no keys below it.
    if !before.isItem || line.lead.count > before.lead.count, let slip = tooShort(before) { return slip }
    if let slip = unclosed(before) { return slip }
    if !before.isEntry, before.entry == nil, !before.isItem, !before.content.contains(":") { return noColon(before) }
    if line.lead.count > before.lead.count { return indentation(line) }
    guard line.isItem || line.entry == nil, line.content.contains(": ") else { return nil }
    return Slip(
      message: "this text has a colon with a space behind it, and no quotation marks around it",
      help: "put straight quotation marks round the whole text", place: place(line, column))
  }

  // MARK: Slips

  /// White space that YAML does not accept as a space.
  private func unseen(_ line: YAMLLine) -> Slip? {
    if let odd = line.lead.firstIndex(where: { $0 != " " }) {
      let name = line.lead[odd] == "\t" ? "a tab" : "a space that YAML does not take for one"
      return Slip(
        message: "\(name) stands at the beginning of this line", help: "type ordinary spaces in its place",
        place: place(line, line.column(of: line.lead[odd...])))
    }
    guard let rest = line.entry?.rest, let first = rest.first, first.isWhitespace, first != " ", first != "\t" else {
      return nil
    }
    return Slip(
      message: "the space behind this colon is a no-break space, so that this is not read as a key",
      help: "type the space anew", place: place(line, line.column(of: rest)))
  }

  /// A colon with no space after it; addresses have none.
  private func tooShort(_ line: YAMLLine) -> Slip? {
    guard let (key, rest) = line.entry, !line.isEntry, key.first?.isLetter == true, !rest.hasPrefix("//") else {
      return nil
    }
    return Slip(
      message: "no space stands behind this colon, so that this is not read as a key",
      help: "write '\(key): \(rest.prefix(20))\(rest.count > 20 ? "…" : "")'",
      place: place(line, line.column(of: rest) - 1))
  }

  private func noColon(_ line: YAMLLine) -> Slip? {
    guard !line.content.contains(": "), line.content.last != ":" else { return nil }
    let key = line.content.prefix { !$0.isWhitespace }
    return Slip(
      message: "this line has no key with a colon behind it",
      help: "write '\(key): …'; or, if it goes on with the text above, begin it with more spaces than that key",
      place: place(line, line.column(of: line.content), line.content.count))
  }

  private func curly(_ line: YAMLLine) -> Slip? {
    guard let first = line.value.first, "“”‘’„«".contains(first) else { return nil }
    return Slip(
      message: "curly quotation marks do not hold this text together",
      help: "write straight ones, \", at its beginning and end", place: place(line, line.column(of: line.value)))
  }

  private func unclosed(_ line: YAMLLine) -> Slip? {
    guard let (mark, behind) = line.quotation, behind == nil else { return nil }
    return Slip(
      message: "this quotation mark is never closed", help: "write another \(mark) at the end of the text",
      place: place(line, line.column(of: line.value)))
  }

  /// A quotation that has been open since a line above, and is closed by this line's first quotation mark.
  private func openAbove(_ line: YAMLLine) -> Slip? { unclosed(above: line) ?? behindQuotation(line) }

  /// The nearest line above whose quotation is still open, although the one below it is an entry of its own.
  private func unclosed(above line: YAMLLine) -> Slip? {
    var below = line
    for _ in 0..<40 {
      guard let above = lineBefore(below.number) else { return nil }
      if let slip = unclosed(above), below.isEntry || below.isItem { return slip }
      below = above
    }
    return nil
  }

  /// A text that is closed by the first mark of the next one.
  private func closedTooLate(_ line: YAMLLine) -> Slip? {
    guard let slip = unclosed(line), let next = self.line(line.number + 1), next.isEntry, next.quotation != nil else {
      return nil
    }
    return slip
  }

  private func behindQuotation(_ line: YAMLLine) -> Slip? {
    guard let quotation = line.quotation, let behind = quotation.behind,
      let first = behind.first(where: { $0 != " " }),
      !"#,]}:".contains(first)
    else { return nil }
    return Slip(
      message: "words stand behind the closing quotation mark",
      help: quotation.mark == "\""
        ? "put marks round the whole text, and write \\\" or curly ones inside it"
        : "put marks round the whole text, and write '' or curly ones inside it",
      place: place(line, line.column(of: behind)))
  }

  private func indentation(_ line: YAMLLine) -> Slip {
    Slip(
      message: "this line begins with as many spaces as no line that it could belong to",
      help: "begin all keys of one set, and all dashes of one list, with as many spaces",
      place: place(line, line.column(of: line.text.dropFirst(line.lead.count))))
  }

  private func place(_ line: YAMLLine, _ column: Int, _ length: Int = 1) -> SourcePlace {
    SourcePlace(file.path, line: line.number, column: min(column, line.text.count + 1), length: length)
  }
}
