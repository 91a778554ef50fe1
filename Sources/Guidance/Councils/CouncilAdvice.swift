import Content
import Manuscript
import Records

/// The service that gives families of a council free advice, by the name that it has there, as far as a source says.
///
/// Nobody has confirmed it with the council; every page that shows it says so.
public struct CouncilAdvice: Sendable {
  public let name: String
  public let phone: String?
  public let email: String?
  public let website: String?
  public let hours: Prose?
  /// What could not be confirmed, or is odd about the source.
  public let caution: Prose?
  public let source: RecordSource
  /// The day of the page that was read, or the last on which it can have been written; `nil` if it shows none.
  public let dated: CalendarDate?
  /// Why the page counts as old although it shows no day.
  public let old: Prose?
  /// Where the address of the website and the email address are, as written.
  let addresses: [SourcedText]

  /// Whether the page was old when it was read.
  ///
  /// Then it gives no numbers, and readers ask whether it still holds.
  public var isOld: Bool { old != nil || Self.isOld(dated, seen: source.seen) }

  /// Whether a page was older, when somebody looked at it, than a source may become before somebody looks again.
  private static func isOld(_ dated: CalendarDate?, seen: CalendarDate) -> Bool {
    dated.map { $0.adding(months: RecordSource.months) < seen } ?? false
  }

  static func read(
    _ record: inout Record, _ sources: [RecordSource], _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> CouncilAdvice? {
    guard var keys = record.record("advice", "the advice service of a council", required: false, &diagnostics) else {
      return nil
    }
    let name = keys.text("name", &diagnostics)
    prose.plain(name)
    let phone = keys.optionalText("phone", &diagnostics)
    let email = keys.optionalText("email", &diagnostics)
    let website = keys.optionalText("website", &diagnostics)
    let hours = prose.inline(keys.optionalText("hours", &diagnostics))
    let caution = prose.inline(keys.optionalText("caution", &diagnostics))
    let dated = prose.happened(&keys, "dated", required: false, &diagnostics)
    let old = prose.inline(keys.optionalText("old", &diagnostics))
    let origin = keys.text("source", &diagnostics)
    keys.finish(&diagnostics)
    let source = origin.flatMap { sources.named($0, &diagnostics) }
    let number = phone.flatMap { ContactChanges.phone($0, &diagnostics) }
    let mail = email.flatMap { ContactChanges.email($0, &diagnostics) }
    let address = website.flatMap { OutsideAddress.check($0.value, at: $0.place, &diagnostics) }
    guard let name, let source else { return nil }
    let advice = CouncilAdvice(
      name: name.value, phone: number, email: mail, website: address, hours: hours, caution: caution, source: source,
      dated: dated, old: old, addresses: [website, email].compactMap(\.self))
    if advice.isOld, let number = phone ?? email {
      let page = dated.map { "a page of \($0.inWords) that was read on \(source.seen.inWords)" } ?? "an old page"
      diagnostics.error(
        GuidanceRules.oldNumber, "'\(number.value)' comes from \(page)", at: number.place,
        help: "take 'phone' and 'email' out: readers are then told to ask; or give those of a newer page")
    }
    return advice
  }
}
