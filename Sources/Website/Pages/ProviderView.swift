import Content
import Guidance
import Manuscript
import Proofreading
import Templates

/// What a provider's page shows.
struct ProviderView: ThemeClient {
  static let templates = [template]

  static let template = TemplateContract(
    "pages/provider",
    given: [
      "id name summary serves-html",
      .list(
        "facts",
        [
          "kind label known? differ?",
          .list(
            "statements",
            [
              statement, .field("number", "the place of its source in the list of sources"), "has-note? note-html",
            ]),
        ]), "councils[name href] has-councils?",
      .list(
        "sources",
        ["number", source, .field("kind", "what it is, for the middle of a sentence"), "seen seen-iso"]),
      "has-website? website has-call-back? call-back-href", .reviewed,
      "quick[label kind known? texts[text-html href has-href? more?] differ?]",
    ])

  /// The title of a source, and its address where it has one.
  static let source: TemplateFields = "title link linked?"

  private static let statement: TemplateFields = [
    "text-html", .field("href", "of what a phone can ring or write to"), "has-href?",
  ]

  let provider: Provider
  /// The councils that it serves.
  let served: [Council]
  let words: SiteWords

  init(_ provider: Provider, served: [Council], _ words: SiteWords) {
    (self.provider, self.served, self.words) = (provider, served, words)
  }

  /// The councils that a provider serves, by their names.
  ///
  /// - Parameter councils: the list of all councils.
  static func served(by provider: Provider, _ councils: [Council]) -> [Council] {
    let slugs = Set(provider.councils.map(\.slug))
    return councils.filter { slugs.contains($0.slug) }.sorted { $0.shortName < $1.shortName }
  }

  var view: View {
    let numbers = Dictionary(provider.sources.enumerated().map { ($1.id, "\($0 + 1)") }) { first, _ in first }
    let view: View = [
      "id": provider.id, "name": provider.name, "summary": provider.summary,
      "serves-html": EditionSlot.serves.text(provider.id), "facts": provider.facts.map { fact($0, numbers) },
      "councils": served.map { ["name": $0.shortName, "href": href($0.address)] as View },
      "has-councils?": !served.isEmpty,
      "sources": provider.sources.map { source in
        Self.titled(source).with([
          "number": numbers[source.id] ?? "", "kind": Self.kind(source.confidence, words),
          "seen": source.seen.inWords, "seen-iso": source.seen.description,
        ])
      },
      "has-call-back?": provider.callBack != nil, "call-back-href": provider.callBack.map { href($0.address) } ?? "",
      "has-website?": provider.website != nil, "website": provider.website ?? "", "quick": quick,
    ]
    return view.with(Views.reviewed(provider.reviewed))
  }

  /// - Parameter numbers: the numbers of the sources on the page, by their ids.
  private func fact(_ fact: Provider.StatedFact, _ numbers: [String: String]) -> View {
    [
      "kind": fact.kind.rawValue, "label": words[Self.label(fact.kind)], "known?": !fact.statements.isEmpty,
      "differ?": fact.sourcesDiffer,
      "statements": fact.statements.map { statement in
        Self.view(statement, fact.kind).with([
          "number": numbers[statement.source.id] ?? "",
          "has-note?": statement.note != nil, "note-html": statement.note?.html ?? "",
        ])
      },
    ]
  }

  /// A view with the title of its source, the day on which it was seen, and how far it can be trusted.
  static func dated(_ view: View, _ source: RecordSource, _ words: SiteWords) -> View {
    view.with([
      "seen": source.seen.inWords, "seen-iso": source.seen.description,
      "confidence": words[.serviceNotConfirmed, ["source": kind(source.confidence, words)]],
    ]).with(titled(source))
  }

  private static func titled(_ source: RecordSource) -> View {
    ["title": source.title, "link": source.link ?? "", "linked?": source.link != nil]
  }

  /// A statement, with the address for numbers and emails that a phone can use.
  private static func view(_ statement: Provider.Statement, _ kind: Provider.Kind) -> View {
    let href: String? =
      switch kind {
      case .phone: "tel:\(PhoneNumber.dialled(statement.plain))"
      case .email: "mailto:\(statement.plain)"
      default: nil
      }
    return [
      "text-html": href == nil ? statement.says.html : HTMLText.escape(statement.plain), "href": href ?? "",
      "has-href?": href != nil,
    ]
  }

  private var quick: [View] {
    let kinds: [Provider.Kind] = [.phone, .email, .hours, .cost]
    return kinds.map { kind in
      // Several sources may give the same number; it is shown once.
      var shown: [Provider.Statement] = []
      for statement in provider.statements(kind) where !shown.contains(where: { $0.says.html == statement.says.html }) {
        shown.append(statement)
      }
      return [
        "label": words[Self.label(kind)], "kind": kind.rawValue, "known?": !shown.isEmpty,
        "texts": shown.enumerated().map { Self.view($1, kind).with(["more?": $0 > 0]) },
        "differ?": provider.facts.contains { $0.kind == kind && $0.sourcesDiffer },
      ]
    }
  }

  private static func label(_ kind: Provider.Kind) -> SiteWord {
    switch kind {
    case .does: .serviceDoes
    case .forWhom: .serviceForWhom
    case .whereabouts: .serviceWhere
    case .phone: .servicePhone
    case .email: .serviceEmail
    case .hours: .serviceHours
    case .address: .serviceAddress
    case .cost: .serviceCost
    case .accreditation: .serviceAccreditation
    case .complaints: .serviceComplaints
    case .referral: .serviceReferral
    case .afterYouCall: .serviceAfterYouCall
    }
  }

  /// What a source is, for the middle of a sentence.
  private static func kind(_ confidence: RecordSource.Confidence, _ words: SiteWords) -> String {
    switch confidence {
    case .seed: words[.serviceDocument]
    case .page: words[.serviceWebPage]
    case .notice: words[.serviceNotice]
    }
  }
}
