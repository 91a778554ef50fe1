import ArgumentParser
import Guidance
import Manuscript

/// Begins a contact.
struct NewContact: DraftCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Begins a contact.",
    discussion: """
      Writes an entry at the end of contacts.yaml. Comments say what belongs in it. Where you have to write stands '…', \
      which 'check' does not let pass.

      Example: signpost new contact travel-team
      """)

  @Argument(
    help: ArgumentHelp(
      "Its name in links: small letters, digits and hyphens, such as travel-team.", valueName: "name"))
  var name: String

  @OptionGroup var content: ContentFolders

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .contact(name, in: folder)
  }
}
