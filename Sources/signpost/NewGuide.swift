import ArgumentParser
import Guidance
import Manuscript

/// Begins a guide, with its first step.
struct NewGuide: DraftCommand {
  static let configuration = configured(
    "guide", "Begins a guide, with its first step.",
    writes: "Writes guides/NAME/guide.yaml and guides/NAME/first-step.md.", example: "after-a-hearing")

  @OptionGroup var options: DraftOptions

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .guide(options.name, in: folder)
  }
}
