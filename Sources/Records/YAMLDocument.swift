import Manuscript

/// A YAML text read into values that know their places, with every scalar kept as text.
///
/// Anchors, aliases and tags are refused: nobody needs them here, aliases can expand to any size, and a text that
/// begins with `&`, `*` or `!` would be lost. A key that appears twice is kept twice, for ``Record`` to report.
public enum YAMLDocument {
  /// How deep lists and mappings may be nested.
  static let deepest = 40

  /// Reads the text of a file, or of its header.
  ///
  /// - Parameters:
  ///   - file: the file, for places.
  ///   - range: the bytes of the file that are YAML; by default, all of them.
  ///   - firstLine: the line at which `range` begins.
  /// - Returns: the outermost value, or `nil` if the text is not YAML or is refused.
  public static func read(
    _ file: SourceFile, range: Range<Int>? = nil, firstLine: Int = 1, _ diagnostics: inout Diagnostics
  ) -> YAMLValue? {
    let bytes = file.bytes[range ?? 0..<file.bytes.count]
    let read = bytes.withUnsafeBufferPointer { bytes in
      var reader = YAMLReader(bytes, file, lineOffset: firstLine - 1)
      return Result { () throws(YAMLFault) in (try reader.document(), reader.refused, reader.swallowed) }
    }
    switch read {
    case .success(let (value, refused, swallowed)):
      for sign in swallowed {
        diagnostics.error(
          ManuscriptRules.yamlComment, "'\(sign.text)' is a comment here, so these words would be lost", at: sign.place,
          help: "put quotation marks round the whole text, or a space behind '#' if it is a comment")
      }
      for sign in refused { report(sign, &diagnostics) }
      return refused.isEmpty ? value : nil
    case .failure(let fault):
      let ends = bytes.dropLast().count { $0 == UInt8(ascii: "\n") }
      report(fault, file, firstLine...(firstLine + ends), &diagnostics)
      return nil
    }
  }

  private static func report(_ sign: YAMLReader.Sign, _ diagnostics: inout Diagnostics) {
    let name =
      switch sign.text.first {
      case "&": "anchors"
      case "*": "aliases"
      default: "tags"
      }
    let help = quoting(sign.text.prefix(1))
    diagnostics.error(
      ManuscriptRules.yaml, "\(name) ('\(sign.text)') are not used here", at: sign.place,
      help: name == "tags" ? help : "\(help), or write the value out where it is needed")
  }

  private static func report(
    _ fault: YAMLFault, _ file: SourceFile, _ lines: ClosedRange<Int>, _ diagnostics: inout Diagnostics
  ) {
    var whole = fault
    whole.start?.line += lines.lowerBound - 1
    if let slip = YAMLSlips(file, lines: lines).find(whole, line: fault.line + lines.lowerBound - 1) {
      diagnostics.error(ManuscriptRules.yaml, slip.message, at: slip.place, help: slip.help)
      return
    }
    // The parser notices some mistakes only after the last line.
    let line = min(fault.line + lines.lowerBound - 1, max(1, file.lineCount))
    let text = file.line(line) ?? ""
    let place = SourcePlace(file.path, line: line, column: min(fault.column, text.count + 1))
    // Characters that YAML reserves.
    let sign = text.dropFirst(place.column - 1).prefix(1)
    diagnostics.error(
      ManuscriptRules.yaml, fault.message, at: place,
      help: ["@", "`", "%"].contains(sign) ? quoting(sign) : fault.help)
  }

  static func quoting(_ sign: some StringProtocol) -> String {
    "put quotation marks round a text that begins with '\(sign)'"
  }
}
