/// A title, a summary or a label of a page that is made from other files: a key of `words.yaml`.
///
/// Its raw value is the group and the key in the file, with a dot between them.
public enum SiteWord: String, CaseIterable, Sendable {
  case kindCallBack = "kinds.call-back"
  case kindComparison = "kinds.comparison"
  case kindCouncil = "kinds.council"
  case kindDuties = "kinds.duties"
  case kindFactsheet = "kinds.factsheet"
  case kindFinder = "kinds.finder"
  case kindGuide = "kinds.guide"
  case kindLaw = "kinds.law"
  case kindLetter = "kinds.letter"
  case kindList = "kinds.list"
  case kindPage = "kinds.page"
  case kindParagraph = "kinds.paragraph"
  case kindRoute = "kinds.route"
  case kindService = "kinds.service"
  case kindStory = "kinds.story"
  case kindTerm = "kinds.term"
  case kindTerms = "kinds.terms"
  case kindYourCouncil = "kinds.your-council"

  case homeName = "home.name"

  case factsheetsTitle = "factsheets.title"
  case factsheetsSummary = "factsheets.summary"

  case guidesTitle = "guides.title"
  case guidesSummary = "guides.summary"
  case guidesLeaflet = "guides.leaflet"
  case guidesChecklists = "guides.checklists"

  case codeName = "code.name"
  case codeTitle = "code.title"
  case codeSummary = "code.summary"
  case codeEntry = "code.entry"
  case codeExact = "code.exact"
  case codeSummarised = "code.summarised"

  case comparisonsTitle = "comparisons.title"
  case comparisonsSummary = "comparisons.summary"

  case servicesTitle = "services.title"
  case servicesSummary = "services.summary"

  case routesTitle = "routes.title"
  case routesSummary = "routes.summary"

  case lettersTitle = "letters.title"
  case lettersSummary = "letters.summary"

  case storiesTitle = "stories.title"
  case storiesSummary = "stories.summary"

  case aToZTitle = "a-to-z.title"
  case aToZSummary = "a-to-z.summary"

  case searchTitle = "search.title"
  case searchSummary = "search.summary"
  case searchDescription = "search.description"

  case glossaryTitle = "glossary.title"
  case glossarySummary = "glossary.summary"
  case glossarySee = "glossary.see"

  case contactsTitle = "contacts.title"
  case contactsSummary = "contacts.summary"

  case councilsName = "councils.name"

  case letterTitle = "letter.title"

  case routeDescription = "route.description"

  case paragraphShort = "paragraph.short"
  case paragraphTitle = "paragraph.title"
  case paragraphDescription = "paragraph.description"
  case paragraphEntry = "paragraph.entry"
  case paragraphNumber = "paragraph.number"

  case lawName = "law.name"
  case lawTitle = "law.title"
  case lawSummary = "law.summary"
  case lawDescription = "law.description"
  case lawActs = "law.acts"
  case lawRegulations = "law.regulations"
  case lawDecisions = "law.decisions"
  case lawOneDescription = "law.one-description"
  case lawWholeTitle = "law.whole-title"
  case lawWholeDescription = "law.whole-description"

  case serviceDoes = "service.does"
  case serviceForWhom = "service.for-whom"
  case serviceWhere = "service.where"
  case servicePhone = "service.phone"
  case serviceEmail = "service.email"
  case serviceHours = "service.hours"
  case serviceAddress = "service.address"
  case serviceCost = "service.cost"
  case serviceAccreditation = "service.accreditation"
  case serviceComplaints = "service.complaints"
  case serviceReferral = "service.referral"
  case serviceAfterYouCall = "service.after-you-call"
  case serviceDocument = "service.document"
  case serviceWebPage = "service.web-page"
  case serviceNotice = "service.notice"
  case serviceNotConfirmed = "service.not-confirmed"
  case serviceForCouncil = "service.for-council"

  case callBackTitle = "call-back.title"
  case callBackDescription = "call-back.description"
  case callBackAlso = "call-back.also"

  case councilTitle = "council.title"
  case councilDescription = "council.description"
  case councilNotConfirmed = "council.not-confirmed"
  case councilNoDay = "council.no-day"

