import ArgumentParser
import Guidance
import Manuscript

/// Begins a letter that readers fill in.
struct NewLetter: DraftCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Begins a letter that readers fill in.",
    discussion: """
      Writes letters/NAME.md. Comments say what belongs in it. Where you have to write stands '…', \
      which 'check' does not let pass.

      Example: signpost new letter ask-for-minutes
      """)

  @Argument(
    help: ArgumentHelp(
      "Its name in links: small letters, digits and hyphens, such as ask-for-minutes.", valueName: "name"))
  var name: String

  @OptionGroup var content: ContentFolders

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .letter(name, in: folder)
  }
}
