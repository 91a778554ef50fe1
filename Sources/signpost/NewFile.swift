import ArgumentParser
import Guidance
import Manuscript

/// Begins a file of the content, or an entry in one.
struct NewFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a file of the content, or an entry in one, with what is known.",
    discussion: """
      Each has the keys that it needs, in its place, and comments that say what belongs there. Nothing is written over. \
      Beside a second '--content' it goes into that.
      """,
    subcommands: [
      NewEdition.self, NewFactsheet.self, NewGuide.self, NewLetter.self, NewProvider.self, NewContact.self,
      NewOutcome.self, NewQuestion.self,
    ])
}
