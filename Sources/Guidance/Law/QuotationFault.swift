/// What keeps a quotation from being the exact words that it quotes.
package struct QuotationFault: Equatable {
  package enum Kind: Equatable {
    /// A character stands where the held words have another.
    case changed(Unicode.Scalar, held: Unicode.Scalar)
    /// A character stands that the held words do not have.
    case added(Unicode.Scalar)
    /// A character of the held words is not there.
    case missing(Unicode.Scalar)
    /// It begins inside a sentence, after this word, and does not say so.
    case beginsLate(after: String)
    /// It ends inside a sentence, before this word, and does not say so.
    case endsEarly(before: String)
    /// It says that words are left out where none are.
    case nothingLeftOut
    /// It is not like anything that is held.
    case unlike
  }

  package let kind: Kind
  /// Where, as an offset into the signs of the quotation.
  package let offset: Int
  /// The quotation's words around that place.
  package let words: String
  /// The held words around the same place, where there is such a place.
  package var heldWords: String?

  /// What is wrong, as a phrase.
  package var message: String {
    switch kind {
    case .changed(let sign, let held):
      "\(Self.name(sign)) stands where the Code has \(Self.name(held)), in '\(words)'"
    case .added(let sign): "\(Self.name(sign)) stands here, and not in the Code, in '\(words)'"
    case .missing(let sign): "\(Self.name(sign)) is missing, in '\(words)'"
    case .beginsLate(let word): "it begins inside a sentence, after '\(word)'"
    case .endsEarly(let word): "it ends inside a sentence, before '\(word)'"
    case .nothingLeftOut: "nothing is left out here, in '\(words)'"
    case .unlike: "'\(words)' does not stand there, or not in this order"
    }
  }

  /// What to do, apart from copying the words.
  package var help: String? {
    switch kind {
    case .changed, .added, .missing: heldWords.map { "the Code says '\($0)'" }
    case .beginsLate, .endsEarly: "quote whole sentences, or write '…' for what is left out"
    case .nothingLeftOut: "take the '…' away"
    case .unlike: nil
    }
  }

  /// A character's name: itself, and its number where it may look like another.
  private static func name(_ sign: Unicode.Scalar) -> String {
    if sign == " " { return "a space" }
    if sign.value < 0x80 { return "'\(sign)'" }
    let digits = String(sign.value, radix: 16, uppercase: true)
    return "'\(sign)' (U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits))"
  }
}
