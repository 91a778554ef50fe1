import ArgumentParser
import Manuscript
import Templates
import Website

/// Writes a page that shows every part of the theme in every state.
struct StyleGuide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "style-guide",
    abstract: "Writes a page that shows every part of the theme in every state.",
    discussion: """
      The states come from the examples beside each part, Theme/parts/<part>/examples.yaml. The page is complete in \
      itself and belongs to no site.

      Example: signpost style-guide
      Example: signpost style-guide --theme Theme --output style-guide.html
      """)

  @Option(help: ArgumentHelp("The folder of the theme.", valueName: "folder"))
  var theme = Installation.folder("Theme")

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = "Site/style-guide.html"

  func run() throws {
    Installation.tell([Folders.trimmed(theme)])
    try OutputRule(reading: [theme]).check(file: output, of: .marked)
    var diagnostics = Diagnostics()
    let tree = try SourceTree(reading: Folders.trimmed(theme), diagnostics: &diagnostics)
    guard let read = Theme.read(tree, for: .allPages, &diagnostics), !diagnostics.hasErrors else {
      Console.diagnostics(
        ReportText(files: Dictionary(tree.files.values.map { ($0.path, $0) }) { first, _ in first }).text(
          of: diagnostics))
      throw ExitStatus.content
    }
    try FileBytes.replace(output, with: read.styleGuide + Array("<!-- \(OutputRule.mark). -->\n".utf8))
    Console.print(output)
  }
}
