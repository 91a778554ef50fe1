import Content
import Manuscript
import Proofreading

/// The rules about what the content means.
public enum GuidanceRules {
  public static let missingFile = Rule("missing-file", "A file that a site cannot do without is not there.")
  public static let quotation = Rule(
    "quotation",
    "Words quoted from the Code of Practice are the Code's words, character by character: whole sentences that follow one another."
  )
  public static let omission = Rule(
    "omission",
    """
    A quotation leaves out no more than an aside inside a sentence, and says so with an ellipsis: what stands between \
    commas, semicolons, dashes or brackets, in at most \(QuotationOmission.mostPlaces) places of a sentence, together at most \
    \(QuotationOmission.mostWords) words and no more than stay. It never leaves out a number, a word that ends in "n't", or \
    \(ProtectedWords.kinds.map { "a word that \($0.effect) (\($0.words.joined(separator: ", ")))" }.joined(separator: ", or ")).
    """)
  public static let uncheckedQuotation = Rule(
    "unchecked-quotation",
    "What is quoted from the Code can be compared with its exact words: the paragraph is held word for word, and the quotation names it in its last line. Otherwise the words may be right or wrong, and nobody knows."
  )
  public static let secondCopy = Rule(
    "second-copy",
    "A paragraph that is held in its exact words is compared with another copy of them, or says on which day none was found. Where a copy has other words, that is said."
  )
  public static let fingerprint = Rule(
    "fingerprint",
    "A paragraph that is held in its exact words carries their fingerprint, so that no character of it changes unnoticed."
  )
  public static let formerName = Rule(
    "former-name",
    "The Code's words stay as they are; where they use a former name of the glossary, a note says what it is now.")
  public static let unknownStep = Rule(
    "unknown-step", "A guide names each of its steps once, and each step has a file.")
  public static let comparisonCell = Rule(
    "comparison-cell", "Every row of a comparison answers for every column, and for no other.")
  public static let unknownSource = Rule("unknown-source", "Each fact names a source that the provider's record lists.")
  public static let providerFact = Rule(
    "provider-fact", "Every kind of fact about a provider is given, or said to be not known.")
  public static let emailAddress = Rule("email-address", "An email address is written so that a message can be sent.")
  public static let unsourcedContact = Rule(
    "unsourced-contact", "A phone number or email says where it was found and when.")
  public static let oldNumber = Rule(
    "old-number",
    "A council's record gives no number of its advice service from a page that was more than 12 months old when it was read, or reads as old: readers are told to ask."
  )
  public static let unknownProvider = Rule("unknown-provider", "An edition names providers that exist.")
  public static let editionCouncil = Rule(
    "edition-council", "Each council has one edition, and that has the name of its own council, as has its file.")
  public static let editionService = Rule(
    "edition-service",
    "A service to which a council's edition sends families is one whose record says that it works for that council.")
  public static let otherCouncil = Rule(
    "other-council",
    "A council's edition does not name another council or a service of another, has no address of one, and does not say what another edition says; what it names on purpose stands under 'others', with the reason. A full name, a contact's address and a copy are errors; other words may be right, and are warnings."
  )
  public static let contactDiffers = Rule(
    "contact-differs",
    "An edition's contact has the number, email address, website, hours and cost of its service's record; where it has its own, 'because' says why."
  )
  public static let writtenTwice = Rule(
    "written-twice",
    "A phone number, an email address or a postcode stands in one record; others name that record, so that a change reaches all of them."
  )
  public static let councilList = Rule(
    "council-list",
    "Each line of the list of councils is one council, with a name, code and address of its own and a known region.")
  public static let unknownCouncil = Rule(
    "unknown-council", "A council that the content names is in the list of councils, under that name.")
  public static let confusedCouncils = Rule(
    "confused-councils", "Councils that are easily confused are told apart, each by words of its own.")
  public static let unknownContact = Rule("unknown-contact", "An edition or outcome names contacts that exist.")
  public static let publicAddress = Rule(
    "public-address", "An edition's public address begins with https:// and ends in a slash.")
  public static let look = Rule(
    "look",
    "An edition's colours are written as '#0f4a4a', and one for dark screens has one for light screens beside it.")
  public static let offlinePrivacy = Rule(
    "offline-privacy", "An edition whose pages browsers keep says so on its page about privacy.")
  public static let given = Rule("given", "What an edition gives is an answer to a question of the route finder.")
  public static let finderName = Rule(
    "finder-name", "A route finder's folder does not take the name of another folder of the site.")
  public static let condition = Rule(
    "condition", "A condition names earlier questions, their answers, and named conditions.")
  public static let question = Rule(
    "question",
    "Each question has an id of its own, and at least two answers with different words, and one heading stands once.")
  public static let questionDates = Rule(
    "question-dates",
    "Where days choose the answer to a question, each day chooses one that is offered, by one time limit on all ways to its page."
  )
  public static let group = Rule(
    "group", "The questions of a group stand together, and the group says how they are ordered.")
  public static let neverAsked = Rule(
    "never-asked", "A question that no journey asks, or an answer that none gives, hides a mistake in a condition.")
  public static let neverShown = Rule(
    "never-shown", "An outcome that no journey shows hides a mistake in its condition.")
  public static let emptyResult = Rule("empty-result", "Every journey ends with at least one outcome.")
  public static let outcomeOrder = Rule(
    "outcome-order", "The list of outcomes names every outcome once, most urgent first.")
  public static let outcomeSlug = Rule("outcome-slug", "Each outcome has a short name of its own, for addresses.")
  public static let outcomeContact = Rule(
    "outcome-contact", "Each outcome names who to ring, or says why there is nobody.")
  public static let outcomeAtOnce = Rule(
    "outcome-at-once",
    "An outcome whose deadline begins with Now, Today or At once says 'at-once: \"true\"', so that no result folds it.")
  public static let outcomeLaw = Rule("outcome-law", "Each outcome names its legal basis, or says why there is none.")
  public static let tooManyStates = Rule(
    "too-many-states",
    "A route finder whose conditions depend on too many answers at once cannot be published as pages.")
  public static let scenarioKey = Rule("scenario-key", "A scenario names questions, answers and outcomes that exist.")
  public static let scenario = Rule("scenario", "Every scenario ends in exactly the outcomes that it expects.")
  public static let uncovered = Rule(
    "uncovered", "Every answer and every outcome of a route finder is tried by a scenario.")

