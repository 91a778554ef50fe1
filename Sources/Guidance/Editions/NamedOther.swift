import Content
import Manuscript
import Records

/// Another council, or a service of another council, that a council's edition names on purpose: an entry of `others`.
///
/// What an edition names without such an entry is usually left over from the edition that it was copied from.
struct NamedOther: Sendable {
  let name: NameFinder.Name
  let place: SourcePlace

  /// The key that holds them.
  static let key = "others"

  /// Reads the entries; an entry that names nothing, or gives no reason, is reported.
  ///
  /// - Parameters:
  ///   - own: the edition's council by its name in links; `nil` if not known.
  ///   - catalogue: the councils and services that exist.
  static func read(
    _ record: inout Record, own: String?, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) -> [NamedOther] {
    record.list(key, required: false, &diagnostics).compactMap { item in
      guard var keys = Record(item, "an entry of '\(key)'", in: record.file, &diagnostics) else { return nil }
      let council = keys.optionalText("council", &diagnostics)
      let provider = keys.optionalText("provider", &diagnostics)
      _ = keys.text("because", &diagnostics)
      keys.finish(&diagnostics)
      switch (council, provider) {
      case (let council?, nil):
        guard catalogue.hasCouncil(council, &diagnostics) else { return nil }
        if council.value == own {
          diagnostics.error(
            GuidanceRules.otherCouncil, "'\(council.value)' is this edition's own council", at: council.place,
            help: "take the entry out")
          return nil
        }
        return NamedOther(name: .council(council.value), place: council.place)
      case (nil, let provider?):
        guard catalogue.targets(.provider)[provider.value] != nil else {
          diagnostics.error(
            GuidanceRules.unknownProvider, "there is no provider '\(provider.value)'", at: provider.place,
            help: NearMiss.help(provider.value, in: catalogue.targets(.provider).keys))
          return nil
        }
        return NamedOther(name: .service(provider.value), place: provider.place)
      default:
        diagnostics.error(
          GuidanceRules.otherCouncil, "an entry of '\(key)' names a council or a provider", at: item.place,
          help: "write '- {council: derby, because: …}' or '- {provider: kids, because: …}'")
        return nil
      }
    }
  }
}
