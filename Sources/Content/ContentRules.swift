import Manuscript

/// The rules for content files and for what links lead to.
public enum ContentRules {
  public static let unexpectedFile = Rule(
    "unexpected-file", "A file that nothing reads is a mistake: its words would be lost.")
  public static let fileName = Rule(
    "file-name",
    "File names become addresses: small letters, digits and single hyphens. Names that Windows keeps for devices, such as con and aux, are none."
  )
  public static let duplicateAddress = Rule(
    "duplicate-address",
    "Two files may not become the same page, also where their names differ only in capital letters, or in how accents are stored."
  )
  public static let unknownLink = Rule("unknown-link", "Every link leads to something that exists.")
  public static let unknownHeading = Rule("unknown-heading", "A link to a heading leads to a heading that exists.")
  public static let missingPicture = Rule("missing-picture", "Every picture exists, inside the content.")
  public static let unknownBlock = Rule(
    "unknown-block", "A fenced block with a name that is nearly the name of a known one is a slip.")
  public static let filteredLink = Rule(
    "filtered-link", "A link leads to a page itself, not through the filter of somebody's email program.")
  public static let phoneNumber = Rule("phone-number", "A phone number is written so that a phone can ring it.")
  public static let councilWords = Rule(
    "council-words",
    "Words for the pages of all councils name no contact of the edition: it would be the wrong one for most readers.")

  public static let inForceDays = Rule(
    "in-force-days",
    "'in-force' says the first day on which something is law, the last one, or both, and it does not end before it begins."
  )

  public static let placeholder = Rule(
    "placeholder",
    "What 'signpost new' leaves to be written is written: no value is '…' alone, and no paragraph, heading or item of a list begins with it."
  )

  public static let all: [Rule] = [
    unexpectedFile, fileName, duplicateAddress, unknownLink, unknownHeading, missingPicture, unknownBlock, filteredLink,
    phoneNumber, councilWords, inForceDays, placeholder,
  ]
}
