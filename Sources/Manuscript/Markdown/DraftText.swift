/// Any text as an editor may have it before it becomes content: Markdown, plain text, or text copied from a web page.
///
/// It is read line by line and never refused. A line is a block of its own, unless it clearly continues the one before;
/// short lines without a full stop are taken for headings.
public enum DraftText {
  /// The words of a file with their marks.
  public static func read(_ file: SourceFile) -> MarkedText {
    var reader = Reader(file)
    reader.read()
    return reader.words
  }

  /// Reads line by line.
  private struct Reader {
    let lines: [ArraySlice<UInt8>]
    var words = MarkedText()
    /// The line before: whether another may continue it, and its text.
    var isOpen = false
    var lastLine: ArraySlice<UInt8> = []
    var quotation: Int?
    var isInTable = false

    init(_ file: SourceFile) {
      lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    mutating func read() {
      words.begin(line: 1)
      for index in lines.indices { read(lines[index], index) }
      words.endBlock()
      endQuotation()
      endTable()
    }

    private mutating func read(_ whole: ArraySlice<UInt8>, _ index: Int) {
      var line = trimmed(whole)
      defer { lastLine = line }
      guard !line.isEmpty else {
        isOpen = false
        words.endBlock()
        endQuotation()
        return
      }
      if line.first == UInt8(ascii: ">") {
        if quotation == nil { beginQuotation(at: index) }
        line = trimmed(line.drop { $0 == UInt8(ascii: ">") })
      } else {
        endQuotation()
      }
      if let cells = cells(line) {
        row(cells, index)
      } else if let text = heading(line, at: index) {
        endTable()
        block(.heading, text.words, index, value: text.level)
        isOpen = false
      } else if let text = item(line) {
        endTable()
        block(.item, text, index)
        isOpen = true
      } else if isOpen, goesOn(line) {
        words.endLine(keepsLines: true, html: 0)
        inline(line)
      } else {
        endTable()
        block(.paragraph, line, index)
        isOpen = true
      }
    }

    /// Whether a line continues the sentence before it.
    private func goesOn(_ line: ArraySlice<UInt8>) -> Bool {
      guard let last = lastLine.last, let first = line.first else { return false }
      if ".?!:;".utf8.contains(last) { return lastLine.count > 60 && last != UInt8(ascii: ":") && lastLine.count < 130 }
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) || lastLine.count > 60 && lastLine.count < 130
    }

    private mutating func block(_ kind: MarkedText.Kind, _ text: ArraySlice<UInt8>, _ index: Int, value: Int = 0) {
      words.endBlock()
      words.mark(kind, atLine: index + 1, value: value, html: 0)
      inline(text)
      if kind == .heading { words.endBlock() }
    }

    private mutating func row(_ cells: [ArraySlice<UInt8>], _ index: Int) {
      isOpen = false
      words.endBlock()
      if !isInTable { words.mark(.table) }
      isInTable = true
      words.mark(.row, atLine: index + 1, html: 0)
      for cell in cells {
        words.mark(.cell)
        inline(cell)
        words.endBlock()
      }
    }

    private mutating func endTable() {
      if isInTable { words.mark(.tableEnd) }
      isInTable = false
    }

    /// A quotation names its source in its last line; otherwise it is not one.
    private mutating func beginQuotation(at index: Int) {
      let rest = lines[index...].prefix { trimmed($0).first == UInt8(ascii: ">") }
      let last = rest.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      let value = last.contains("—") && last.contains("](code:") ? 1 : 0
      quotation = value
      words.mark(.quotation, value: value)
    }

    private mutating func endQuotation() {
      guard let value = quotation else { return }
      words.mark(.quotationEnd, value: value)
      quotation = nil
    }