  case yourCouncilName = "your-council.name"
  case yourCouncilTitle = "your-council.title"
  case yourCouncilDescription = "your-council.description"
  case yourCouncilAlso = "your-council.also"

  case dutiesTitle = "duties.title"
  case dutiesDescription = "duties.description"

  case questionLast = "question.last"
  case questionAll = "question.all"
  case questionAtMost = "question.at-most"
  case questionOneMore = "question.one-more"
  case questionAtMostOneMore = "question.at-most-one-more"
  case questionMore = "question.more"
  case questionAtMostMore = "question.at-most-more"

  case resultTitle = "result.title"
  case resultDescription = "result.description"

  case callSheetTitle = "call-sheet.title"
  case callSheetDescription = "call-sheet.description"

  case outlineTitle = "outline.title"
  case outlineDescription = "outline.description"
  case outlineMapTitle = "outline.map-title"
  case outlineMapDescription = "outline.map-description"
  case outlineMapResult = "outline.map-result"

  case advisersTitle = "advisers.title"
  case advisersDescription = "advisers.description"
  case advisersQuestionTitle = "advisers.question-title"
  case advisersQuestionDescription = "advisers.question-description"
  case advisersScriptTitle = "advisers.script-title"
  case advisersScriptDescription = "advisers.script-description"
  case advisersResultsTitle = "advisers.results-title"
  case advisersResultsDescription = "advisers.results-description"
  case advisersAQuestion = "advisers.a-question"
  case advisersOnlyQuestion = "advisers.only-question"
  case advisersAResult = "advisers.a-result"
  case advisersOnlyResult = "advisers.only-result"
  case advisersShownResult = "advisers.shown-result"

  case movedTitle = "moved.title"
  case movedDescription = "moved.description"
  case movedNewPage = "moved.new-page"

  case editionsTitle = "editions.title"
  case editionsSummary = "editions.summary"

  case publisherUnnamed = "publisher.unnamed"

  case feedbackLabel = "feedback.label"
  case feedbackSubject = "feedback.subject"

  case offlineTitle = "offline.title"
  case offlineSummary = "offline.summary"

  /// All of them in the order of the file, by their groups.
  static let groups: [(name: String, words: [SiteWord])] = allCases.reduce(into: []) { groups, word in
    if groups.last?.name != word.group { groups.append((word.group, [])) }
    groups[groups.count - 1].words.append(word)
  }

  /// The group in the file.
  var group: String { String(rawValue.prefix { $0 != "." }) }

  /// The key in the group.
  var key: String { String(rawValue.drop { $0 != "." }.dropFirst()) }

  /// Whether it is a title or a name, which needs no sources.
  var isHeading: Bool { key.hasSuffix("title") || key == "name" }

  /// What is filled in, by the names that stand in braces in the text.
  var places: [String] {
    switch self {
    case .guidesLeaflet: ["guide"]
    case .codeEntry, .paragraphTitle, .paragraphDescription, .paragraphEntry: ["number", "heading"]
    case .glossarySee: ["name", "term"]
    case .letterTitle: ["letter"]
    case .routeDescription, .resultTitle, .resultDescription: ["route"]
    case .paragraphShort, .paragraphNumber, .advisersAQuestion: ["number"]
    case .lawOneDescription: ["law"]
    case .serviceNotConfirmed: ["source"]
    case .serviceForCouncil: ["service", "council"]
    case .callBackTitle, .callBackDescription: ["name"]
    case .councilTitle, .councilDescription, .yourCouncilDescription: ["council"]
    case .yourCouncilTitle: ["place"]
    case .questionAll, .questionAtMost, .questionMore, .questionAtMostMore, .outlineMapDescription: ["count"]
    case .outlineDescription, .outlineMapTitle, .advisersDescription, .advisersScriptDescription,
      .advisersResultsDescription:
      ["finder"]
    case .advisersQuestionTitle, .advisersOnlyQuestion: ["number", "question"]
    case .advisersQuestionDescription: ["question"]
    case .advisersOnlyResult: ["result"]
    case .movedDescription: ["page"]
    case .feedbackSubject: ["page", "edition", "day"]
    default: []
    }
  }
}
