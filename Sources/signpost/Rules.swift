import Accessibility
import ArgumentParser
import Content
import Guidance
import Manuscript
import Proofreading
import Templates
import Website

/// Lists the rules that content and theme must keep, as Markdown.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules that content and theme must keep.",
    discussion: """
      Each diagnostic ends with the name of its rule in square brackets, such as [unknown-key]. Without a name, prints all \
      rules as Markdown; docs/rules.md is made so.

      Example: signpost rules unknown-key
      Example: signpost rules > docs/rules.md
      """)

  @Argument(help: ArgumentHelp("A rule; all of them, if left out.", valueName: "name"))
  var name: String?

  func run() throws {
    let all = RuleBook.sections.flatMap(\.rules)
    guard let name else { return Console.write(RuleBook.markdown) }
    guard let rule = all.first(where: { $0.name == name }) else {
      throw WorldError(
        "There is no rule '\(name)'. "
          + (NearMiss.of(name, in: all.map(\.name)).map { "Did you mean '\($0)'?" } ?? "'signpost rules' lists them."))
    }
    Console.print(rule.explanation)
  }
}
