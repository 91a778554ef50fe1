import Manuscript
import Yams

/// A YAML text read into nodes that know their places, with every value kept as text.
///
/// Anchors and aliases are refused: nobody needs them here, and they can blow up to any size. Doubled keys are
/// reported and both kept out of the way, so that the rest of the file is still checked.
public enum YAMLDocument {
  /// How deep lists and mappings may be nested.
  static let deepest = 40
  /// Marks a key that stands twice, so that the parser goes on; never part of an author's text.
  static let doubled: Character = "\u{E000}"

  /// Made once, as making one costs more than reading a header; it is never changed, and never used for plain text.
  nonisolated(unsafe) private static let constructor = Constructor.default

  /// Reads the text of a file, or of its header.
  ///
  /// - Parameters:
  ///   - file: the file, for places.
  ///   - range: the bytes of the file that are YAML; all of them, if left out.
  ///   - firstLine: the line at which `range` begins.
  /// - Returns: the outermost value, or `nil` where the text is no YAML or is refused.
  public static func read(
    _ file: SourceFile, range: Range<Int>? = nil, firstLine: Int = 1, _ remarks: inout Remarks
  ) -> YAMLValue? {
    let bytes = file.bytes[range ?? 0..<file.bytes.count]
    if range != nil, let plain = PlainHeader.read(bytes, path: file.path, firstLine: firstLine) { return plain }
    if isTooDeep(bytes) {
      remarks.error(
        ManuscriptRules.yaml, "lists are nested too deeply here", at: SourcePlace(file.path, line: firstLine))
      return nil
    }
    var text = String(decoding: bytes, as: UTF8.self)
    if let name = anchor(in: text) {
      remarks.error(
        ManuscriptRules.yaml, "anchors and aliases ('&\(name)', '*\(name)') are not used here",
        at: file.place(of: "&\(name)", fromLine: firstLine), help: "write the value out where it is needed")
      return nil
    }
    var attempts = 0
    while true {
      do {
        guard let node = try Yams.compose(yaml: text, .basic, constructor, .utf8) else {
          return YAMLValue(kind: .mapping([]), place: SourcePlace(file.path, line: firstLine))
        }
        if let anchored = anchored(node) {
          remarks.error(
            ManuscriptRules.yaml, "anchors ('&') are not used here",
            at: file.place(of: "&", fromLine: (anchored.mark?.line ?? 1) + firstLine - 1),
            help: "put quotation marks round a text that begins with '&'")
          return nil
        }
        return YAMLValue(node, YAMLValue.Origin(file: file, lineOffset: firstLine - 1))
      } catch let error as YamlError {
        if case .duplicatedKeysInMapping(_, let context) = error, attempts < 500,
          let marked = mark(text, context.mark.line, context.mark.column)
        {
          text = marked
          attempts += 1
          continue
        }
        report(error, file, firstLine, &remarks)
        return nil
      } catch {
        remarks.error(ManuscriptRules.yaml, "\(error)", at: SourcePlace(file.path, line: firstLine))
        return nil
      }
    }
  }

  /// A node with an anchor, which would swallow the word behind the '&'.
  private static func anchored(_ node: Node, depth: Int = 0) -> Node? {
    if node.anchor != nil || depth > deepest * 2 { return node }
    switch node {
    case .sequence(let items):
      for item in items { if let found = anchored(item, depth: depth + 1) { return found } }
    case .mapping(let entries):
      for (key, value) in entries {
        if let found = anchored(key, depth: depth + 1) ?? anchored(value, depth: depth + 1) { return found }
      }
    default: break
    }
    return nil
  }

  private static func report(_ error: YamlError, _ file: SourceFile, _ firstLine: Int, _ remarks: inout Remarks) {
    let problem: String
    var mark: Mark?
    switch error {
    case .scanner(_, let words, let place, _), .parser(_, let words, let place, _),
      .composer(_, let words, let place, _):
      (problem, mark) = (words, place)
    case .reader(let words, _, _, _): problem = words
    case .duplicatedKeysInMapping(let names, let context):
      problem = "'\(names.joined(separator: "', '"))' stands twice"
      mark = context.mark
    default: problem = "\(error)"
    }
    // The parser notices some mistakes only behind the last line.
    let line = min((mark?.line ?? 1) + firstLine - 1, max(1, file.lineCount))
    let length = file.line(line)?.count ?? 0
    let place = SourcePlace(file.path, line: line, column: min(mark?.column ?? 1, length + 1))
    remarks.error(
      ManuscriptRules.yaml, "this is not YAML: \(problem)", at: place,
      help:
        "look for a missing quotation mark, a colon inside an unquoted text, or uneven spaces at the start of a line")
  }

  /// Puts the mark before the key at a place; `nil` where the place does not exist.
  private static func mark(_ text: String, _ line: Int, _ column: Int) -> String? {
    // By scalars: in a character view, "\r\n" is one character and no line would end.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    guard lines.indices.contains(line - 1), column >= 1, column - 1 <= lines[line - 1].count else { return nil }
    lines[line - 1].insert(contentsOf: String(doubled).unicodeScalars, at: column - 1)
    var rebuilt = String.UnicodeScalarView()
    for (number, line) in lines.enumerated() {
      if number > 0 { rebuilt.append("\n") }
      rebuilt.append(contentsOf: line)
    }
    return String(rebuilt)
  }

  /// The name of an anchor that is also used as an alias.
  private static func anchor(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    let bytes = Array(text.utf8)
    var anchors: Set<String> = []
    var aliases: Set<String> = []
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
      let before = index == 0 ? UInt8(ascii: "\n") : bytes[index - 1]
      guard " \t\n[{,:-".utf8.contains(before) else { continue }
      let name = bytes[(index + 1)...].prefix {
        !" \t\r\n[]{},".utf8.contains($0)
      }
      guard !name.isEmpty, name.first != UInt8(ascii: "*") else { continue }
      let word = String(decoding: name, as: UTF8.self)
      if byte == UInt8(ascii: "&") { anchors.insert(word) } else { aliases.insert(word) }
    }
    return anchors.intersection(aliases).min()
  }

  private static func isTooDeep(_ bytes: ArraySlice<UInt8>) -> Bool {
    var open = 0
    var dashes = 0
    var atStart = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        if open > deepest { return true }
        atStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "\n"): (dashes, atStart) = (0, true)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if atStart { dashes += 1 }
        if dashes > deepest * 4 { return true }
      case UInt8(ascii: " "): break
      default: atStart = false
      }
    }
    return false
  }
}
