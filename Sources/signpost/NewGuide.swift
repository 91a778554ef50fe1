import ArgumentParser
import Guidance
import Manuscript

/// Begins a guide, with its first step.
struct NewGuide: DraftCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Begins a guide, with its first step.",
    discussion: """
      Writes guides/NAME/guide.yaml and guides/NAME/first-step.md. Comments say what belongs in it. Where you have to write stands '…', \
      which 'check' does not let pass.

      Example: signpost new guide after-a-hearing
      """)

  @Argument(
    help: ArgumentHelp(
      "Its name in links: small letters, digits and hyphens, such as after-a-hearing.", valueName: "name"))
  var name: String

  @OptionGroup var content: ContentFolders

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .guide(name, in: folder)
  }
}
