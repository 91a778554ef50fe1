/// Words that the checks look for, with what they mean.
public struct Phrase: Sendable {
  /// The kinds of phrases, by what they are looked for.
  public enum Kind: UInt8, Sendable {
    /// A word no longer used; the index is that of its entry.
    case outdated
    /// A word that says that what follows is no longer true.
    case pastBefore
    /// A word that says that what came before is no longer true.
    case pastAfter
    /// An abbreviation of the glossary; the index is that of its entry.
    case abbreviation
    /// An unknown all-capitals word.
    case capitals
    /// The long form of an abbreviation; the index is that of the abbreviation's entry.
    case longForm
    /// A name or a defined word, which the measure of reading counts as one short word.
    case name
    /// The word that states a duty.
    case must
    /// The name of a law or a code, which is followed by a year; the index is that of its entry.
    case instrument
    /// The name of a change of the law that is not in force; the index is that of its entry.
    case proposal
    /// A part of a web page that does not belong to its subject; the index is that of its entry.
    case boilerplate
    /// One of several names for one thing; see ``DraftFile``.
    case oneThing
  }

  public let kind: Kind
  public let index: Int
  /// The words with single spaces, in lowercase except for capitals that must be capitals.
  let pattern: [UInt8]
  /// Whether an 's' may follow.
  let hasPlural: Bool

  /// - Parameter isExact: whether the capitals of the words must be capitals in the text; this always applies to an
  ///   all-capitals word.
  public init?(_ words: String, _ kind: Kind, index: Int = 0, isExact: Bool = false, hasPlural: Bool = true) {
    let parts = words.split(whereSeparator: \.isWhitespace)
    guard !parts.isEmpty else { return nil }
    let keepsCapitals = isExact || parts.contains { Self.isAbbreviation($0) }
    var pattern: [UInt8] = []
    for part in parts {
      if !pattern.isEmpty { pattern.append(UInt8(ascii: " ")) }
      // Outside exact phrases, only all-capitals words keep their capitals.
      let keeps = isExact || (keepsCapitals && Self.isAbbreviation(part))
      for byte in part.utf8 { pattern.append(keeps ? byte : ByteClass.small(byte)) }
    }
    guard let first = pattern.first, ByteClass.of(first) & ByteClass.word != 0 else { return nil }
    self.kind = kind
    self.index = index
    self.pattern = pattern
    self.hasPlural = hasPlural
  }

  /// Whether a word consists of at least two capitals and nothing else except an 's' at its end.
  public static func isAbbreviation(_ word: some StringProtocol) -> Bool {
    var capitals = 0
    for byte in word.utf8.prefix(word.hasSuffix("s") ? word.utf8.count - 1 : word.utf8.count) {
      guard ByteClass.of(byte) & ByteClass.capital != 0 else { return false }
      capitals += 1
    }
    return capitals > 1
  }

  /// The end of the phrase in a text in which its first word begins at `start`; `nil` if the text has other words
  /// there.
  ///
  /// A space matches any number of spaces or a hyphen.
  @inline(__always)
  func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    for byte in pattern {
      guard at < text.count else { return nil }
      let found = text[at]
      if byte == found {
        at += 1
      } else if byte == UInt8(ascii: " ") {
        guard found == UInt8(ascii: "-") else { return nil }
        at += 1
      } else if byte == UInt8(ascii: "'") {
        guard found == 0xE2, at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] == 0x99 else { return nil }
        at += 3
      } else {
        guard byte == ByteClass.small(found), byte != found else { return nil }
        at += 1
      }
      if byte == UInt8(ascii: " ") { while at < text.count, text[at] == UInt8(ascii: " ") { at += 1 } }
    }
    if at == text.count || ByteClass.of(text[at]) & ByteClass.word == 0 { return at }
    guard hasPlural, text[at] == UInt8(ascii: "s") else { return nil }
    return at + 1 == text.count || ByteClass.of(text[at + 1]) & ByteClass.word == 0 ? at + 1 : nil
  }
}
