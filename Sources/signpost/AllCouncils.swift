import ArgumentParser
import Content
import Guidance
import Manuscript
import Records

/// Whether a build makes an edition for each council of the list.
struct AllCouncils: ParsableArguments {
  @Flag(
    name: .customLong("all-councils"),
    help: ArgumentHelp(
      "Make an edition for each council of councils.csv: from its file, or as 'new edition' would begin it."))
  var isWanted = false

  /// What tells a build with them from one without.
  var options: [String] { isWanted ? ["all-councils"] : [] }

  /// Refuses to give every council what one of them says for itself.
  func check(_ content: ContentFolders) throws(WorldError) {
    guard isWanted, content.folders.count > 1 else { return }
    throw WorldError(
      "With --all-councils there is one content. What a council says for itself stands in it, in a folder such as editions/leeds."
    )
  }

  /// Adds the drafts of the editions that have no file.
  ///
  /// Nothing is written to the content. Where that has mistakes, nothing is added: they are told when it is read again.
  func add(to tree: inout SourceTree, asOf day: CalendarDate?) {
    guard isWanted else { return }
    var unsaid = Diagnostics()
    guard let guidance = Guidance.read(tree.partedFromEditions().rest, today: day, &unsaid) else { return }
    let known = Set(guidance.editions.compactMap(\.council))
    for council in guidance.councils where !known.contains(council.name) {
      let draft = EditionDraft(council, guidance)
      tree.add(draft.text, at: draft.path)
    }
  }
}
