/// What a template is given: the names that it may use, and of what kind each is.
///
/// Written as in `docs/theme.md`: names with spaces between; a name that ends in `?` is yes or no, one that ends in
/// `-html` is HTML, and `name[…]` is a list of entries with the names in the brackets.
package struct TemplateFields: Sendable {
  package indirect enum Field: Sendable {
    case text
    case html
    case flag
    case list(TemplateFields)
  }

  package private(set) var fields: [String: Field] = [:]

  package init(_ description: String) {
    var rest = description[...]
    self = Self.parse(&rest)
  }

  private init(fields: [String: Field]) { self.fields = fields }

  private static func parse(_ rest: inout Substring) -> TemplateFields {
    var fields: [String: Field] = [:]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\n" }
      guard let first = rest.first, first != "]" else { break }
      let name = String(rest.prefix { $0 != " " && $0 != "[" && $0 != "]" && $0 != "\n" })
      rest = rest.dropFirst(name.count)
      if rest.first == "[" {
        rest = rest.dropFirst()
        fields[name] = .list(parse(&rest))
        rest = rest.dropFirst()
      } else {
        fields[name] = name.hasSuffix("?") ? .flag : name.hasSuffix("-html") ? .html : .text
      }
    }
    return TemplateFields(fields: fields)
  }

  /// All names, also those inside lists, for suggestions.
  package var allNames: Set<String> {
    var names = Set(fields.keys)
    for case .list(let inner) in fields.values { names.formUnion(inner.allNames) }
    return names
  }
}

extension TemplateFields {
  private static let dated = "reviewed reviewed-iso "
  private static let finders = "finder[title summary href] "
  private static let sourced = "sources[text-html] "
  private static let ranged = "lies within after "
  private static let lawful = "law[text-html] has-law? law-reason-html "
  private static let script = """
    anchor number text has-help? help-html has-unsure? unsure \
    answers[text has-hint? hint-html sometimes? ends? several? onward[before label href has-href?]]
    """
  private static let instrument = """
    id title label folds? address has-address? cited-by[title href] has-cited-by? provisions[id label folds? has-says? \
    says-html address has-address? seen seen-iso has-seen? verified? cited-by[title href] has-cited-by?]
    """
  private static let steps = """
    id has-cost? cost-html deadline-html has-dates? dates-href first-step-html body-html contact-html has-contact? contact-reason-html limits-html has-limits? \
    verify-html has-verify? has-letters? letters[title href] 
    """

  private static let card = """
    id name href says-html has-phone? phones[display href note-html has-note?] differ? emails[address href] \
    website[href label] hours-html has-hours? cost-html has-cost? caution-html has-caution? caution-first? caution-later? source-html has-source? \
    seen seen-iso has-seen? has-call-back? call-back-href overdue-html
    """

  /// The template whose HTML a field holds; every other field of HTML holds texts of authors, or what the generator
  /// writes.
  package static let shown: [String: [String]] = [
    "overdue-html": ["parts/overdue"], "banner-html": ["parts/banner"], "serves-html": ["parts/serves"],
    "edition-note-html": ["parts/edition-note"],
    "address-note-html": ["parts/address-note"], "steps-html": ["parts/outcome-steps", "parts/route-steps"],
    "last-checked-html": ["parts/last-checked"], "offline-note-html": ["parts/offline-note"],
    "page-address-html": ["parts/page-address"],
    "contact-html": ["parts/contact-card", "parts/contact-brief", "parts/contact-short"],
    "numbers-html": ["parts/contact-numbers"], "council-html": ["parts/council-question"],
    "card-html": ["parts/contact-card"], "body-html": ["parts/call-back-privacy", "parts/accessibility-record"],
  ]

  /// The same for fields of the layout that are empty on most pages; these load the styles of what they show themselves.
  package static let shownOnSome: [String: String] = ["exit-html": "parts/quick-exit"]

