import Manuscript
import Proofreading
import Records

/// Checks what an edition writes about a contact against the record of the service that it names.
///
/// Numbers, website, hours and cost come from the record. If an edition wrote its own, the two would diverge one day:
/// so it says why, in `because`, or leaves them out.
struct ServiceFacts {
  private let provider: Provider
  private let contact: Record
  /// The reasons, by key.
  private let reasons: [String: SourcedText]

  /// The keys that come from the record.
  private static let keys = ["phone", "email", "website", "hours", "cost"]

  /// Reads why an edition's contact differs from a record; if there is nothing to differ from, that is reported.
  ///
  /// - Parameter namesService: whether the contact names a service.
  static func reasons(
    _ contact: inout Record, namesService: Bool, _ diagnostics: inout Diagnostics
  ) -> [String: SourcedText] {
    guard var keys = contact.record("because", "the reasons of a contact", required: false, &diagnostics) else {
      return [:]
    }
    if !namesService {
      diagnostics.error(
        GuidanceRules.contactDiffers, "this contact names no service from whose record it could differ",
        at: contact.place(of: "because"), help: "take 'because' out, or name the service under 'provider'")
    }
    var found: [String: SourcedText] = [:]
    for key in Self.keys { found[key] = keys.optionalText(key, &diagnostics) }
    keys.finish(&diagnostics)
    return found
  }

  init(_ contact: Record, of provider: Provider, reasons: [String: SourcedText]) {
    (self.contact, self.provider, self.reasons) = (contact, provider, reasons)
  }

  /// Reports what differs without a reason, and what the record already says.
  ///
  /// - Parameter changes: what the edition writes, with numbers from the register filled in.
  func check(_ changes: ContactChanges, _ diagnostics: inout Diagnostics) {
    var contact = contact
    for key in Self.keys {
      let written = contact.value(key).flatMap { value -> SourcedText? in
        guard case .text(let text) = value.kind else { return nil }
        return SourcedText(text, at: value.place)
      }
      let known = known(key)
      guard let written, let first = known.first else {
        if let reason = reasons[key] {
          needless(reason, key, written == nil ? "is not given" : "is not in the record", &diagnostics)
        }
        continue
      }
      let own = key == "phone" ? changes.phone?.number : key == "email" ? changes.email : written.value
      guard let own else { continue }
      let forms = known.map { Self.form($0.value, key) }
      guard let same = forms.firstIndex(of: Self.form(own, key)) else {
        if reasons[key] == nil { differs(own, key, written.place, first, &diagnostics) }
        continue
      }
      if let reason = reasons[key] { needless(reason, key, "is as the record has it", &diagnostics) }
      // If there are several numbers, an edition may choose one.
      let isChoice = key == "phone" || key == "email" ? Set(forms).count > 1 : same > 0
      if !isChoice { twice(own, key, written.place, known[same], &diagnostics) }
    }
  }

  private func differs(
    _ own: String, _ key: String, _ place: SourcePlace, _ first: SourcedText, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.error(
      GuidanceRules.contactDiffers, "this says \(own), and the record of \(provider.name) says \(first.value)",
      at: place,
      help: "take '\(key)' out, so that it comes from the record; or say why it differs: 'because: {\(key): …}'",
      notes: [.init("the record says it here", at: first.place)])
  }

  private func twice(
    _ own: String, _ key: String, _ place: SourcePlace, _ first: SourcedText, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.error(
      GuidanceRules.writtenTwice, "the record of \(provider.name) says '\(own)' already", at: place,
      help: "take '\(key)' out: it comes from the record", notes: [.init("the record says it here", at: first.place)])
  }

  private func needless(_ reason: SourcedText, _ key: String, _ why: String, _ diagnostics: inout Diagnostics) {
    diagnostics.error(
      GuidanceRules.contactDiffers, "'\(key)' \(why), so it needs no reason", at: reason.place,
      help: "take '\(key)' out of 'because'")
  }

  /// What the record says.
  private func known(_ key: String) -> [SourcedText] {
    if key == "website" { return [provider.website].compactMap(\.self).map { SourcedText($0, at: provider.place) } }
    guard let kind = Provider.Kind(rawValue: key) else { return [] }
    return provider.statements(kind).map { SourcedText($0.plain, at: $0.place) }
  }

  /// The form in which two texts are compared: a number's digits; words in lowercase, without a full stop or slash at
  /// the end.
  private static func form(_ text: String, _ key: String) -> String {
    switch key {
    case "phone": return NumberInText.key(text, .phone)
    case "email": return NumberInText.key(text, .email)
    default:
      var words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      while words.hasSuffix(".") || words.hasSuffix("/") { words.removeLast() }
      return words
    }
  }
}
