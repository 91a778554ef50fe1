/// Reads a drawing from its first byte to its last, or to the first place where it cannot be read as XML.
struct DrawingScan {
  private(set) var diagnostics = Diagnostics()
  private let file: SourceFile
  private let bytes: [UInt8]
  private var index = 0
  /// The elements that are open, each with the place of its name.
  private var open: [(name: String, range: Range<Int>)] = []
  /// How many of them stand where nothing more is reported: inside one that a drawing may not hold.
  private var refused = 0
  private var hasEnded = false
  /// Names that were reported: one word is enough for an attribute that each shape has.
  private var reported: Set<String> = []

  /// More levels than any drawing needs.
  private static let depth = 32
  /// A file with so many faults was not made for this, and each needs its line to be found.
  private static let faults = 50

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func run() {
    while index < bytes.count, diagnostics.all.count < Self.faults {
      if bytes[index] != UInt8(ascii: "<") {
        words()
      } else if !markup() {
        return
      }
    }
    guard diagnostics.all.count < Self.faults else { return }
    if let left = open.last {
      report("<\(left.name)> is not closed", left.range, help: "write </\(left.name)> where it ends")
    } else if !hasEnded, diagnostics.all.isEmpty {
      report("this file holds no drawing", 0..<0, help: "see docs/writing.md for what a drawing is made of")
    }
  }

  private mutating func report(_ message: String, _ range: Range<Int>, help: String? = nil) {
    let length = max(1, String(decoding: bytes[range].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).count)
    diagnostics.error(
      ManuscriptRules.drawing, message, at: TextCheck.place(of: range.lowerBound, in: file, length: length), help: help)
  }

  // MARK: Words and markup

  private mutating func words() {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    let lead = bytes[start..<index].prefix(while: Self.isSpace).count
    guard lead < index - start, refused == 0, reported.insert("words").inserted else { return }
    let trail = bytes[start..<index].reversed().prefix(while: Self.isSpace).count
    report("a drawing may not hold words", start + lead..<index - trail, help: DrawingHelp.element("text"))
  }

  /// Reads one tag or comment; `false` if nothing behind it can be read.
  private mutating func markup() -> Bool {
    if starts("<!--") { return comment() }
    if starts("<?") {
      return skip(to: "?>", "a drawing may not hold instructions for programs", help: "delete '<?' and all up to '?>'")
    }
    if starts("<!") {
      return skip(
        to: ">", "a drawing may not declare a type, or names for other texts",
        help: "delete this line: nothing needs it")
    }
    return starts("</") ? endTag() : startTag()
  }

  private func starts(_ words: StaticString) -> Bool {
    index + words.utf8CodeUnitCount <= bytes.count
      && (0..<words.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == words.utf8Start[$0] }
  }

  private mutating func comment() -> Bool {
    let start = index
    index += 4
    while index < bytes.count, !starts("--") { index += 1 }
    guard starts("-->") else {
      report(
        index < bytes.count ? "two hyphens stand in this comment" : "this comment does not end", start..<start + 4,
        help: "end it with '-->', and use single hyphens before that")
      return false
    }
    index += 3
    return true
  }

  /// Reports what begins here, and goes on behind it; `false` if it does not end, or holds something itself.
  private mutating func skip(to end: StaticString, _ message: String, help: String) -> Bool {
    let start = index
    while index < bytes.count, !starts(end), bytes[index] != UInt8(ascii: "[") { index += 1 }
    let hasEnd = starts(end)
    if hasEnd { index += end.utf8CodeUnitCount }
    report(message, start..<index, help: help)
    return hasEnd
  }

  // MARK: Tags

  private mutating func endTag() -> Bool {
    let start = index
    index += 2
    let range = name()
    spaces()
    guard take(">") else {
      report("this tag does not end", start..<max(range.upperBound, start + 2), help: "write '>' behind its name")
      return false
    }
    let name = text(range)
    guard let last = open.last, last.name == name else {
      let help = open.last.map { "<\($0.name)> is open here: write </\($0.name)>" }
      report("</\(name)> closes nothing", range, help: help ?? "delete it")
      return false
    }
    open.removeLast()
    refused = max(0, refused - 1)
    hasEnded = open.isEmpty
    return true
  }

