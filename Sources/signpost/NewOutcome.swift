import ArgumentParser
import Guidance
import Manuscript

/// Begins an outcome of a route finder.
struct NewOutcome: DraftCommand {
  static let configuration = configured(
    "outcome", "Begins an outcome of a route finder.",
    writes: """
      Writes finders/FINDER/outcomes/NAME.md, lists it last under 'outcomes' in questions.yaml \
      and adds a story that tries it to scenarios.yaml.
      """, example: "ask-our-panel")

  @OptionGroup var options: DraftOptions

  @Option(help: ArgumentHelp("The route finder, if there are several: the name of its folder.", valueName: "name"))
  var finder: String?

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .outcome(options.name, finder: finder, in: folder)
  }
}
