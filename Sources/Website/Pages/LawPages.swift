import Guidance
import Search
import Templates

/// The laws that pages rely on: a page each, the list of them, and all of them on one page for printing.
struct LawPages: ThemeClient {
  static let templates = [listTemplate, pageTemplate, wholeTemplate]

  private static let listTemplate = TemplateContract(
    "pages/laws", about: "The list of laws.",
    given: [
      "title summary whole-href",
      .list(
        "kinds",
        [
          "title",
          .list(
            "instruments",
            [
              .field("id", "the place that the law, or its part, has on the page of all laws"),
              "title href several? count",
              "provisions[id label href]",
            ]),
        ], "Acts, regulations and decisions of courts, those that there are"), .finders,
    ])

  private static let pageTemplate = TemplateContract(
    "pages/law", given: ["title", .list("instruments", instrument, "holds the one law"), .finders])

  private static let wholeTemplate = TemplateContract(
    "pages/law-in-full", about: "All laws, to print.", given: ["title", .list("instruments", instrument)])

  private static let instrument: TemplateFields = [
    "id title label", .field("folds?", "the pages that use it are folded"),
    "address has-address? cited-by[title href] has-cited-by?",
    .list(
      "provisions",
      [
        "id label folds? has-says? says-html address has-address? seen seen-iso has-seen? verified? cited-by[title href] has-cited-by?",
        .field("has-from?", "it has not been law for long, or is not yet"), "from from-iso",
        .field("has-until?", "it ends, or has ended"), "until until-iso", "has-reforms?",
        .list("reforms", ReformViews.fields, "the changes of the law that would touch it"),
      ]),
  ]

  let guidance: Guidance
  /// The pages that cite a law, by a citation's scheme and id.
  let citing: (_ scheme: String, _ id: String) -> [View]

  var all: [PageDraft] { guidance.instruments.isEmpty ? [] : [list, whole] + guidance.instruments.map(page) }

  private var words: SiteWords { guidance.words }

  /// Each law with its parts folded.
  ///
  /// This page once had all laws in full. Each law and its parts keep their anchors here, so that shared links still
  /// lead somewhere.
  private var list: PageDraft {
    let (guidance, words) = (guidance, words)
    return PageDraft(
      Instrument.listAddress, title: words[.lawTitle], description: words[.lawDescription], trail: words.trail.home,
      template: Self.listTemplate,
      search: SearchScope(words[.kindLaw], weight: 7, names: [words[.lawName]], hasWords: false)
    ) {
      [
        "title": words[.lawTitle], "summary": words[.lawSummary],
        "whole-href": href(Instrument.wholeAddress),
        "kinds": Instrument.Kind.allCases.compactMap { kind -> View? in
          let laws = guidance.instruments.filter { $0.kind == kind }
          return laws.isEmpty ? nil : ["title": words[Self.heading(kind)], "instruments": laws.map(Self.line)]
        },
        "finder": Views.finders(guidance),
      ]
    }
  }

  private static func heading(_ kind: Instrument.Kind) -> SiteWord {
    switch kind {
    case .act: .lawActs
    case .regulations: .lawRegulations
    case .decision: .lawDecisions
    }
  }

  private static func line(_ instrument: Instrument) -> View {
    [
      "id": instrument.anchor(), "title": instrument.title, "href": href(instrument.address),
      "several?": instrument.provisions.count > 1, "count": "\(instrument.provisions.count)",
      "provisions": instrument.provisions.map {
        ["id": instrument.anchor($0), "label": $0.label, "href": href(instrument.address(of: $0))] as View
      },
    ]
  }

  private func page(_ instrument: Instrument) -> PageDraft {
    let law = view(instrument, isWhole: false)
    return PageDraft(
      instrument.address, title: instrument.title,
      description: words[.lawOneDescription, ["law": instrument.title]],
      trail: words.trail.law, template: Self.pageTemplate, search: SearchScope(words[.kindLaw], weight: 7)
    ) { [guidance] in ["title": instrument.title, "instruments": [law], "finder": Views.finders(guidance)] }
  }

  private var whole: PageDraft {
    let laws = guidance.instruments.map { view($0, isWhole: true) }
    let title = words[.lawWholeTitle]
    return PageDraft(
      Instrument.wholeAddress, title: title, description: words[.lawWholeDescription], trail: words.trail.law,
      template: Self.wholeTemplate
    ) { ["title": title, "instruments": laws] }
  }

  private func touching(_ instrument: Instrument, _ provision: Instrument.Provision) -> [Reform] {
    guidance.reforms?.touching(instrument.address(of: provision)) ?? []
  }

  /// - Parameter isWhole: whether it is on the page with all laws, mostly for paper: then nothing is folded.
  private func view(_ instrument: Instrument, isWhole: Bool) -> View {
    let citedBy = citing("law", instrument.id)
    return [
      "id": instrument.anchor(), "title": instrument.title, "address": instrument.source ?? "",
      "has-address?": instrument.source != nil, "cited-by": citedBy, "has-cited-by?": !citedBy.isEmpty,
      "label": instrument.title, "folds?": !isWhole,
      "provisions": instrument.provisions.map { provision -> View in
        let citedBy = citing("law", "\(instrument.id)/\(provision.id)")
        return [
          "id": isWhole ? instrument.anchor(provision) : provision.id, "label": provision.label,
          "has-says?": provision.says != nil, "says-html": provision.says?.html ?? "",
          "address": provision.address ?? "", "has-address?": provision.address != nil,
          "seen": provision.seen?.inWords ?? "", "seen-iso": provision.seen?.description ?? "",
          "has-seen?": provision.seen != nil, "verified?": provision.isVerified && provision.seen != nil,
          "cited-by": citedBy, "has-cited-by?": !citedBy.isEmpty, "folds?": !isWhole,
          "has-from?": provision.inForce?.from != nil, "from": provision.inForce?.from?.inWords ?? "",
          "from-iso": provision.inForce?.from?.description ?? "",
          "has-until?": provision.inForce?.until != nil, "until": provision.inForce?.until?.inWords ?? "",
          "until-iso": provision.inForce?.until?.description ?? "",
          "has-reforms?": !touching(instrument, provision).isEmpty,
          "reforms": touching(instrument, provision).map(ReformViews.view),
        ]
      },
    ]
  }
}
