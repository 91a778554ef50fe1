import Manuscript

/// The rules for texts that are not content yet: `signpost check --draft`.
public enum DraftRules {
  public static let deadLink = Rule("dead-link", "A link that leads nowhere was lost when the text was copied.")
  public static let boilerplate = Rule(
    "boilerplate", "What belongs to a web page and not to its subject, such as a cookie notice, is left behind.")
  public static let twoNames = Rule(
    "two-names", "One thing has one name on a page: readers take two names for two things.")
  public static let appealDeadline = Rule(
    "appeal-deadline",
    "The time for an appeal is 2 months after the decision was sent, or 1 month after the mediation certificate was issued if that is later. Without the second half, families give up too early."
  )
  public static let kindsOfDisagreement = Rule(
    "kinds-of-disagreement",
    "The Code of Practice has four kinds of disagreement. Families can use three; say that the fourth does not involve them."
  )
  public static let misplacedDuty = Rule(
    "misplaced-duty",
    "Duties about mediation are not duties about disagreement resolution: each stands under its own heading, with its own source."
  )
  public static let successRate = Rule(
    "success-rate", "A rate of success is worth no more than its source. Link the source, or leave the rate out.")
  public static let bindingAgreement = Rule(
    "binding-agreement",
    "A mediation agreement binds like an order of the Tribunal only where the issue could be appealed; anything else has two weeks (regulation 42)."
  )
  public static let tableMarkup = Rule(
    "table-markup", "Tags inside a table come from a web page, and would be shown or lost.")

  public static let all: [Rule] = [
    deadLink, boilerplate, twoNames, appealDeadline, kindsOfDisagreement, misplacedDuty, successRate, bindingAgreement,
    tableMarkup,
  ]
}