  /// The fields of every template that the generator renders itself, by the template's name.
  package static let roots: [String: TemplateFields] = [
    "layouts/page": """
    language page-title site-title description root stylesheets[sheet] paper[sheet] text-styles-html head-html banner-html home-href \
    navigation[label href current?] has-navigation? trail[label href] has-trail? overdue-html exit-html content-html footer[label href] has-footer? licence-html edition-name \
    content-day last-checked-html page-address-html offline-note-html
    """,
    "layouts/style-guide":
      "language styles-html pairs[front back least light dark] parts[name states[state example-html]]",
    "layouts/bare":
      "language page-title site-title description head-html styles-html banner-html content-html edition-name",
    "layouts/pack": "language site-title script home-href",
    "parts/overdue":
      """
    later? from reviews[due due-iso] changes[reviewed reviewed-iso] expired[has-words? words until until-iso] holidays[year] \
    unseen[seen seen-iso]
    """,
    "parts/call-back-privacy": "services[name form? host email]",
    "parts/accessibility-record": """
    fully? tested tested-iso pages programs[name] browsers[name] ways[name] people[says-html] has-people? \
    faults[says-html criterion has-criterion? pages one? first first-href] has-faults?
    """,
    "parts/banner": "council[name about-href not-yours-href] logo[src text] linked?",
    "parts/quick-exit": "",
    "parts/serves": "council",
    "parts/edition-note": "own? href",
    "parts/last-checked": "reviewed reviewed-iso has-due? due-iso",
    "parts/offline-note": "",
    "pages/offline": "title summary",
    "parts/page-address": "address qr-html",
    "parts/address-note": "address has-address?",
    "parts/outcome-steps": steps,
    "parts/route-steps":
      "day-html rest-first? rest-later? rest-html lawful-day? folds? href title council-html \(lawful) \(steps)",
    "parts/council-question": "href question",
    "parts/contact-card": card,
    "parts/contact-brief": card,
    "parts/contact-short": card,
    "parts/contact-numbers": card,
    "pages/home": """
    title summary body-html search-href finder[title summary href] deadlines[title summary href] councils[title summary href] \
    factsheets[title summary href] has-factsheets? guides[title summary href] has-guides? \
    comparisons[title summary href] has-comparisons? more[label href] has-more?
    """,
    "pages/page": "title summary body-html has-reviewed? \(dated) has-sources? \(sourced)",
    "pages/deadlines": """
    title summary body-html has-reviewed? \(dated) has-sources? \(sourced) calendar-href days-href has-further? further[title summary href] \
    asks[title first? starts[id label has-hint? hint \(ranged)] section-i[label has-hint? hint]] \
    groups[title now-html without[start now-html] late-html has-doubt? doubt-html \
    rules[id name says-html family? at-once? before? do do-by last-by law[text-html]]]
    """,
    "pages/deadlines-by-month":
      "title summary body-html days-href table[letter safe last] has-reviewed? \(dated) has-sources? \(sourced)",
    "pages/not-found": "title summary body-html linked? home-href",
    "pages/moved": "title target-title href",
    "pages/factsheet": """
    number title summary audience contents[label href] body-html has-words? \
    words[words-html by said-on has-date?] \(sourced) \(dated)
    """,
    "pages/listing":
      "kind title summary code? services? councils[title href] entries[number has-number? title has-summary? summary href] \(finders)",
    "pages/guide":
      "title summary audience steps[number title summary href] leaflet-href has-checklists? checklists-href \(sourced) \(dated)",
    "pages/checklists": "title guide-title guide-href steps[title groups[heading-html list-html]] \(dated)",
    "pages/call-sheet": "title finder-title finder-href contacts[id card-html]",
    "pages/agreement":
      "title summary body-html days-href start \(ranged) rules[id name] has-reviewed? \(sourced) \(dated)",
    "pages/guide-step": """
    guide-title guide-href leaflet-href number count title summary steps[number title href current?] body-html \
    has-previous? previous-title previous-href has-next? next-title next-href \(dated)
    """,
    "pages/leaflet": "title summary audience guide-href steps[number title anchor body-html] \(sourced) \(dated)",
    "pages/paragraph": """
    number heading verbatim? body-html has-gloss? gloss-html has-notes? notes[text-html] source-html source-address seen \
    seen-iso has-copies? copies[title has-address? address seen seen-iso all? none? agreeing count has-differs? \
    differs-html] has-unproved? unproved[words] sought? sought sought-iso cited-by[title href] has-cited-by? has-previous? previous-number previous-href has-next? next-number next-href
    """,
    "pages/comparison":
      "id title summary column-count many? columns[id title href has-href? answers[question text-html]] rows[question cells[column text-html]] \(sourced) \(dated)",
    "pages/provider": """
    id name summary serves-html facts[kind label known? differ? statements[text-html number \
    has-note? note-html]] councils[name href] has-councils? sources[number text-html kind seen seen-iso] has-website? website \
    has-call-back? call-back-href \(dated) quick[label kind known? texts[text-html more?] differ?]
    """,
    "pages/question": """
    finder-title finder-href id state first? text has-help? help-html has-why? why-html \
    groups[has-heading? heading folded? answers[id text has-hint? hint-html href]] folds? depth-note restart-href outline-href \
    advisers-href dates[limit chooses days-href starts[id label has-hint? hint \(ranged)]]
    """,
    "pages/outline": """
    title finder-title finder-href advisers-href question-count result-count map-html contents-html \
    parts[id number text href question has-way? way[answer] answers-html]
    """,
    "pages/advisers":
      "title finder-title finder-href outline-href script-href results-href questions[anchor text href]",
    "pages/advisers-question":
      "script[\(script)] address-note-html pages[href address answers[text href address]]",
    "pages/advisers-script": "title finder-href script[\(script)]",
    "pages/advisers-results": "title address-note-html groups[title several? count results[title href address]]",
    "pages/result": """
    finder-title finder-href outcome-ids state most-urgent count outcomes[id title number slug folded? day-html first-html numbers-html advice? steps-html] \
    has-also? also[id title href] restart-href council-html \
    reasons[title always? decided[id question sometimes? answers[text]]]
    """,
    "pages/outcome": """
    id title steps-html has-also? also[id title href] finder-href finder-title has-read? read-days has-unread? unread \
    \(lawful) \(sourced) \(dated)
    """,
    "pages/laws": """
    title summary whole-href kinds[title instruments[id title href several? count provisions[id label href]]] \(finders)
    """,
    "pages/law": "title instruments[\(instrument)] \(finders)",
    "pages/law-in-full": "title instruments[\(instrument)]",
    "pages/glossary": """
    title summary letters[letter anchor terms[id term has-short-for? short-for means-html has-also-called? also-called \
    has-formerly? formerly]] \(finders)
    """,
    "pages/a-to-z": "title summary search-href letters[letter anchor entries[label href kind]] \(finders)",
    "pages/search": "title summary letters-href letters[letter anchor] councils[title href] \(finders)",
    "pages/call-back": """
    id name title form? form-address email has-phone? phones[display href] has-hours? hours-html about-href privacy-href
    """,
    "pages/letter": """
    id title summary when-html to-html after-html subject \
    fields[id label has-hint? hint optional? text? lines? date? choice? known-as choices[number words] \(ranged)] body-html law[text-html] \
    has-verify? verify-html has-routes? routes[title href] \(sourced) \(dated)
    """,
    "pages/contacts": "title summary contacts[id card-html] \(finders)",
    "pages/find-council": """
    title summary before-html count letters[letter anchor entries[label council? slug href names region has-place? place \
    has-near? near see[label href first?]]] after-html \(sourced) \(dated)
    """,
    "pages/one-council": """
    slug name region has-place? place has-others? others[name href place] find-href edition-note-html deadline-html \
    today-html known? known-html services[name href several? phones[display href] emails[address href] no-number? has-ways? \
    has-website? website sources[source-html seen seen-iso confidence statements[text-html has-note? note-html]]] \
    ask-html publishes-html advice-html has-notes? notes[text-html source-html seen seen-iso confidence] \
    without[source-html seen seen-iso confidence] \(sourced) \(dated)
    """,
    "pages/duties": """
    has-council? council met partly missing \(finders) duties[id title says-html law[text-html] state \
    parts[says-html has-words? met? pages[before title href]]]
    """,
    "pages/council": "title council body-html cards[card-html] has-cards? \(sourced) \(dated) not-yours-href",
  ].mapValues { TemplateFields($0) }
}
