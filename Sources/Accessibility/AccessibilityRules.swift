import Manuscript

/// The rules about what pages say to people who cannot see them, as far as the static HTML shows it.
///
/// They follow the Web Content Accessibility Guidelines 2.2; anything that a browser must compute first is left to the
/// tests.
public enum AccessibilityRules {
  public static let unnamedElement = Rule(
    "unnamed-element", "Every link, button and heading has words: a screen reader says nothing else of it.")
  public static let unlabelledField = Rule(
    "unlabelled-field",
    "Every field has a label, and every label belongs to a field: otherwise nobody knows what to write."
  )
  public static let headingOrder = Rule(
    "heading-order", "A page has one heading of level 1, and headings skip no level: readers find their way by them.")
  public static let tableHeader = Rule(
    "table-header", "A table has a name and header cells, each with its direction: it is read aloud cell by cell.")
  public static let repeatedId = Rule(
    "repeated-id", "An id stands once on a page: links and labels find the first alone.")
  public static let missingTarget = Rule(
    "missing-target", "What a link, a label or a description points to stands on the page.")
  public static let imageText = Rule(
    "image-text", "A picture says in words what it shows, or says that it shows nothing.")
  public static let pageLanguage = Rule(
    "page-language", "A page says which language it is in: a screen reader picks its voice by that.")
  public static let landmarks = Rule(
    "landmarks", "A page has one main part, and where it has several menus each has a name of its own.")
  public static let tabOrder = Rule("tab-order", "The Tab key goes through a page in the order of its words.")
  public static let emptyList = Rule("empty-list", "A list has entries: an empty one is announced all the same.")

  public static let all: [Rule] = [
    unnamedElement, unlabelledField, headingOrder, tableHeader, repeatedId, missingTarget, imageText, pageLanguage,
    landmarks, tabOrder, emptyList,
  ]
}
