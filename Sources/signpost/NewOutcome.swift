import ArgumentParser
import Guidance
import Manuscript

/// Begins an outcome of a route finder.
struct NewOutcome: DraftCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome",
    abstract: "Begins an outcome of a route finder.",
    discussion: """
      Writes finders/FINDER/outcomes/NAME.md, lists it last under 'outcomes' in questions.yaml and adds a story that tries it to scenarios.yaml. Comments say what belongs in it. Where you have to write stands '…', \
      which 'check' does not let pass.

      Example: signpost new outcome ask-our-panel
      """)

  @Argument(
    help: ArgumentHelp(
      "Its name in links: small letters, digits and hyphens, such as ask-our-panel.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("The route finder, if there are several: the name of its folder.", valueName: "name"))
  var finder: String?

  @OptionGroup var content: ContentFolders

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .outcome(name, finder: finder, in: folder)
  }
}
