import ArgumentParser
import Guidance
import Manuscript

/// Begins a service's record.
struct NewProvider: DraftCommand {
  static let configuration = configured(
    "provider", "Begins a service's record.",
    writes: "Writes providers/NAME.yaml.", example: "mediation-east")

  @OptionGroup var options: DraftOptions

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .provider(options.name, in: folder)
  }
}
