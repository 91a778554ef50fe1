import Guidance
import Proofreading
import Templates

/// What sources say about a council itself, on its page: who gives advice, where its Local Offer is, what is to change.
enum CouncilFactsView {
  static let fields: TemplateFields = [
    .list(
      "advice",
      [
        "name", .field("old?", "the page was old when it was read, so readers ask whether it still holds"),
        .field("old-html", "why it counts as old, where it shows no day"), "has-old?",
        .field("dated", "the day that the page shows"), "dated-iso has-dated?",
        "has-ways? phone phone-href has-phone? email email-href has-email? website has-website? hours-html has-hours?",
        caution, source,
      ], "who gives families free advice; one at most"),
    .list("local-offer", ["address", caution, source], "where the Local Offer is; one at most"),
    .list("changes", [.field("from", "the day, or the month"), "from-iso text-html", source], "what is to change"),
    "has-changes?",
  ]

  private static let caution: TemplateFields = "caution-html has-caution?"
  private static let source: TemplateFields = "title link linked? seen seen-iso confidence"

  static func view(_ record: CouncilRecord, _ words: SiteWords) -> View {
    [
      "advice": [record.advice].compactMap(\.self).map { advice($0, words) },
      "local-offer": [record.localOffer].compactMap(\.self).map { offer in
        dated(
          [
            "address": offer.address,
            "caution-html": offer.caution?.html ?? "", "has-caution?": offer.caution != nil,
          ], offer.source, words)
      },
      "changes": record.changes.map { change in
        dated(
          ["from": change.fromInWords, "from-iso": change.fromForMachines, "text-html": change.says.html],
          change.source, words)
      },
      "has-changes?": !record.changes.isEmpty,
    ]
  }

  private static func advice(_ advice: CouncilAdvice, _ words: SiteWords) -> View {
    dated(
      [
        "name": advice.name, "old?": advice.isOld, "old-html": advice.old?.html ?? "", "has-old?": advice.old != nil,
        "dated": advice.dated?.inWords ?? "", "dated-iso": advice.dated?.description ?? "",
        "has-dated?": advice.dated != nil,
        "has-ways?": [advice.phone, advice.email, advice.website, advice.hours?.html].contains { $0 != nil },
        "phone": advice.phone ?? "", "phone-href": advice.phone.map { "tel:\(PhoneNumber.dialled($0))" } ?? "",
        "has-phone?": advice.phone != nil, "email": advice.email ?? "",
        "email-href": advice.email.map { "mailto:\($0)" } ?? "", "has-email?": advice.email != nil,
        "website": advice.website ?? "",
        "has-website?": advice.website != nil, "hours-html": advice.hours?.html ?? "",
        "has-hours?": advice.hours != nil, "caution-html": advice.caution?.html ?? "",
        "has-caution?": advice.caution != nil,
      ], advice.source, words)
  }

  /// A view with its source, and that the council has not confirmed it.
  private static func dated(_ view: View, _ source: RecordSource, _ words: SiteWords) -> View {
    ProviderView.dated(view, source, words).with(["confidence": words[.councilNotConfirmed]])
  }
}
