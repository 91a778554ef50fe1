import ArgumentParser
import Guidance
import Manuscript

/// Begins a factsheet, with the next number of the series.
struct NewFactsheet: DraftCommand {
  static let configuration = configured(
    "factsheet", "Begins a factsheet, with the next number of the series.",
    writes: "Writes factsheets/NAME.md.", example: "our-panel")

  @OptionGroup var options: DraftOptions

  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try .factsheet(options.name, in: folder)
  }
}
