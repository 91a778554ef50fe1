import ArgumentParser
import Guidance
import Manuscript

/// Begins a question of a route finder.
struct NewQuestion: DraftCommand {
  static let configuration = configured(
    "question", "Begins a question of a route finder.",
    writes: """
      Writes the question at the end of 'questions' in finders/FINDER/questions.yaml, \
      and a story for each answer in scenarios.yaml.
      """, example: "had-a-meeting")

  @OptionGroup var options: DraftOptions

  @Option(help: ArgumentHelp("The route finder, if there are several: the name of its folder.", valueName: "name"))
  var finder: String?

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .question(options.name, finder: finder, in: folder)
  }
}
