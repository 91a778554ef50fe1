import Manuscript

/// The rules about facts.
public enum FactRules {
  public static let differs = Rule(
    "fact-differs",
    "A page states what the register of facts has for its subject: the same number of days, weeks or months, the same phone number and email address. What another source says is marked as such: [60 days](said:appeal-deadline)."
  )
  public static let unknownNumber = Rule(
    "unknown-number",
    "A phone number or email address in a text stands in a record: the register of facts, a contact, a service.")

  public static let all: [Rule] = [differs, unknownNumber]
}
