/// The patterns by which sentences of drafts are recognised; all words are in lowercase.
enum DraftPatterns {
  private static func has(_ words: String, _ any: [String]) -> Bool { any.contains { words.contains($0) } }

  /// A time of two months for an appeal; not one for calling the adviser.
  static func isAppealDeadline(_ words: String) -> Bool {
    guard has(words, ["2 months", "two months", "2-month", "two-month", "60 days", "eight weeks", "8 weeks"]),
      words.contains("appeal"),
      has(
        words,
        [
          "appeal must", "appeals must", "lodge", "appeal within", "send your appeal", "submit", "register",
          "make an appeal", "bring an appeal", "to appeal within", "must have your appeal", "reach the tribunal",
          "receive your appeal", "deadline", "time limit", "months to appeal", "start an appeal", "file",
        ])
    else { return false }
    let isAboutAdviser = has(words, ["adviser", "advisor", "mediation service"])
    return !isAboutAdviser || has(words, ["appeal must", "lodge", "reach the tribunal"])
  }

  static func hasCertificateMonth(_ words: String) -> Bool {
    words.contains("certificate")
      && has(words, ["1 month", "one month", "a month", "30 days", "month after", "month from"])
  }

  /// Three kinds of disagreement.
  static func countsThree(_ words: String) -> Bool {
    guard has(words, ["disagree", "dispute"]) else { return false }
    for number in ["three ", "3 "] {
      for kind in ["kinds", "types", "areas", "sorts", "categories", "forms"] {
        for between in ["", "main ", "different ", "broad "] where words.contains(number + between + kind) {
          return true
        }
      }
    }
    return false
  }

  /// A duty about mediation under a heading that is about disagreement resolution alone.
  static func isMisplacedDuty(_ words: String, under heading: String) -> Bool {
    guard has(heading, ["disagreement resolution", "drs"]), !heading.contains("mediation") else { return false }
    guard words.contains("mediation"), !has(words, ["disagreement resolution", "unlike mediation", "not mediation"])
    else {
      return false
    }
    return has(
      words, ["duty", "duties", "must ", "regulation 3", "section 52", "section 53", "section 54", "section 55"])
  }

  /// A success rate of meetings.
  static func isSuccessRate(_ words: String) -> Bool {
    guard
      words.contains("%") || has(words, ["per cent", "percent", "out of ten", "out of 10", "in ten ", "in a hundred"])
    else { return false }
    return has(words, ["agree", "settle", "resolved", "success", "succeed"])
  }

  /// An agreement that is said to be binding like an order.
  static func claimsBinding(_ words: String) -> Bool {
    guard words.contains("agree"), !words.hasSuffix("?"),
      !has(words, ["not legally binding", "not binding", "isn't", "is not a", "disagreement resolution"])
    else { return false }
    return has(
      words,
      [
        "legally binding", "is binding", "are binding", "binding on", "as if ordered", "as if it were an order",
        "as if it was an order", "like an order", "same force as", "same effect as", "equivalent to an order",
        "equivalent to a tribunal order",
      ])
  }

  static func hasCondition(_ words: String) -> Bool {
    has(
      words,
      [
        "could be appealed", "can be appealed", "could appeal", "could have appealed", "can appeal", "appealable",
        "two weeks", "2 weeks", "regulation 42", "regulation 44", "section b", "other things", "anything else",
      ])
  }

  static func namesLaw(_ words: String) -> Bool {
    for name in ["section ", "sections ", "regulation ", "regulations ", "rule ", "paragraph ", "paragraphs "] {
      var rest = words[...]
      while let found = rest.range(of: name) {
        if let next = rest[found.upperBound...].first, next.isNumber { return true }
        rest = rest[found.upperBound...]
      }
    }
    return false
  }

  /// Two years between which something was true, both before the year of the content.
  static func pastYears(_ words: String, before year: Int) -> (Int, Int)? {
    for (start, middle) in [("between ", " and "), ("from ", " to "), ("from ", " until ")] {
      guard let first = words.range(of: start + "20") else { continue }
      let years = words[first.upperBound...]
      guard let a = Int("20" + years.prefix(2)), years.dropFirst(2).hasPrefix(middle + "20"),
        let b = Int("20" + years.dropFirst(2 + middle.count + 2).prefix(2)), a < b, b < year
      else { continue }
      return (a, b)
    }
    return nil
  }
}

extension StringProtocol {
  /// The first occurrence of some words.
  fileprivate func range(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) { return start..<index(start, offsetBy: words.count) }
      start = index(after: start)
    }
    return nil
  }
}
