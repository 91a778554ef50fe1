import ArgumentParser
import Guidance
import Manuscript

/// Begins a contact.
struct NewContact: DraftCommand {
  static let configuration = configured(
    "contact", "Begins a contact.",
    writes: "Writes an entry at the end of contacts.yaml.", example: "travel-team")

  @OptionGroup var options: DraftOptions

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .contact(options.name, in: folder)
  }
}
