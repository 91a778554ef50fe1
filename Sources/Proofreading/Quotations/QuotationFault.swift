/// What makes a quotation differ from the words that it quotes.
package struct QuotationFault: Equatable {
  package enum Kind: Equatable {
    /// A character differs from the one in the held words.
    case changed(Unicode.Scalar, held: Unicode.Scalar)
    /// A character was added that the held words do not have.
    case added(Unicode.Scalar)
    /// A character of the held words is missing.
    case missing(Unicode.Scalar)
    /// Words differ from those in the held words.
    case otherWords(held: String)
    /// A dash is used where a hyphen joins one word.
    case partedWord
    /// It begins inside a sentence, after this word.
    case beginsLate(after: String)
    /// It ends inside a sentence, before this word.
    case endsEarly(before: String)
    /// It begins with an ellipsis, and leaves out the beginning of a sentence.
    case opensInside(leftOut: String)
    /// It ends with an ellipsis, and leaves out the end of a sentence.
    case endsInside(leftOut: String)
    /// It says that words are left out where none are.
    case nothingLeftOut
    /// It leaves out the end of one sentence, or whole sentences, and continues in another.
    case joinsSentences(leftOut: String)
    /// It leaves out one of the ``ProtectedWords``.
    case takes(String, effect: String)
    /// It leaves out something that is not an aside.
    case noAside(leftOut: String)
    /// It leaves out words in too many places of a sentence.
    case tooManyPlaces
    /// It leaves out too many words of a sentence.
    case tooManyWords(Int, of: Int)
    /// It quotes entries of a list without the words that lead to them and reverse their meaning.
    case withoutLead(String)
    /// It quotes the words that lead to a list and reverse its meaning, without the list.
    case withoutList
    /// Its parts are in another order there.
    case outOfOrder
    /// It is not similar to anything that is held.
    case unlike
    /// It has no words.
    case empty
  }

  package let kind: Kind
  /// Where, as an offset into the characters of the quotation.
  package let offset: Int
  /// The quotation's words around that place.
  package let words: String
  /// The same place as an offset into the held characters, if there is one.
  package var heldOffset: Int?
  /// The held words around it.
  package var heldWords: String?

  /// Whether the words are the held ones, but too much is left out between them.
  package var isOmission: Bool {
    switch kind {
    case .beginsLate, .endsEarly, .opensInside, .endsInside, .joinsSentences, .takes, .noAside, .tooManyPlaces,
      .tooManyWords, .withoutLead, .withoutList:
      true
    case .changed, .added, .missing, .otherWords, .partedWord, .nothingLeftOut, .outOfOrder, .unlike, .empty: false
    }
  }

  /// What is wrong, as a phrase.
  package var message: String {
    switch kind {
    case .changed(let character, let held):
      "\(Self.name(character)) stands where the Code has \(Self.name(held)), in '\(words)'"
    case .added(let character): "\(Self.name(character)) stands here, and not in the Code, in '\(words)'"
    case .missing(let character): "\(Self.name(character)) is missing, in '\(words)'"
    case .otherWords(let held): "'\(words)' stands where the Code has '\(held)'"
    case .partedWord: "a dash parts what is one word in the Code, in '\(words)'"
    case .beginsLate(let word): "it begins inside a sentence, after '\(word)'"
    case .endsEarly(let word): "it ends inside a sentence, before '\(word)'"
    case .opensInside(let leftOut): "the beginning of its sentence is left out: '\(leftOut)'"
    case .endsInside(let leftOut): "the end of its sentence is left out: '\(leftOut)'"
    case .nothingLeftOut: "nothing is left out here, in '\(words)'"
    case .joinsSentences(let leftOut): "one sentence goes on in another; left out is '\(leftOut)'"
    case .takes(let word, let effect): "'\(word)' is left out here, which \(effect)"
    case .noAside(let leftOut): "'\(leftOut)' is left out, which is no aside between commas, dashes or brackets"
    case .tooManyPlaces: "words are left out in more than \(QuotationOmission.mostPlaces) places of one sentence"
    case .tooManyWords(let count, let all): "\(count) of the \(all) words of a sentence are left out"
    case .withoutLead(let lead): "it stands below '\(lead)', and does not say so"
    case .withoutList: "it ends where a list begins, in '\(words)'"
    case .outOfOrder: "'\(words)' stands further up in the paragraph"
    case .unlike: "'\(words)' does not stand there"
    case .empty: "there are no words"
    }
  }

  /// What to do, other than copying the words.
  package var help: String? {
    switch kind {
    case .changed, .added, .missing, .otherWords, .partedWord: heldWords.map { "the Code says '\($0)'" }
    case .beginsLate, .endsEarly: "quote whole sentences, from the first word to the last"
    case .opensInside: "begin with the first word of the sentence"
    case .endsInside: "go on to the last word of the sentence"
    case .nothingLeftOut: "take the '…' away"
    case .joinsSentences: "quote each sentence to its end, and one that does not follow in a quotation of its own"
    case .takes(let word, _): "put '\(word)' back, and all that belongs to it; or quote the whole sentence"
    case .noAside:
      "only what stands between two commas, dashes or brackets may be left out; put the words back, or quote the whole sentence"
    case .tooManyPlaces: "put the words of one place back; or quote the whole sentence"
    case .tooManyWords:
      "put words back: at most \(QuotationOmission.mostWords) may be left out, and no more than stay; or quote it whole"
    case .withoutLead: "begin with the words that lead to the list, and go on to here"
    case .withoutList: "quote the list as well"
    case .outOfOrder: "keep the order of the paragraph"
    case .unlike: nil
    case .empty: "write the words above the line that says where they come from"
    }
  }

  /// A character's name: the character itself, and its code point if it may look like another.
  private static func name(_ character: Unicode.Scalar) -> String {
    if character == " " { return "a space" }
    if character.value < 0x80 { return "'\(character)'" }
    let digits = String(character.value, radix: 16, uppercase: true)
    return "'\(character)' (U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits))"
  }
}
