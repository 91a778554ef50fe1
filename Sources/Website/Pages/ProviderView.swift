import Content
import Guidance
import Manuscript
import Proofreading
import Templates

/// What a provider's page shows.
enum ProviderView: ThemeClient {
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
              "text-html", .field("number", "the place of its source in the list of sources"), "has-note? note-html",
            ]),
        ]), "councils[name href] has-councils?",
      .list(
        "sources",
        ["number text-html", .field("kind", "what it is, for the middle of a sentence"), "seen seen-iso"]),
      "has-website? website has-call-back? call-back-href", .reviewed,
      "quick[label kind known? texts[text-html more?] differ?]",
    ])

  /// The councils that a provider serves, by their names.
  ///
  /// - Parameter councils: the list of all councils.
  static func served(by provider: Provider, _ councils: [Council]) -> [Council] {
    let slugs = Set(provider.councils.map(\.slug))
    return councils.filter { slugs.contains($0.slug) }.sorted { $0.shortName < $1.shortName }
  }

  /// - Parameter served: the councils that it serves.
  static func view(_ provider: Provider, served: [Council]) -> View {
    let numbers = Dictionary(provider.sources.enumerated().map { ($1.id, "\($0 + 1)") }) { first, _ in first }
    let view: View = [
      "id": provider.id, "name": provider.name, "summary": provider.summary,
      "serves-html": EditionSlot.serves.text(provider.id), "facts": provider.facts.map { fact($0, numbers) },
      "councils": served.map { ["name": $0.shortName, "href": href($0.address)] as View },
      "has-councils?": !served.isEmpty,
      "sources": provider.sources.map { source in
        [
          "number": numbers[source.id] ?? "", "text-html": title(of: source), "kind": kind(source.confidence),
          "seen": source.seen.inWords, "seen-iso": source.seen.description,
        ] as View
      },
      "has-call-back?": provider.callBack != nil, "call-back-href": provider.callBack.map { href($0.address) } ?? "",
      "has-website?": provider.website != nil, "website": provider.website ?? "", "quick": quick(provider),
    ]
    return view.with(Views.reviewed(provider.reviewed))
  }

  /// - Parameter numbers: the numbers of the sources on the page, by their ids.
  private static func fact(_ fact: Provider.StatedFact, _ numbers: [String: String]) -> View {
    [
      "kind": fact.kind.rawValue, "label": label(fact.kind), "known?": !fact.statements.isEmpty,
      "differ?": fact.sourcesDiffer,
      "statements": fact.statements.map { statement in
        [
          "text-html": html(statement, fact.kind), "number": numbers[statement.source.id] ?? "",
          "has-note?": statement.note != nil, "note-html": statement.note?.html ?? "",
        ] as View
      },
    ]
  }

  /// A view with the day on which its source was seen, and how far it can be trusted.
  static func dated(_ view: View, _ source: RecordSource) -> View {
    view.with([
      "seen": source.seen.inWords, "seen-iso": source.seen.description, "confidence": confidence(source.confidence),
    ])
  }

  /// The title of a source, as a link where it has an address.
  static func title(of source: RecordSource) -> String {
    let title = HTMLText.escape(source.title)
    return source.link.map { "<a class=\"external\" rel=\"noopener\" href=\"\(HTMLText.escape($0))\">\(title)</a>" }
      ?? title
  }

  /// A statement, with numbers and addresses as links that a phone can use.
  private static func html(_ statement: Provider.Statement, _ kind: Provider.Kind) -> String {
    let words = HTMLText.escape(statement.plain)
    switch kind {
    case .phone: return "<a href=\"tel:\(PhoneNumber.dialled(statement.plain))\">\(words)</a>"
    case .email: return "<a href=\"mailto:\(words)\">\(words)</a>"
    default: return statement.says.html
    }
  }

  private static func quick(_ provider: Provider) -> [View] {
    let kinds: [Provider.Kind] = [.phone, .email, .hours, .cost]
    return kinds.map { kind in
      // Several sources may give the same number; it is shown once.
      var shown: [String] = []
      for statement in provider.statements(kind) where !shown.contains(html(statement, kind)) {
        shown.append(html(statement, kind))
      }
      return [
        "label": label(kind), "kind": kind.rawValue, "known?": !shown.isEmpty,
        "texts": shown.enumerated().map { ["text-html": $1, "more?": $0 > 0] as View },
        "differ?": provider.facts.contains { $0.kind == kind && $0.sourcesDiffer },
      ]
    }
  }

  static func label(_ kind: Provider.Kind) -> String {
    switch kind {
    case .does: "What they do"
    case .forWhom: "Who it is for"
    case .whereabouts: "Where"
    case .phone: "Phone"
    case .email: "Email"
    case .hours: "When they are open"
    case .address: "Address"
    case .cost: "What it costs"
    case .accreditation: "Accreditation"
    case .complaints: "If you are unhappy with them"
    case .referral: "Who may ask, and whose permission they need"
    case .afterYouCall: "What happens after you call"
    }
  }

  private static func confidence(_ confidence: RecordSource.Confidence) -> String {
    "From \(kind(confidence)). Not confirmed with the service."
  }

  /// What a source is, for the middle of a sentence.
  private static func kind(_ confidence: RecordSource.Confidence) -> String {
    switch confidence {
    case .seed: "a document"
    case .page: "a web page"
    case .notice: "a contract notice"
    }
  }
}
