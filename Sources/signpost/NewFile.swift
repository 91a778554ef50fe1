import ArgumentParser
import Guidance
import Manuscript

/// Begins a file of the content.
struct NewFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a file of the content, filled with what is known.",
    subcommands: [NewEdition.self])
}
