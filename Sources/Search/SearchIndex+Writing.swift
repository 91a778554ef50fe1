import Manuscript

extension SearchIndex {
  /// A script that passes the index on, as one text of five parts with an empty line between them.
  ///
  /// 1. the rules for the endings of words, see ``Stem``, on the next line the words to skip, and on the last the
  ///    beginnings of words that may be followed by a hyphen;
  /// 2. the entries: for a page its address, title, kind, weight, what readers who need it say (separated by bars) and
  ///    other names; for a section of the page, after a space, its anchor and heading; all separated by tabs;
  /// 3. what readers say and what it then also finds, separated by a tab;
  /// 4. all stems one after another: for each, a capital letter that gives the number of letters it shares with the one
  ///    before, and its other letters;
  /// 5. for each stem, separated by commas, the numbers of its entries: the difference from the one before, in digits
  ///    of six bits, of which the highest says that more follow.
  ///
  /// - Parameter own: additional pages of an edition; their words are not searched.
  public func script(own: [SearchedPage] = []) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(pages.count * 64 + stems.count * 16)
    text += "\(Stem.rules)\n\(StopWords.list)\n\(Tokenizer.joined)".utf8
    text += "\n\n".utf8
    for page in pages + own { Self.write(page, to: &text) }
    text += "\n".utf8
    for synonym in synonyms { text += "\(synonym.said)\t\(synonym.meant)\n".utf8 }
    text += "\n".utf8
    writeStems(to: &text)
    text += "\n\n".utf8
    writeEntries(to: &text)
    return ScriptLiteral.assignment(of: text, to: "searchIndex")
  }

  private static func write(_ page: SearchedPage, to text: inout [UInt8]) {
    let fields =
      [
        page.address, page.title, page.scope.kind, "\(page.scope.weight)",
        page.scope.sayings.map(Self.telling).joined(separator: "|"),
      ] + page.scope.names
    text += fields.joined(separator: "\t").utf8
    text.append(UInt8(ascii: "\n"))
    for section in page.sections.dropFirst() {
      text += " \(section.anchor)\t\(section.heading)\n".utf8
    }
  }

  /// The distinguishing words of what a reader says.
  private static func telling(_ saying: String) -> String {
    StopWords.telling(Tokenizer.words(of: saying)).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private func writeStems(to text: inout [UInt8]) {
    var last: [UInt8] = []
    for (stem, _) in stems {
      let shared = min(25, zip(stem, last).prefix { $0 == $1 }.count)
      text.append(UInt8(ascii: "A") + UInt8(shared))
      text += stem.dropFirst(shared)
      last = stem
    }
  }

  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)

  private func writeEntries(to text: inout [UInt8]) {
    for (number, stem) in stems.enumerated() {
      if number > 0 { text.append(UInt8(ascii: ",")) }
      var last: Int32 = 0
      for entry in stem.entries {
        var rest = Int(entry - last)
        last = entry
        while rest > 31 {
          text.append(Self.digits[32 | rest & 31])
          rest >>= 5
        }
        text.append(Self.digits[rest])
      }
    }
  }
}
