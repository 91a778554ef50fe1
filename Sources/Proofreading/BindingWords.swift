/// Words by which a sentence says that something is law.
enum BindingWords {
  /// What binds by itself, unless the word before it takes that back: "would have to".
  private static let duties: [[String]] = [
    ["must"], ["has", "to"], ["have", "to"], ["is", "required"], ["are", "required"], ["is", "entitled"],
    ["are", "entitled"], ["is", "in", "force"], ["are", "in", "force"], ["has", "changed"],
  ]

  /// What may speak of a law to come as well as of one that is here.
  private static let claims: [[String]] = [
    ["by", "law"], ["the", "law", "says"], ["the", "law", "gives"], ["is", "law"], ["is", "now", "law"],
    ["legal", "right"], ["legal", "rights"], ["legal", "duty"], ["new", "law"],
  ]

  private static let hedges: Set<String> = [
    "would", "could", "might", "may", "not", "never", "nobody", "cannot", "t", "if", "whether", "until", "once",
  ]

  /// Words of a sentence in which a claim is about what may come.
  private static let ahead: Set<String> = [
    "would", "could", "might", "may", "not", "never", "wants", "plans", "proposed", "proposes", "proposal", "proposals",
    "yet", "before", "until", "once", "if",
  ]

  /// The first words of a sentence that say that it is law.
  static func first(in sentence: ArraySlice<UInt8>) -> Range<Int>? {
    let words = words(of: sentence)
    if sentence.last(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: "?") { return nil }
    for index in words.indices {
      let rest = words[index...].map(\.text)
      if let phrase = duties.first(where: { rest.starts(with: $0) }) {
        let isHedged = index > 0 && hedges.contains(words[index - 1].text)
        if !isHedged { return words[index].range.lowerBound..<words[index + phrase.count - 1].range.upperBound }
      }
    }
    if words.contains(where: { ahead.contains($0.text) }) { return nil }
    for index in words.indices {
      let rest = words[index...].map(\.text)
      if let phrase = claims.first(where: { rest.starts(with: $0) }) {
        return words[index].range.lowerBound..<words[index + phrase.count - 1].range.upperBound
      }
    }
    return nil
  }

  private static func words(of sentence: ArraySlice<UInt8>) -> [(text: String, range: Range<Int>)] {
    var found: [(text: String, range: Range<Int>)] = []
    var index = sentence.startIndex
    while index < sentence.endIndex {
      let start = index
      while index < sentence.endIndex, WordBytes.isLetter(sentence[index]) { index += 1 }
      if index > start {
        found.append((String(decoding: sentence[start..<index], as: UTF8.self).lowercased(), start..<index))
      } else {
        index += 1
      }
    }
    return found
  }
}
