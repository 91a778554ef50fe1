import Content
import Guidance
import Manuscript
import Search
import Templates

/// The pages for looking things up: the Code, the law, comparisons, services, contacts, the glossary.
struct ReferencePages: CommonPageMaker {
  static let templates = [paragraphTemplate, comparisonTemplate, glossaryTemplate, contactsTemplate]
  static let scripts = [compareScript]

  private static let paragraphTemplate = TemplateContract(
    "pages/paragraph", about: "A paragraph of the Code of Practice.",
    given: [
      "number heading verbatim? body-html has-gloss? gloss-html has-notes? notes[text-html] source-html source-address",
      "seen seen-iso has-copies?",
      .list(
        "copies",
        [
          "title has-address? address seen seen-iso all? none?",
          .field("agreeing", "how many of its `count` sentences are the same"), "count has-differs? differs-html",
        ], "other copies of its words"),
      "has-unproved?", .field("unproved[words]", "the beginnings of sentences that no other copy has"), "sought?",
      .field("sought", "the day on which no other copy was found"),
      "sought-iso cited-by[title href] has-cited-by? has-previous? previous-number previous-href has-next?",
      "next-number next-href",
    ])

  private static let comparisonTemplate = TemplateContract(
    "pages/comparison",
    given: [
      "id title summary column-count many? columns[id title href has-href? answers[question text-html]]",
      "rows[question cells[column text-html]]", .sources, .reviewed,
    ])

  private static let glossaryTemplate = TemplateContract(
    "pages/glossary",
    given: [
      "title summary",
      .list(
        "letters",
        [
          "letter anchor",
          .list(
            "terms",
            "id term has-short-for? short-for means-html has-also-called? also-called has-formerly? formerly"),
        ]), .finders,
    ])

  private static let contactsTemplate = TemplateContract(
    "pages/contacts", given: ["title summary contacts[id card-html]", .finders])

  /// The script that lets readers choose what a comparison shows.
  private static let compareScript = Theme.script("compare")

  let guidance: Guidance
  /// The titles of pages by address, for lists of what relies on a law.
  let titles: [String: String]

  private var words: SiteWords { guidance.words }

  static func titles(in guidance: Guidance) -> [String: String] {
    var titles: [String: String] = [:]
    for comparison in guidance.comparisons { titles[comparison.address] = comparison.title }
    for provider in guidance.providers { titles[provider.address] = provider.name }
    for paragraph in guidance.paragraphs {
      titles[paragraph.address] = guidance.words[.paragraphShort, ["number": paragraph.number]]
    }
    return titles
  }

  static func entries(in guidance: Guidance) -> [ListEntry] {
    let words = guidance.words
    var all = guidance.paragraphs.map {
      ListEntry(
        label: words[.paragraphEntry, ["number": $0.number, "heading": $0.heading]], address: $0.address,
        kind: words[.kindParagraph])
    }
    all += guidance.comparisons.map { ListEntry(label: $0.title, address: $0.address, kind: words[.kindComparison]) }
    all += guidance.providers.map { ListEntry(label: $0.name, address: $0.address, kind: words[.kindService]) }
    for term in guidance.terms {
      let address = "glossary.html#\(term.id)"
      all.append(ListEntry(label: Views.capitalised(term.term), address: address, kind: words[.kindTerm]))
      all += (term.alsoCalled + term.formerly).map {
        ListEntry(
          label: words[.glossarySee, ["name": Views.capitalised($0), "term": term.term]], address: address,
          kind: words[.kindTerm])
      }
    }
    return all + guidance.instruments.map { ListEntry(label: $0.title, address: $0.address, kind: words[.kindLaw]) }
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] {
    ReferencePages(guidance: material.guidance, titles: material.titles).all
  }

  var all: [PageDraft] {
    var pages =
      guidance.paragraphs.indices.map(paragraph) + guidance.comparisons.map(comparison)
      + guidance.providers.map(provider)
    pages += LawPages(guidance: guidance, citing: citing).all
    if !guidance.terms.isEmpty { pages.append(glossary) }
    if !guidance.contacts.isEmpty { pages.append(contacts) }
    return pages
  }

  private func citing(_ scheme: String, _ id: String) -> [View] {
    let addresses = guidance.citedBy.first { $0.key.scheme == scheme && $0.key.id == id }?.value ?? []
    return Views.links(addresses.compactMap { address in titles[address].map { ($0, address) } })
  }

  private func paragraph(_ index: Int) -> PageDraft {
    let paragraph = guidance.paragraphs[index]
    let previous = index > 0 ? guidance.paragraphs[index - 1] : nil
    let next = index + 1 < guidance.paragraphs.count ? guidance.paragraphs[index + 1] : nil
    let citedBy = citing("code", paragraph.number)
    let comparison = paragraph.comparison
    let places: KeyValuePairs = ["number": paragraph.number, "heading": paragraph.heading]
    return PageDraft(
      paragraph.address, title: words[.paragraphTitle, places], description: words[.paragraphDescription, places],
      trail: words.trail.code, template: Self.paragraphTemplate,
      search: SearchScope(
        words[.kindParagraph], weight: 8, names: [words[.paragraphNumber, ["number": paragraph.number]]])
    ) {
      [
        "number": paragraph.number, "heading": paragraph.heading, "verbatim?": paragraph.kind == .verbatim,
        "body-html": paragraph.body.html, "has-gloss?": paragraph.gloss != nil,
        "gloss-html": paragraph.gloss?.html ?? "", "has-notes?": !paragraph.notes.isEmpty,
        "notes": Views.sources(paragraph.notes),
        "source-html": paragraph.source.html, "source-address": paragraph.sourceAddress, "seen": paragraph.seen.inWords,
        "seen-iso": paragraph.seen.description,
        "has-copies?": !comparison.copies.isEmpty, "copies": comparison.copies.map { Self.copy($0, of: comparison) },
        "has-unproved?": !comparison.copies.isEmpty && !comparison.unproved.isEmpty,
        "unproved": comparison.unproved.map { ["words": $0] as View },
        "sought?": comparison.soughtInVain != nil, "sought": comparison.soughtInVain?.inWords ?? "",
        "sought-iso": comparison.soughtInVain?.description ?? "",
        "cited-by": citedBy, "has-cited-by?": !citedBy.isEmpty,
        "has-previous?": previous != nil, "previous-number": previous?.number ?? "",
        "previous-href": previous.map { href($0.address) } ?? "", "has-next?": next != nil,
        "next-number": next?.number ?? "", "next-href": next.map { href($0.address) } ?? "",
      ]
    }
  }