  public static let publishedAddress = Rule(
    "published-address", "The record of published addresses names editions, and addresses below them.")
  public static let factEntry = Rule(
    "fact-entry",
    "Each fact of the register is one time, number, address or name, with the words that point to it, its source, and the day on which that was seen."
  )
  public static let expiredStatement = Rule(
    "expired-statement",
    "With '--as-of': a statement whose 'valid-until' or 'until:' has passed no longer stands, nor does a record from the day on which its council changes. A warning; 'check --strict' fails on it, and a build says so on the page."
  )
  public static let reformTouches = Rule(
    "reform-touches", "What a change of the law would touch is a page of the site, a law or a provision.")
  public static let notInForce = Rule(
    "not-in-force",
    "What a text names as law is in force on the day of '--as-of': a provision, a time limit, a fact or an outcome with 'in-force' is named by none before its first day or after its last. Without a day, what has a first day is not in force yet."
  )
  public static let reviewOverdue = Rule(
    "review-overdue",
    "With '--as-of': each page is reviewed before its 'review-by', or before the site's 'review-every' is over. A warning; 'check --strict' fails on it, and a build says so on the page."
  )
  public static let reviewChanged = Rule(
    "review-changed",
    "A text stands as it was reviewed, and so do the laws, paragraphs of the Code, facts and services that it rests on; reviews.txt records it. A warning; 'check --strict' fails on it, and a build says so on the page."
  )
  public static let reviewRecord = Rule(
    "review-record", "The record of reviews names texts, with the day of their review and what it was made of.")
  public static let sourceUnseen = Rule(
    "source-unseen",
    "With '--as-of': somebody has looked at each source in the last 12 months. A warning; 'check --strict' fails on it, and a build says so on the page."
  )
  public static let unknownDuty = Rule(
    "unknown-duty",
    "A page says that it meets duties of duties.yaml; what only a council can give, its edition alone may say.")
  public static let councilContact = Rule(
    "council-contact",
    "A council's edition says how to reach its disagreement resolution service, and where that was found: families act on it."
  )
  public static let searchPage = Rule(
    "search-page", "What readers say leads to a whole page of the site, and stands in one place of search.yaml.")
  public static let wordPlaces = Rule(
    "word-places", "A text of words.yaml has the places that are filled in, in braces, and no others.")
  public static let testedEdition = Rule(
    "tested-edition", "The record of accessibility names the edition that was tested: the others may not claim it.")
  public static let callBack = Rule(
    "call-back",
    "A call back is asked for by an email to a known address, or by a form that is sent to an https:// address.")
  public static let letterPlaceholder = Rule(
    "letter-placeholder",
    "Each placeholder of a letter has the name of one of its fields, and the letter shows each field.")
  public static let letterField = Rule(
    "letter-field",
    "Each field of a letter has an id of its own, only a choice has choices, at least two, and a date may say when it can be, and which day of deadlines.yaml it is."
  )
  public static let letterLaw = Rule("letter-law", "A letter names the laws that it rests on.")
  public static let unknownLetter = Rule("unknown-letter", "An outcome names letters that exist.")
  public static let readerWords = Rule(
    "reader-words",
    "A reader of a route finder is spoken to as who they are: what an answer says to avoid stands in nothing that follows it, unless there are words for that reader."
  )
  public static let deadlineRule = Rule(
    "deadline-rule",
    "Each time limit runs from a day that the form asks for, has a length that can be counted, and names its law or source: families act on the days that come out. A day that the form asks for may say when it can be."
  )
  public static let councilClock = Rule(
    "council-clock",
    "Each limit on the council's clock runs from days that its part of the form asks for, has a time that the register of facts gives, rests on law that was read, and is named in the letter of complaint as that letter has it: what is not verified is not worked out, and what changes in the register changes here."
  )
  public static let deadlineHoliday = Rule(
    "deadline-holiday", "Holidays are days of each year, or days of one year that would otherwise be working days.")
  public static let unknownDeadline = Rule(
    "unknown-deadline", "An outcome or a question names time limits that stand in deadlines.yaml, each once.")
  public static let futureDay = Rule(
    "future-day",
    "The day of a review, of a look at a source, of tests or of a consent is not still to come: with --as-of, a slip such as 2062 for 2026 is told, which would keep a text from ever being due."
  )
  public static let sameFactsheet = Rule(
    "same-factsheet", "Each factsheet has a title and a number of its own: a copy that kept them is not finished.")
  public static let topic = Rule(
    "topic",
    "Each factsheet is under one of the topics that the site's settings list: readers look it up there, on the home page."
  )
  public static let redirect = Rule("redirect", "A redirect leads from an old address to a page of the site.")

  public static let all: [Rule] = [
    publishedAddress, redirect, sameFactsheet, topic, futureDay, searchPage, wordPlaces, callBack, letterPlaceholder,
    letterField, letterLaw, unknownLetter, readerWords,
    deadlineRule, councilClock, deadlineHoliday, unknownDeadline, factEntry, expiredStatement, notInForce,
    reformTouches, reviewOverdue, reviewChanged,
    reviewRecord, sourceUnseen,
    unknownDuty,
    councilContact,
    missingFile,
    quotation, omission, uncheckedQuotation, secondCopy, fingerprint, formerName, unknownStep, comparisonCell,
    unknownSource, providerFact, emailAddress, unsourcedContact, oldNumber, unknownProvider, editionCouncil,
    editionService, otherCouncil, contactDiffers, writtenTwice, councilList, unknownCouncil, confusedCouncils,

    unknownContact, testedEdition, look, publicAddress, offlinePrivacy, given, finderName, condition, question,
    questionDates, group,
    neverAsked,
    neverShown,
    emptyResult, outcomeOrder, outcomeSlug, outcomeContact, outcomeAtOnce, outcomeLaw, tooManyStates, scenarioKey,
    scenario,
    uncovered,
  ]
}
