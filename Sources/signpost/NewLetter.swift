import ArgumentParser
import Guidance
import Manuscript

/// Begins a letter that readers fill in.
struct NewLetter: DraftCommand {
  static let configuration = configured(
    "letter", "Begins a letter that readers fill in.",
    writes: "Writes letters/NAME.md.", example: "ask-for-minutes")

  @OptionGroup var options: DraftOptions

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .letter(options.name, in: folder)
  }
}
