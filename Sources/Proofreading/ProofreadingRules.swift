import Manuscript

/// The rules about words.
public enum ProofreadingRules {
  public static let wordList = Rule(
    "word-list", "A word in a list of words begins with a letter or digit; others are never found.")
  public static let outdatedWord = Rule(
    "outdated-word",
    "Words no longer used send readers to the wrong place. Quotations may hold them, and so may a sentence that says that they are past: 'previously', 'formerly', 'used to be called'."
  )
  public static let formerBody = Rule(
    "former-body", "A body that no longer exists cannot be rung or written to. Name the one that took over.")
  public static let expiredWords = Rule(
    "expired-words", "What was so for a time only is not so now. Say that it has ended, or leave it out.")
  public static let wrongYear = Rule(
    "wrong-year", "A law or code is named with its own year: another year is another law, or none.")
  public static let must = Rule(
    "must-without-source",
    "A 'must' says that there is a law behind it, so the paragraph, the list or the row of the table names it: [section 42](law:cfa-2014/42). Advice is written without 'must'."
  )
  public static let proposal = Rule(
    "proposal-as-law",
    "What is only proposed or announced is not told as law: no sentence about it says 'must', 'has to' or 'is entitled', what names it says what it is, by a link to reforms.yaml, and no law, fact or time limit rests on it."
  )
  public static let abbreviation = Rule(
    "abbreviation",
    "Abbreviations are explained at their first use on each page. In running text the generator does it, from the glossary; elsewhere, and for words that the glossary does not know, the author does."
  )
  public static let readability = Rule(
    "readability",
    "Pages for families read at grade 8 at most, and pages for professionals at grade 10 (Flesch and Kincaid), and so does each section of more than 100 words. Write shorter sentences and shorter words, or give a 'reading-exception' with a reason."
  )
  public static let readingRecord = Rule(
    "reading-record",
    "A page may not become harder to read than recorded in reading-grades.txt. Make it plainer; or run 'signpost reading --record', so that the change is seen."
  )

  public static let all: [Rule] = [
    wordList, outdatedWord, formerBody, expiredWords, wrongYear, must, proposal, abbreviation, readability,
    readingRecord,
  ]
}