  private mutating func startTag() -> Bool {
    let start = index
    index += 1
    let range = name()
    guard !range.isEmpty else {
      report("no tag begins here", start..<start + 1, help: "delete this '<'")
      return false
    }
    let name = text(range)
    let element = refused > 0 ? nil : allowed(name, range)
    let isRefused = element == nil
    guard let seen = attributes(of: element, in: name) else { return false }
    if let element {
      for missing in element.needed where !seen.contains(missing) {
        report("<\(name)> has no '\(missing)'", range, help: element.value(of: missing)?.help)
      }
    }
    let isEmpty = take("/")
    guard take(">") else {
      report("the tag <\(name)> does not end", range, help: "write '>' behind its last attribute")
      return false
    }
    if isEmpty {
      hasEnded = open.isEmpty
      return true
    }
    open.append((name, range))
    if isRefused { refused += 1 }
    guard open.count <= Self.depth else {
      report("elements stand inside each other more than \(Self.depth) levels deep", range, help: "take groups apart")
      return false
    }
    return true
  }

  /// What an element is; `nil`, and a report, if it may not stand here.
  private mutating func allowed(_ name: String, _ range: Range<Int>) -> DrawingElement? {
    let element = DrawingElement(name)
    if open.isEmpty {
      if hasEnded {
        report("<\(name)> stands behind the end of the drawing", range, help: "delete it, or put it before </svg>")
        return nil
      }
      if element == .svg { return element }
      report(
        "a drawing begins with <svg>, not with <\(name)>", range, help: "put <svg …> before it, and </svg> at the end")
      return nil
    }
    if let element, element != .svg { return element }
    if reported.insert("<\(name)").inserted {
      report(
        "a drawing may not hold <\(name)>", range,
        help: element == .svg ? "<svg> stands once, around all the others" : DrawingHelp.element(name))
    }
    return nil
  }

  // MARK: Attributes

  /// Reads the attributes of a tag, and reports those of an element that may be here; `nil` if they cannot be read.
  private mutating func attributes(of element: DrawingElement?, in tag: String) -> Set<String>? {
    var seen: Set<String> = []
    while true {
      let gap = index
      spaces()
      guard index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/") else {
        return seen
      }
      let isApart = index > gap
      let range = name()
      let attribute = text(range)
      guard isApart, !range.isEmpty, let value = quoted() else {
        report(
          "<\(tag)> cannot be read from here on", range.lowerBound..<max(range.upperBound, range.lowerBound + 1),
          help: "write attributes as name=\"value\", with a space before each")
        return nil
      }
      guard seen.insert(attribute).inserted else {
        report("'\(attribute)' stands twice in one tag", range, help: "keep one of the two")
        return nil
      }
      if let element { check(attribute, range, value, of: element) }
    }
  }

  private mutating func check(_ name: String, _ range: Range<Int>, _ value: Range<Int>, of element: DrawingElement) {
    guard let kind = element.value(of: name) else {
      guard reported.insert("\(element.rawValue) \(name)").inserted else { return }
      report(
        "<\(element.rawValue)> may not have '\(name)' in a drawing", range,
        help: DrawingHelp.attribute(name, of: element))
      return
    }
    let written = text(value)
    guard !kind.accepts(written[...]) else { return }
    let shown = written.count > 40 ? written.prefix(40) + "…" : written[...]
    report("'\(shown)' cannot be the value of '\(name)'", value.isEmpty ? range : value, help: kind.help)
  }

  /// Reads `="value"` behind a name; where the value stands, or `nil` if that is not what follows.
  private mutating func quoted() -> Range<Int>? {
    spaces()
    guard take("=") else { return nil }
    spaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      return nil
    }
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "<") else { return nil }
      index += 1
    }
    guard index < bytes.count else { return nil }
    index += 1
    return start..<index - 1
  }

  // MARK: Signs

  private mutating func name() -> Range<Int> {
    let start = index
    while index < bytes.count, Self.isNameSign(bytes[index]) { index += 1 }
    return start..<index
  }

  private mutating func spaces() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isNameSign(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || (48...58).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
