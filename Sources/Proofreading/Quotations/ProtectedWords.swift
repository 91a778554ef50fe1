/// Words that no quotation may leave out: without one of them a sentence can say less, more, or the opposite.
///
/// They are listed in `docs/writing.md`, and for readers of `docs/rules.md`.
package enum ProtectedWords {
  /// What the words of a list do, in words for a diagnostic, and the list itself.
  package struct Kind: Sendable {
    package let effect: String
    package let words: [String]
  }

  package static let kinds: [Kind] = [
    Kind(
      effect: "turns a sentence round",
      words: split(
        """
        no not non none never neither nor nothing nobody nowhere cannot without hardly barely scarcely seldom rarely \
        against instead rather refuse refuses refused refusal deny denies denied fail fails failed failure cease ceases \
        ceased stop stops stopped disregard disregards disregarded prevent prevents prevented avoid avoids exclude \
        excludes excluded excluding independent independently unable unlawful unlawfully unless
        """)),
    Kind(
      effect: "says on what condition, or how far",
      words: split(
        """
        if whether where wherever whereas while whilst only just except excepting exception exceptions save but other \
        others otherwise subject provided providing however although though despite unlike normally usually generally ordinarily typically \
        sometimes often always least most more less fewer maximum minimum limited limit limits merely solely alone apart \
        exempt depend depends depending far long necessary possible practicable reasonable reasonably sufficient \
        sufficiently appropriate consent agree agrees agreed agreement permission
        """)),
    Kind(
      effect: "says for whom or what it holds",
      words: split(
        """
        all any anyone anybody anything every everyone everybody each both either some someone somebody several many few
        """)),
    Kind(
      effect: "says what must, may or can be done",
      words: split(
        """
        must may might shall should will would can could ought need required require requires requirement requirements \
        duty duties oblige obliges obliged obligation obligations entitled entitlement entitlements right rights power \
        powers voluntary compulsory mandatory optional statutory lawful lawfully allowed permitted responsible \
        responsibility
        """) + ["has to", "have to", "had to", "having to"]),
    Kind(
      effect: "says when",
      words: split(
        """
        when whenever until till once before after since during within again later latest earlier earliest immediately \
        promptly soon annually daily weekly monthly yearly day days week weeks month months year years hour hours minute \
        minutes term terms date dates time times deadline deadlines
        """)),
    Kind(
      effect: "says how many",
      words: split(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first second third \
        fourth fifth sixth seventh eighth ninth tenth last next half quarter double twice
        """)),
  ]

  /// Words that reverse the meaning of a list that follows: its entries are not quoted without the words that lead to
  /// them.
  private static let turning = Set(
    split(
      """
      no not non none never neither nor nothing nobody nowhere cannot without hardly unless except excluding exclude \
      excludes excluded only if against instead
      """))

  /// Whether the words that lead to a list reverse its meaning, such as `Councils must not:`.
  package static func turnRound(_ signs: ArraySlice<Unicode.Scalar>) -> Bool {
    words(signs).contains { turning.contains($0.lowercased()) || $0.lowercased().hasSuffix("n't") }
  }

  private static func split(_ words: String) -> [String] {
    words.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static let effects: [String: String] = {
    var effects: [String: String] = [:]
    for kind in kinds { for word in kind.words { effects[word] = kind.effect } }
    return effects
  }()

  /// The first protected word of a text, and what it does.
  ///
  /// Letter case makes no difference. A word that ends in `n't`, and each number in digits, is protected too.
  package static func first(in signs: ArraySlice<Unicode.Scalar>) -> (word: String, effect: String)? {
    var before = ""
    for word in words(signs) {
      let small = word.lowercased()
      if let effect = effects[small] { return (word, effect) }
      if let effect = effects["\(before) \(small)"] { return ("\(before) \(word)", effect) }
      if small.hasSuffix("n't") { return (word, kinds[0].effect) }
      if small.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return (word, "is a number") }
      before = small
    }
    return nil
  }

  /// The words of a text; a hyphen separates two words, an apostrophe does not.
  package static func words(_ signs: ArraySlice<Unicode.Scalar>) -> [String] {
    var words: [String] = []
    var word = ""
    for (at, character) in zip(signs.indices, signs) {
      let isJoint =
        character == "'" && !word.isEmpty && at + 1 < signs.endIndex && ComparedText.isWord(signs[at + 1])
      if ComparedText.isWord(character) || isJoint {
        word.unicodeScalars.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
