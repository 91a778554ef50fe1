import Manuscript
import Records

/// What readers may type in the search, and the words of the site that they then find.
public struct SearchWords: Sendable {
  /// The file's path inside the content.
  static let path = "search.yaml"

  /// Words of the site, with where they stand in the file, and what is said instead of them.
  public struct Group: Sendable {
    public let find: String
    public let place: SourcePlace
    public let say: [String]
  }

  public let groups: [Group]

  static func read(_ source: ParsedSource) -> Reading<SearchWords> {
    var remarks = Remarks()
    var record = source.record
    var groups: [Group] = []
    for item in record.list("words", required: true, &remarks) {
      guard var keys = Record(item, "a group of words", in: source.file, &remarks) else { continue }
      let find = keys.text("find", &remarks)
      let say = keys.texts("say", required: true, &remarks)
      keys.finish(&remarks)
      guard let find, !say.isEmpty else { continue }
      groups.append(Group(find: find.value, place: find.place, say: say.map(\.value)))
    }
    record.finish(&remarks)
    return Reading(value: SearchWords(groups: groups), remarks: remarks, trace: Trace())
  }
}
