/// Removes the endings of English words, so that "appealing" finds "appeals".
///
/// The rules are data that the index passes to the script in the browser, so that it removes the same endings.
package enum Stem {
  /// Steps, each a list of endings with their replacements.
  ///
  /// In each step the first ending that matches is used, but only if at least ``shortest`` letters are left before it.
  package static let rules =
    "sses=ss ies=y ied=y ss=ss us=us is=is s=|ation=at ator=at ing= eed=ee ed= ment= ly=|bb=b dd=d gg=g mm=m nn=n pp=p rr=r tt=t iz=is|ize=is ise=is e="

  /// How many letters must come before an ending that is removed.
  package static let shortest = 3

  private static let steps: [[(ending: [UInt8], instead: [UInt8])]] = rules.split(separator: "|").map { step in
    step.split(separator: " ").map { rule in
      let sides = rule.split(separator: "=", omittingEmptySubsequences: false)
      return (Array(sides[0].utf8), Array((sides.last ?? "").utf8))
    }
  }

  /// The stem of a word in lowercase.
  ///
  /// Numbers have no endings.
  package static func of(_ word: [UInt8]) -> [UInt8] {
    guard let first = word.first, !Tokenizer.isDigit(first) else { return word }
    var stem = word
    for step in steps {
      for rule in step
      where stem.count >= rule.ending.count + shortest && stem.suffix(rule.ending.count).elementsEqual(rule.ending) {
        stem.removeLast(rule.ending.count)
        stem += rule.instead
        break
      }
    }
    return stem
  }
}
