import CCMarkGFM
import LibC

/// How bytes are written and recorded, and where things are in the file.
extension MarkdownRenderer {
  func tag(_ name: StaticString, _ isEntering: Bool) {
    put(isEntering ? "<" : "</")
    put(name)
    put(">")
  }

  func put(_ html: StaticString) { html.withUTF8Buffer { out.html.append(contentsOf: $0) } }

  /// Writes HTML that is assembled from parts.
  func put(made html: String) {
    var html = html
    html.withUTF8 { out.html.append(contentsOf: $0) }
  }

  func putName(_ name: String) {
    HTMLText.append(escaped: name, to: &out.html)
    append(noted: Array(name.utf8))
    markName(name)
  }

  func putLiteral(_ node: OpaquePointer) {
    if let literal = cmark_node_get_literal(node) { putLiteral(literal) }
  }

  func putLiteral(_ literal: UnsafePointer<CChar>) {
    let length = strlen(literal)
    literal.withMemoryRebound(to: UInt8.self, capacity: length) { pointer in
      let bytes = UnsafeBufferPointer(start: pointer, count: length)
      if holdsEntities, let odd = oddCharacter(in: String(decoding: bytes, as: UTF8.self)) {
        reportEntity(odd)
        return
      }
      HTMLText.append(escaped: bytes, to: &out.html)
      if isNoting { for byte in bytes { note(byte: byte) } }
      if marksWords { words.append(bytes) }
    }
  }

  /// The first control character in a text; only an entity can have produced it, as no file contains one.
  private func oddCharacter(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { TextCheck.isControl($0) }
  }

  private func reportEntity(_ character: Unicode.Scalar) {
    let decimal = "&#\(character.value);"
    diagnostics.error(
      ManuscriptRules.controlCharacter, "an entity makes the control character \(TextCheck.name(of: character))",
      at: file.place(of: decimal, fromLine: firstLine), help: "take the entity away")
  }

  /// The text; empty, with a diagnostic, if an entity has put a control character into it.
  func checked(_ text: String) -> String {
    guard holdsEntities, let odd = oddCharacter(in: text) else { return text }
    reportEntity(odd)
    return ""
  }

  /// Where words are: inside a block, or in a reference definition; otherwise at the start of the block.
  func hint(_ words: String, around node: OpaquePointer) -> PlaceHint {
    let block = enclosingBlock(node)
    guard options.keepsLines else { return PlaceHint(words, in: file, fromLine: line(of: block)) }
    return PlaceHint(
      words, in: file, fromLine: line(of: block), toLine: firstLine + Int(cmark_node_get_end_line(block)) - 1)
  }

  var isNoting: Bool {
    if quotes.isEmpty { return options.collectsText || heading != nil }
    if options.collectsText || heading != nil { return true }
    if case .attributed = quotes.last { return true }
    return false
  }

  func append(noted bytes: [UInt8]) { for byte in bytes { note(byte: byte) } }

  func note(byte: UInt8) {
    if options.collectsText { out.text.append(byte) }
    heading?.text.append(byte)
    if quotes.isEmpty { return }
    if case .attributed(let place, var text, nil) = quotes.last {
      // Removed first, so that the growing text is not copied for each letter.
      quotes[quotes.count - 1] = .plain
      text.append(byte)
      quotes[quotes.count - 1] = .attributed(start: place, text: text, source: nil)
    } else if isInFooter {
      attribution.append(byte)
    }
  }

  func line(of node: OpaquePointer) -> Int { firstLine + max(1, Int(cmark_node_get_start_line(node))) - 1 }

  /// The nearest block around an inline: the library's positions are unreliable for inlines, but not for blocks.
  func enclosingBlock(_ node: OpaquePointer) -> OpaquePointer {
    var block = node
    while signpost_node_type(block) & 0xC000 == 0xC000, let parent = cmark_node_parent(block) { block = parent }
    return block
  }
}