    /// The cells of a row: between bars, or between tabs as in a copied table.
    private func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
      for separator in [UInt8(ascii: "\t"), UInt8(ascii: "|")] where line.contains(separator) {
        if separator == UInt8(ascii: "|"), line.first != separator, line.filter({ $0 == separator }).count < 2 {
          continue
        }
        let cells = line.split(separator: separator).map(trimmed).filter { !$0.isEmpty }
        if cells.allSatisfy({ $0.allSatisfy { "-:".utf8.contains($0) } }) { return [] }
        return cells
      }
      return nil
    }

    /// A heading with its level: after number signs, or a short line that ends without a full stop.
    private func heading(_ line: ArraySlice<UInt8>, at index: Int) -> (words: ArraySlice<UInt8>, level: Int)? {
      let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
      if (1...6).contains(hashes) { return (trimmed(line.dropFirst(hashes)), max(2, hashes)) }
      guard line.count <= 110, !isOpen || !goesOn(line), let last = line.last, let first = line.first,
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first), !".:;,!)".utf8.contains(last), item(line) == nil,
        line.contains(UInt8(ascii: " ")), !line.contains(where: { "[]<>@*".utf8.contains($0) })
      else { return nil }
      // A line that begins with a lowercase letter continues it.
      if index + 1 < lines.count, let next = trimmed(lines[index + 1]).first, (97...122).contains(next) { return nil }
      return (line, 2)
    }

    /// The words after a bullet or a number.
    private func item(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
      for bullet in ["- ", "* ", "+ ", "• ", "– "] where line.starts(with: bullet.utf8) {
        return trimmed(line.dropFirst(bullet.utf8.count))
      }
      let digits = line.prefix { (48...57).contains($0) }
      let rest = line.dropFirst(digits.count)
      guard (1...2).contains(digits.count), let delimiter = rest.first, ".)".utf8.contains(delimiter),
        rest.dropFirst().first == UInt8(ascii: " ")
      else { return nil }
      return trimmed(rest.dropFirst(2))
    }

    /// The words of a line: links and tags are marked, other Markdown characters are left out.
    private mutating func inline(_ text: ArraySlice<UInt8>) {
      var index = text.startIndex
      while index < text.endIndex {
        switch text[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "`"): index += 1
        case UInt8(ascii: "["):
          guard let link = link(text[index...]) else { fallthrough }
          words.markLink(to: String(decoding: link.destination, as: UTF8.self), html: 0)
          inline(link.words)
          words.mark(.linkEnd)
          index = link.end
        case UInt8(ascii: "<"):
          guard let end = tagEnd(text[index...]) else { fallthrough }
          words.mark(.markup)
          index = end
        default:
          let byte = text[index]
          withUnsafePointer(to: byte) { words.append(UnsafeBufferPointer(start: $0, count: 1)) }
          index += 1
        }
      }
    }

    private func link(
      _ text: ArraySlice<UInt8>
    ) -> (words: ArraySlice<UInt8>, destination: ArraySlice<UInt8>, end: Int)? {
      guard let close = text.firstIndex(of: UInt8(ascii: "]")), close + 1 < text.endIndex,
        text[close + 1] == UInt8(ascii: "("), let end = text[close...].firstIndex(of: UInt8(ascii: ")"))
      else { return nil }
      return (text[(text.startIndex + 1)..<close], text[(close + 2)..<end], end + 1)
    }

    /// The end of a tag such as `<p>` or `</td>`.
    private func tagEnd(_ text: ArraySlice<UInt8>) -> Int? {
      let name = text.dropFirst().first == UInt8(ascii: "/") ? text.dropFirst(2) : text.dropFirst()
      guard let first = name.first, (97...122).contains(first | 0x20),
        let end = name.prefix(200).firstIndex(of: UInt8(ascii: ">")), !name[..<end].contains(UInt8(ascii: ":"))
      else { return nil }
      return end + 1
    }

    private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      var text = text
      while let byte = text.first, byte == 0x20 || byte == 0x0D { text = text.dropFirst() }
      while let byte = text.last, byte == 0x20 || byte == 0x0D { text = text.dropLast() }
      return text
    }
  }
}
