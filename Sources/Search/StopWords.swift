/// Words that do not distinguish one page from another.
///
/// The index passes them to the script, which skips the same ones.
enum StopWords {
  static let list =
    """
    a about am an and any are as at be because been but by can cant come could did do does doesnt doing don dont \
    even for from get getting go goes going got had has hasn hasnt have haven he her hers him his how i if im in is \
    isn isnt it its ive just keep keeps like me my myself need no not now of on or our please really said say says she \
    should so some \
    still tell than that the their them then there they this tho to told too up very us want wants was we went were what when \
    where which who why will with won wont would yet you your
    """

  private static let all = Set(list.split(separator: " ").map { Array($0.utf8) })

  /// The words that distinguish pages; all words, if there is no other.
  ///
  /// The letter of a section of a plan is kept.
  static func telling(_ words: [[UInt8]]) -> [[UInt8]] {
    let kept = words.indices.filter { index in
      !all.contains(words[index])
        || words[index].count == 1 && index > 0 && words[index - 1].elementsEqual("section".utf8)
    }
    return kept.isEmpty ? words : kept.map { words[$0] }
  }

  static func contains(_ word: [UInt8]) -> Bool { all.contains(word) }
}
