import ArgumentParser
import Guidance
import LibC
import Manuscript

/// Begins a council's edition.
struct NewEdition: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition",
    abstract: "Begins a council's edition, filled with what is known.",
    discussion: """
      Writes editions/NAME.yaml in the content with what the list of councils and the records say about the council, and \
      with comments where something is to be filled in. Nothing of another council is in it. It builds at once; its pages \
      say that nobody has checked it, until you have filled it in.

      Example: signpost new edition leeds
      """)

  @Argument(
    help: ArgumentHelp("The council: its name in links, such as leeds, or in full.", valueName: "name"))
  var name: String

  @OptionGroup var content: ContentFolders

  func run() throws {
    let guidance = try content.guidance(tellsWarnings: false)
    let council = try council(in: guidance)
    if let other = guidance.editions.first(where: { $0.council == council.name }) {
      throw WorldError("\(council.name) has an edition already: editions/\(other.name).yaml.")
    }
    let draft = EditionDraft(council, guidance)
    let path = "\(content.forNewFiles)/\(draft.path)"
    guard access(path, F_OK) != 0 else { throw WorldError("'\(path)' is there already.") }
    try FolderPath.make(above: path)
    try FileBytes.write(Array(draft.text.utf8), to: path)
    Console.print("wrote \(path): a draft that builds as it is. Still to be filled in:")
    for line in draft.missing { Console.print("  - \(line)") }
    Console.print("Then run 'signpost check', and 'signpost duties --edition \(council.slug)'.")
  }

  private func council(in guidance: Guidance) throws -> Council {
    let councils = guidance.councils
    let lowered = name.lowercased()
    if let found = councils.first(where: {
      [$0.slug, $0.name.lowercased(), $0.shortName.lowercased()].contains(lowered)
    }) {
      return found
    }
    let near = NearMiss.of(name, in: councils.flatMap { [$0.slug, $0.name] })
    throw WorldError(
      "There is no council '\(name)' in councils.csv. \(near.map { "Did you mean '\($0)'?" } ?? "Name it as its last column does.")"
    )
  }
}
