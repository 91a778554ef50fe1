import Manuscript

/// The rules for contents that are laid over others.
public enum LayerRules {
  public static let file = Rule(
    "layer-file",
    "A council's own content adds files. It does not put its own in the place of another: that one would no longer be kept up to date."
  )
  public static let section = Rule(
    "layer-section", "A file in 'changes' holds sections of a page that there is, under their own headings.")
  public static let claim = Rule(
    "layer-claim",
    "A council may say how it does things. The law, a time limit and what is quoted stay in a section that it writes anew."
  )
  public static let look = Rule(
    "layer-look",
    "Where the words under a council's own section change, somebody looks whether the section is still right.")

  public static let all: [Rule] = [file, section, claim, look]
}
