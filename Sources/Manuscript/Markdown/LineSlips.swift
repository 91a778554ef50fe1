/// Mistakes at the beginning of lines: markers that people type in other programs, and that Markdown takes for words.
struct LineSlips {
  private let file: SourceFile
  private(set) var diagnostics = Diagnostics()
  /// The fence character of the open code block.
  private var fence: UInt8?

  init(file: SourceFile) { self.file = file }

  /// Reads a text whose lines are those of the file.
  mutating func read(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    var number = firstLine
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      read(line: bytes[start..<end], number)
      start = end + 1
      number += 1
    }
  }

  private mutating func read(line whole: ArraySlice<UInt8>, _ number: Int) {
    let line = whole.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    guard let first = line.first else { return }
    if first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), line.prefix(3).allSatisfy({ $0 == first }),
      line.count >= 3
    {
      fence = fence == nil ? first : fence == first ? nil : fence
      return
    }
    if fence != nil { return }
    switch first {
    case UInt8(ascii: "#"): heading(line, number)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      if line.dropFirst().starts(with: Self.noBreakSpace) { report(Self.spaceNotBreaking, number) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): item(line, number)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(line, number)
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "{"): govspeak(line, number)
    case 0xC2...: bullet(line, number)
    default: break
    }
  }

  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
  private static let spaceNotBreaking = (
    what: "the space after this mark is a no-break space, so the mark is not read as one",
    help: "type the space anew"
  )

  private mutating func report(_ slip: (what: String, help: String), _ number: Int) {
    diagnostics.error(ManuscriptRules.strayMark, slip.what, at: file.place(ofLine: number), help: slip.help)
  }

  private mutating func heading(_ line: ArraySlice<UInt8>, _ number: Int) {
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = line.dropFirst(hashes)
    guard let next = rest.first, next != 0x20, next != 0x09, next != 0x0D else { return }
    if rest.starts(with: Self.noBreakSpace) {
      report(Self.spaceNotBreaking, number)
    } else if (2...6).contains(hashes) {
      report(
        ("this is no heading, as no space stands behind '\(String(repeating: "#", count: hashes))'", "add the space"),
        number)
    }
  }

  private mutating func item(_ line: ArraySlice<UInt8>, _ number: Int) {
    let rest = line.drop { (48...57).contains($0) }
    if let delimiter = rest.first, ".)".utf8.contains(delimiter), rest.dropFirst().starts(with: Self.noBreakSpace) {
      report(Self.spaceNotBreaking, number)
    }
  }

  /// `a)` and the `o` of a word processor's second level.
  private mutating func letter(_ line: ArraySlice<UInt8>, _ number: Int) {
    let rest = line.dropFirst()
    if rest.starts(with: [UInt8(ascii: ")"), 0x20]) {
      report(("a list with letters is not read as a list", "begin each line of it with '1.' or '-'"), number)
    } else if line.first == UInt8(ascii: "o"), [0x09, 0x20].contains(rest.first ?? 0),
      rest.dropFirst().first.map({ (65...90).contains($0) }) ?? false
    {
      report(Self.pastedBullet, number)
    }
  }

  private static let pastedBullet = (
    what: "this bullet of a word processor is not read as a list", help: "begin each line of the list with '-'"
  )

  private mutating func bullet(_ line: ArraySlice<UInt8>, _ number: Int) {
    for bullet in ["•", "·", "‣", "◦", "▪", "●", "○"] where line.starts(with: bullet.utf8) {
      report(Self.pastedBullet, number)
      return
    }
  }

  /// The markup of GOV.UK's own dialect of Markdown, in texts that were copied from there.
  private mutating func govspeak(_ line: ArraySlice<UInt8>, _ number: Int) {
    var words = line
    while let last = words.last, last == 0x20 || last == 0x0D { words.removeLast() }
    let text = String(decoding: words, as: UTF8.self)
    let isBlock = ["$CTA", "$A", "$C", "$D", "$E", "$P", "$I", "$!", "$EndLegislationList", "$LegislationList"]
      .contains { text == $0 || text.hasPrefix("\($0) ") }
    let isBox = text.count > 2 && (text.first == "^" || text.first == "%") && text.last == text.first
    if isBlock || isBox || text.hasPrefix("{::") || text.hasPrefix("{:/") || text.hasPrefix("{button") {
      report(
        (
          "this is a mark of GOV.UK's Markdown, which readers would see here",
          "write a box as '> [!IMPORTANT]', or take the mark away"
        ), number)
    }
  }
}
