import Content
import Manuscript
import Records

extension Catalogue {
  /// Whether a council is in the list; if not, that is reported.
  func hasCouncil(_ slug: SourcedText, _ diagnostics: inout Diagnostics) -> Bool {
    if targets(.council)[slug.value] != nil { return true }
    if !unread.contains(.councils) {
      diagnostics.error(
        GuidanceRules.unknownCouncil, "there is no council '\(slug.value)' in \(CouncilList.path)", at: slug.place,
        help: NearMiss.help(slug.value, in: targets(.council).keys))
    }
    return false
  }
}
