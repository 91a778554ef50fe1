import Content
import Manuscript
import Records

extension CouncilWords {
  /// Reads the groups of councils that are easily confused.
  static func confused(_ record: inout Record, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics) -> [Confused] {
    record.list("easily-confused", required: false, &diagnostics).compactMap { item in
      guard var keys = Record(item, "a group of councils", in: record.file, &diagnostics) else { return nil }
      var group: [(slug: String, place: String)] = []
      for entry in keys.allEntries() {
        let slug = SourcedText(entry.key, at: entry.keyPlace)
        guard catalogue.hasCouncil(slug, &diagnostics),
          let place = Record.text(entry.value, "'\(entry.key)'", &diagnostics)
        else { continue }
        if group.contains(where: { $0.place == place.value }) {
          diagnostics.error(
            GuidanceRules.confusedCouncils, "'\(place.value)' is said of two councils, so it tells neither apart",
            at: place.place, help: "say what only this council is for, such as 'Derbyshire outside the city of Derby'")
        }
        group.append((entry.key, place.value))
      }
      if keys.allEntries().count < 2 {
        diagnostics.error(
          GuidanceRules.confusedCouncils, "a council alone cannot be confused", at: item.place,
          help: "name the other one as well, with its own words")
      }
      return Confused(councils: group)
    }
  }

  /// Reads names that lead to councils, under a key.
  static func names(
    _ key: String, _ record: inout Record, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) -> [OtherName] {
    record.list(key, required: false, &diagnostics).compactMap { item in
      guard var keys = Record(item, "a name", in: record.file, &diagnostics) else { return nil }
      let name = keys.text("name", &diagnostics)
      let councils = keys.texts("councils", required: true, &diagnostics).filter {
        catalogue.hasCouncil($0, &diagnostics)
      }
      keys.finish(&diagnostics)
      guard let name, !councils.isEmpty else { return nil }
      return OtherName(name: name.value, councils: councils.map(\.value))
    }
  }
}
