import ArgumentParser
import Manuscript
import Templates
import Website

/// Lists what each template of a theme is given, as Markdown.
struct Fields: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "Lists what each template of a theme is given.",
    discussion: """
      Without a name, prints what all templates are given, as Markdown; docs/template-fields.md is made so.

      Example: signpost fields pages/factsheet
      Example: signpost fields > docs/template-fields.md
      """)

  @Argument(help: ArgumentHelp("A template; all of them, if left out.", valueName: "name"))
  var name: String?

  func run() throws {
    let contract = ThemeContract.allPages
    guard let name else { return Console.write(contract.markdown) }
    guard let template = contract[name] else {
      throw WorldError(
        "The generator renders no template '\(name)'. "
          + (NearMiss.of(name, in: contract.templates.map(\.name)).map { "Did you mean '\($0)'?" }
            ?? "'signpost fields' lists them."))
    }
    Console.print(template.markdown)
  }
}
