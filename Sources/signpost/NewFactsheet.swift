import ArgumentParser
import Guidance
import Manuscript

/// Begins a factsheet, with the next number of the series.
struct NewFactsheet: DraftCommand {
  static let configuration = CommandConfiguration(
    commandName: "factsheet",
    abstract: "Begins a factsheet, with the next number of the series.",
    discussion: """
      Writes factsheets/NAME.md. Comments say what belongs in it. Where you have to write stands '…', \
      which 'check' does not let pass.

      Example: signpost new factsheet our-panel
      """)

  @Argument(
    help: ArgumentHelp(
      "Its name in links: small letters, digits and hyphens, such as our-panel.", valueName: "name"))
  var name: String

  @OptionGroup var content: ContentFolders

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .factsheet(name, in: folder)
  }
}
