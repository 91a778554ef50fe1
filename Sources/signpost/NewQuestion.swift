import ArgumentParser
import Guidance
import Manuscript

/// Begins a question of a route finder.
struct NewQuestion: DraftCommand {
  static let configuration = CommandConfiguration(
    commandName: "question",
    abstract: "Begins a question of a route finder.",
    discussion: """
      Writes the question at the end of 'questions' in finders/FINDER/questions.yaml, and a story for each answer in scenarios.yaml. Comments say what belongs in it. Where you have to write stands '…', \
      which 'check' does not let pass.

      Example: signpost new question had-a-meeting
      """)

  @Argument(
    help: ArgumentHelp(
      "Its name in links: small letters, digits and hyphens, such as had-a-meeting.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("The route finder, if there are several: the name of its folder.", valueName: "name"))
  var finder: String?

  @OptionGroup var content: ContentFolders

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .question(name, finder: finder, in: folder)
  }
}