  /// What another copy has for a paragraph.
  private static func copy(_ copy: CopyComparison.Copy, of comparison: CopyComparison) -> View {
    [
      "title": copy.title, "has-address?": copy.address != nil, "address": copy.address ?? "",
      "seen": copy.seen.inWords, "seen-iso": copy.seen.description,
      "all?": copy.agreeing == comparison.sentenceCount, "none?": copy.agreeing == 0, "agreeing": "\(copy.agreeing)",
      "count": "\(comparison.sentenceCount)", "has-differs?": copy.differs != nil,
      "differs-html": copy.differs?.html ?? "",
    ]
  }

  /// How many columns of text a screen of usual width can hold.
  private static let mostColumns = 3

  private func comparison(_ comparison: Comparison) -> PageDraft {
    var draft = PageDraft(
      comparison.address, title: comparison.title, description: comparison.summary, trail: words.trail.comparisons,
      template: Self.comparisonTemplate, search: SearchScope(words[.kindComparison])
    ) {
      let view: View = [
        "id": comparison.id, "title": comparison.title, "summary": comparison.summary,
        "column-count": "\(comparison.columns.count)", "many?": comparison.columns.count > Self.mostColumns,
        "columns": comparison.columns.enumerated().map { place, column -> View in
          [
            "id": column.id, "title": column.title, "href": column.address ?? "", "has-href?": column.address != nil,
            "answers": comparison.rows.map { ["question": $0.question, "text-html": $0.cells[place].html] as View },
          ]
        },
        "rows": comparison.rows.map { row in
          [
            "question": row.question,
            "cells": zip(comparison.columns, row.cells).map { ["column": $0.title, "text-html": $1.html] as View },
          ] as View
        },
        "sources": Views.sources(comparison.sources),
      ]
      return view.with(Views.reviewed(comparison.reviewed))
    }
    draft.scripts = [Self.compareScript]
    return draft
  }

  private func provider(_ provider: Provider) -> PageDraft {
    let served = ProviderView.served(by: provider, guidance.councils)
    var draft = PageDraft(
      provider.address, title: provider.name, description: provider.summary, trail: words.trail.services,
      template: ProviderView.template,
      search: SearchScope(
        words[.kindService], weight: 6, names: Self.numbers(provider.statements(.phone).map(\.plain)), isParted: false)
    ) { ProviderView(provider, served: served, words).view }
    draft.head = StructuredData.script([StructuredData.provider(provider, councils: served.map(\.shortName))])
    return draft
  }

  private var glossary: PageDraft {
    let (title, summary) = (words[.glossaryTitle], words[.glossarySummary])
    let (guidance, terms) = (guidance, guidance.terms)
    return PageDraft(
      "glossary.html", title: title, description: summary, trail: words.trail.home, template: Self.glossaryTemplate,
      search: SearchScope(words[.kindTerms], weight: 8)
    ) {
      let sorted = terms.map { (key: Alphabet.sortKey($0.term), term: $0) }.sorted {
        ($0.key, $0.term.id) < ($1.key, $1.term.id)
      }
      let letters = Alphabet.grouped(sorted, by: \.key).map { letter, group -> View in
        ["letter": letter, "anchor": Alphabet.anchor(letter), "terms": group.map { Self.view($0.term) }]
      }
      return ["title": title, "summary": summary, "letters": letters, "finder": Views.finders(guidance)]
    }
  }

  private static func view(_ term: GlossaryTerm) -> View {
    [
      "id": term.id, "term": term.term, "has-short-for?": term.shortFor != nil, "short-for": term.shortFor ?? "",
      "means-html": term.means.html, "has-also-called?": !term.alsoCalled.isEmpty,
      "also-called": term.alsoCalled.joined(separator: ", "), "has-formerly?": !term.formerly.isEmpty,
      "formerly": term.formerly.joined(separator: ", "),
    ]
  }

  /// Phone numbers as the search looks for them, each once: digits only.
  private static func numbers(_ written: [String]) -> [String] {
    Set(written.map { $0.filter(\.isASCII).filter(\.isNumber) }).filter { $0.hasPrefix("0") }.sorted()
  }

  private var contacts: PageDraft {
    let (title, summary) = (words[.contactsTitle], words[.contactsSummary])
    let (guidance, ids) = (guidance, guidance.contacts.map(\.id))
    var scope = SearchScope(title, names: Self.numbers(guidance.contacts.flatMap(\.phones).map(\.number)))
    scope.sections = guidance.contacts.map { ($0.id, $0.name) }
    var draft = PageDraft(
      "contacts.html", title: title, description: summary, trail: words.trail.home, template: Self.contactsTemplate,
      search: scope
    ) {
      [
        "title": title, "summary": summary,
        "contacts": ids.map { ["id": $0, "card-html": EditionSlot.card.text($0)] as View },
        "finder": Views.finders(guidance),
      ]
    }
    draft.head = EditionSlot.contactData.text()
    return draft
  }
}
