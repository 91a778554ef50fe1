import ArgumentParser
import Guidance
import Manuscript

/// Begins a service's record.
struct NewProvider: DraftCommand {
  static let configuration = CommandConfiguration(
    commandName: "provider",
    abstract: "Begins a service's record.",
    discussion: """
      Writes providers/NAME.yaml. Comments say what belongs in it. Where you have to write stands '…', \
      which 'check' does not let pass.

      Example: signpost new provider mediation-east
      """)

  @Argument(
    help: ArgumentHelp(
      "Its name in links: small letters, digits and hyphens, such as mediation-east.", valueName: "name"))
  var name: String

  @OptionGroup var content: ContentFolders

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .provider(name, in: folder)
  }
}
