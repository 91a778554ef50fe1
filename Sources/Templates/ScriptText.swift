import Manuscript

/// Makes scripts smaller without changing what they do.
///
/// It has no parser, so it removes only what cannot matter, line by line: comments on a line of their own, indentation,
/// spaces that separate nothing on lines that cannot contain a regular expression or template, and line breaks at which
/// no statement can end. Where a line may belong to a string of several lines, the script stays as it is.
enum ScriptText {
  static func compact(_ script: String) -> String {
    let lines = script.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { trimmed($0) }
    guard let code = withoutComments(lines) else { return script }
    var out: [UInt8] = []
    out.reserveCapacity(script.utf8.count)
    for line in code {
      // A "/" may begin a regular expression or a comment, and "`" a template: there, every space may matter.
      let isPlain = !line.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "`") }
      if isPlain { tighten(line, &out) } else { out += line }
      if !isPlain || !goesOn(after: line[line.count - 1]) { out.append(UInt8(ascii: "\n")) }
    }
    while out.last == UInt8(ascii: "\n") { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// The lines without empty ones and comments; `nil` where a line may belong to a string of several lines, or to a
  /// comment of several lines that does not begin a line.
  private static func withoutComments(_ lines: [[UInt8]]) -> [[UInt8]]? {
    var code: [[UInt8]] = []
    var isComment = false
    for var line in lines {
      while isComment || line.starts(with: "/*".utf8) {
        let end = ByteSearch.first("*/", in: line, from: isComment ? 0 : 2)
        isComment = end == nil
        // What follows a comment is code.
        line = end.map { trimmed(line[($0 + 2)...]) } ?? []
        if isComment { break }
      }
      if line.isEmpty || line.starts(with: "//".utf8) { continue }
      let ticks = ticks(in: line)
      let isOpen = ticks % 2 == 1 || ticks > 2 && ByteSearch.first("${", in: line) != nil
      let comment = ByteSearch.first("/*", in: line)
      let isCut = comment.map { ByteSearch.first("*/", in: line, from: $0 + 2) == nil } ?? false
      if isOpen || isCut || line.last == UInt8(ascii: "\\") { return nil }
      code.append(line)
    }
    return code
  }

  /// How many backquotes a line holds; those inside quotation marks count only where a "/" may begin a regular
  /// expression, in which a quotation mark opens nothing.
  private static func ticks(in line: [UInt8]) -> Int {
    let tick = UInt8(ascii: "`")
    guard line.contains(tick) else { return 0 }
    if line.contains(UInt8(ascii: "/")) { return line.count { $0 == tick } }
    var count = 0
    var all = line[...]
    var passed: [UInt8] = []
    while let byte = all.popFirst() {
      if byte == tick { count += 1 }
      // Inside a template, a quotation mark is a character like any other.
      if count % 2 == 0, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        QuotedText.copy(upTo: byte, &all, &passed)
      }
    }
    return count
  }

  private static func trimmed(_ line: some Collection<UInt8>) -> [UInt8] {
    var words = Array(line)[...]
    while let byte = words.first, isSpace(byte) { words.removeFirst() }
    while let byte = words.last, isSpace(byte) { words.removeLast() }
    return Array(words)
  }

  /// Appends a line without the spaces that separate nothing.
  private static func tighten(_ line: [UInt8], _ out: inout [UInt8]) {
    var all = line[...]
    var isSpaced = false
    while let byte = all.popFirst() {
      if isSpace(byte) {
        isSpaced = true
        continue
      }
      if isSpaced, let last = out.last, separates(last, byte) { out.append(UInt8(ascii: " ")) }
      isSpaced = false
      out.append(byte)
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { QuotedText.copy(upTo: byte, &all, &out) }
    }
  }

  /// Whether no statement can end after this character at the end of a line.
  private static func goesOn(after byte: UInt8) -> Bool { ";{,([".utf8.contains(byte) }

  /// Whether two characters would mean something else without a space between them.
  private static func separates(_ left: UInt8, _ right: UInt8) -> Bool {
    isWord(left) && isWord(right) || left == right && (left == UInt8(ascii: "+") || left == UInt8(ascii: "-"))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
