import Proofreading
import TestSites
import Testing

/// Quotations compared with the words that they quote.
struct QuotationComparisonTests {
  private static let held = """
    Councils must tell parents. The service – paid for by them – is independent:
    the first is “free” for parents;
    the second isn’t. Parents may come.
    """

  private func fault(_ quotation: String, in held: String = held) -> QuotationFault? {
    QuotationComparison(ComparedText(quotation), with: ComparedText(held)).fault()
  }

  @Test(
    "Whole sentences that follow one another may be quoted, however they are typeset",
    arguments: [
      held, "Councils must tell parents.", "“Councils must tell parents.”", "Parents may come.",
      "The service—paid for by them—is independent: • the first is \"free\" for parents; • the second isn't.",
      "The service … is independent: the first is “free” for parents; the second isn’t. Parents may come.",
    ])
  func exact(quotation: String) { #expect(fault(quotation) == nil) }

  @Test(
    "A single character that is changed, added or left out is named",
    arguments: [
      ("Councils mast tell parents.", "'a' stands where the Code has 'u', in 'Councils mast tell parents.'"),
      ("Councils must tells parents.", "'s' stands here, and not in the Code, in 'Councils must tells parents.'"),
      ("Councils must tel parents.", "'l' is missing, in 'Councils must tel parents.'"),
      ("Councils must tell parents", "'.' is missing, in 'must tell parents'"),
      ("Councils, must tell parents.", "',' stands here, and not in the Code, in 'Councils, must tell'"),
      ("councils must tell parents.", "'c' stands where the Code has 'C', in 'councils must tell'"),
      ("ouncils must tell parents.", "'C' is missing, in 'ouncils must tell'"),
      ("Councils must tellparents.", "a space is missing, in 'Councils must tellparents.'"),
      ("Councils must te ll parents.", "a space stands here, and not in the Code, in 'Councils must te ll parents.'"),
      ("Councils must tell pаrents.", "'а' (U+0430) stands where the Code has 'a', in 'must tell pаrents.'"),
      ("Councils must … parnts.", "'e' is missing, in 'must … parnts.'"),
    ])
  func character(quotation: String, message: String) { #expect(fault(quotation)?.message == message) }

  @Test(
    "Other words, a part of a sentence, a wrong ellipsis and another order are reported",
    arguments: [
      ("Councils must ask parents.", "'ask parents.' stands where the Code has 'tell parents. The'"),
      ("Councils tell parents.", "'tell parents.' stands where the Code has 'must tell parents.'"),
      ("must tell parents.", "it begins inside a sentence, after 'Councils'"),
      ("Councils must tell", "it ends inside a sentence, before 'parents'"),
      ("… tell parents.", "the beginning of its sentence is left out: 'Councils must'"),
      ("Councils must tell …", "the end of its sentence is left out: 'parents.'"),
      ("… Councils must tell parents.", "nothing is left out here, in '… Councils must'"),
      ("Councils must … tell parents.", "nothing is left out here, in 'Councils must … tell parents.'"),
      ("Schools will never do this.", "'Schools will never' does not stand there"),
      ("Parents may … Councils must", "'Councils must' stands further up in the paragraph"),
      ("Coun… must tell parents.", "'c' is missing, in 'Coun… must tell'"),
      (
        "Councils must tell parents. […] Parents may come.",
        "one sentence goes on in another; left out is 'The service – paid for by them – …'"
      ),
      ("the second isn’t.", "it begins inside a sentence, after 'parents;'"),
      ("…", "there are no words"),
    ])
  func parts(quotation: String, message: String) { #expect(fault(quotation)?.message == message) }

  private static let rest = """
    the heads, nurses, teachers, drivers, cooks, cleaners, helpers, porters, tutors, coaches, and carers meet in the hall.
    """
  private static let long = "The board, its staff and clerks (also new ones), \(rest)"

  @Test(
    "An aside between commas, dashes or brackets may be left out, in at most two places and with at most twelve words",
    arguments: [
      ("The board, its staff and clerks …, \(rest)", ""), ("The board, …, \(rest)", ""),
      ("The board, its staff and clerks (also new ones), the heads, […], and carers meet in the hall.", ""),
      (
        "The board, …, the heads, nurses, …, and carers meet in the hall.",
        "15 of the 26 words of a sentence are left out"
      ),
      ("The board, …, nurses, …, and carers meet in the hall.", "17 of the 26 words of a sentence are left out"),
      (
        "The board, its staff and clerks …, the heads, …, drivers, …, and carers meet in the hall.",
        "words are left out in more than 2 places of one sentence"
      ),
      (
        "The board, its staff and clerks (also … ones), \(rest)",
        "'new' is left out, which is no aside between commas, dashes or brackets"
      ),
      (
        "The board, its … ones), \(rest)",
        "'staff and clerks (also new' is left out, which is no aside between commas, dashes or brackets"
      ),
    ])
  func aside(quotation: String, message: String) {
    #expect(fault(quotation, in: Self.long)?.message ?? "" == message)
  }

  @Test("No more may be left out than remains")
  func halves() {
    #expect(fault("Heads … meet.", in: "Heads, nurses, cooks, meet.") == nil)
    let message = fault("Heads … meet.", in: "Heads, nurses, cooks, drivers, meet.")?.message
    #expect(message == "3 of the 5 words of a sentence are left out")
  }

  private static let lists = """
    Councils must not:
    Refuse to come. They pay.
    Ask for money
    Schools help with these:
    Travel
    Meals. They cost little.
    """

  @Test(
    "The entries of a list whose meaning is reversed are quoted with the words that do so, and those with the list",
    arguments: [
      ("Ask for money", "it stands below 'Councils must not:', and does not say so"),
      ("They pay.", "it stands below 'Councils must not:', and does not say so"),
      ("Councils must not:", "it ends where a list begins, in 'Councils must not:'"),
      ("Councils must not: Refuse to come.", ""), ("Travel", ""),
      ("They cost little.", ""),
    ])
  func list(quotation: String, message: String) {
    #expect(fault(quotation, in: Self.lists)?.message ?? "" == message)
  }
}
