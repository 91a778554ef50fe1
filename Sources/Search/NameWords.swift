@_spi(_Unicode) import Swift

/// The words of titles, headings and other names, read as the script reads what is typed: letters lose their accents,
/// and all hyphens are one.
package enum NameWords {
  /// The stems of the words that distinguish a name.
  package static func stems(of name: some StringProtocol) -> [[UInt8]] {
    StopWords.telling(Tokenizer.words(of: plain(name))).map(Stem.of)
  }

  /// The letters and digits of a name, by which it is found in whatever way it is parted.
  package static func squashed(_ name: some StringProtocol) -> [UInt8] {
    plain(name).utf8.compactMap { Tokenizer.table[Int($0)] == 0 ? nil : Tokenizer.table[Int($0)] }
  }

  private static func plain(_ name: some StringProtocol) -> String {
    // An apostrophe at the end has something after it, as inside a text.
    let end = "  "
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return "\(name)\(end)" }
    var plain = String.UnicodeScalarView()
    for scalar in String(name)._nfd {
      switch scalar.value {
      case 0x300...0x36F: continue
      case 0x2010, 0x2011: plain.append("-")
      default: plain.append(scalar)
      }
    }
    plain.append(contentsOf: end.unicodeScalars)
    return String(plain)
  }
}
