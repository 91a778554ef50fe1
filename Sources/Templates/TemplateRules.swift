import Manuscript

/// The rules about themes.
public enum TemplateRules {
  public static let missingTemplate = Rule("missing-template", "Each kind of page has its template.")
  public static let unusedTemplate = Rule(
    "unused-template", "A template that nothing uses is a mistake, often a misspelt file name.")
  public static let unknownPart = Rule("unknown-part", "A part that a template uses exists, and does not use itself.")
  public static let templateName = Rule(
    "template-name",
    "A template uses only the names that it is given; a misspelt one would be an empty space on the page.")
  public static let templateEscape = Rule(
    "template-escape", "Text is escaped and HTML is not, so that no word of an author can become code.")
  public static let templateSyntax = Rule("template-syntax", "Tags and sections of a template begin and end.")
  public static let strayThemeFile = Rule("stray-theme-file", "A theme holds templates and styles, in their folders.")

  public static let contrast = Rule(
    "contrast",
    "Colours that are read on each other differ enough in lightness: 7 to 1 for text that people read, 4.5 to 1 for other text, 3 to 1 for lines and marks."
  )

  public static let partExample = Rule(
    "part-example",
    "Each part that is given something has examples for the style guide, which give all that it shows and nothing else."
  )

  public static let all: [Rule] = [
    contrast, partExample, missingTemplate, unusedTemplate, unknownPart, templateName, templateEscape, templateSyntax,
    strayThemeFile,
  ]
}
