import Content
import Guidance
import Manuscript
import Templates

/// Who to phone at each council, in the form that the script of results reads when a reader names the council.
///
/// An edition that is not a council's asks for the council in the boxes of contacts that each council has for itself.
/// What it then shows is what the services' records name for the council, and the advice service of the council's own
/// record, or what the council's own edition says, with the day of the source.
///
/// The text has four parts, separated by empty lines. Each entry is a line of fields separated by tabs:
///
/// 1. words: a key, and what is said;
/// 2. contacts: the id, and what to ask a council where its number is not known;
/// 3. who can be phoned: the name, the page, the phone numbers and the email addresses, each separated by `|`, and the
///    website;
/// 4. councils: the name in links, the name, all names that lead to it separated by `|`, what it is the council for,
///    those that are easily confused with it, its numbers, each `contact:line of the third part:day of the source`, with
///    `:old` behind it where readers are to ask whether it still holds, the address of its Local Offer, and the day or
///    the month from which something changes.
struct CouncilNumbers: ThemeClient {
  static let templates = [question]
  static let scripts = [askScript, numbersScript]

  /// The template that asks for the council.
  static let question = TemplateContract(
    "parts/council-question",
    about: """
      Once on a result of an edition that is no council's: the link to the list of councils, with the question that \
      takes its place in `data-ask`.
      """,
    given: "href question", shownAs: ["council-html"])

  /// The script that asks for the council on a result.
  static let askScript = Theme.script("ask-council")
  /// The script that then shows the council's numbers; it follows them in the same file.
  private static let numbersScript = Theme.script("council-numbers")

  /// The plain name of the file, which also holds everything that shows the numbers.
  static let file = "councils/numbers.js"
  /// The gap for the question on a result, and the one for the script in the head of pages that show numbers; an
  /// edition of a council leaves both empty.
  static let questionSlot = EditionSlot.councilQuestion.text(), scriptSlot = EditionSlot.councilScript.text()
  /// The scripts behind the text, in the order in which they run.
  private static let behind = [
    SearchPage.slipsScript, SearchPage.postcodeScript, FindCouncilPage.matchScript, numbersScript,
  ]

  /// The text.
  let text: String

  /// `nil` where the content does not ask for councils.
  init?(_ guidance: Guidance) {
    guard let all = guidance.councilWords, let words = all.result, !guidance.councils.isEmpty else { return nil }
    var lines = Lines()
    let services = CouncilServices(guidance)
    let editions = Dictionary(guidance.editions.compactMap { edition in edition.council.map { ($0, edition) } }) {
      first, _ in first
    }
    let councils = guidance.councils.map { council -> String in
      let group = all.confused.first { $0.place(of: council.slug) != nil }
      let near = (group?.councils ?? []).map(\.slug).filter { $0 != council.slug }
      let numbers = words.contacts.flatMap { contact -> [String] in
        let found =
          if let edition = editions[council.name], !edition.isDraft {
            edition.contacts[contact.id].map { lines.entries($0) } ?? []
          } else {
            (words.services.contains(contact.id) ? services[council.slug].flatMap { lines.entries($0) } : [])
              + (contact.id == Edition.adviceContact ? council.record.advice.map { lines.entries($0) } ?? [] : [])
          }
        return found.map { "\(contact.id):\($0)" }
      }
      return Self.line([
        council.slug, council.name,
        ([council.shortName, council.name] + all.names(of: council.slug)).joined(separator: "|"),
        group?.place(of: council.slug) ?? "", near.joined(separator: " "), numbers.joined(separator: " "),
        council.record.localOffer?.address ?? "", council.record.changes.first?.fromInWords ?? "",
      ])
    }
    text = [
      words.words.map { Self.line([$0.key, $0.text]) }, words.contacts.map { Self.line([$0.id, $0.ask]) }, lines.all,
      councils,
    ].map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The file: the text, and the scripts that show it.
  ///
  /// `nil` for a theme without them.
  static func script(_ guidance: Guidance, _ theme: Theme) -> [UInt8]? {
    guard let numbers = Self(guidance),
      (behind + [askScript]).allSatisfy({ theme.scripts[$0] != nil })
    else { return nil }
    return behind.reduce(ScriptLiteral.assignment(of: Array(numbers.text.utf8), to: "councilNumbers")) {
      $0 + (theme.scripts[$1] ?? [])
    }
  }

  /// Who can be phoned, each once.
  private struct Lines {
    private(set) var all: [String] = []
    private var places: [String: Int] = [:]

    /// A service, from the newest of the sources that name it for the council.
    mutating func entries(_ service: CouncilServices.Service) -> [String] {
      let provider = service.provider
      guard let day = service.sources.map(\.seen).max() else { return [] }
      let place = place(
        provider.name, provider.address, phones: provider.statements(.phone).map(\.plain),
        emails: provider.statements(.email).map(\.plain), website: provider.website)
      return ["\(place):\(day)"]
    }

    /// The advice service of a council's record.
    mutating func entries(_ advice: CouncilAdvice) -> [String] {
      let place = place(
        advice.name, "", phones: [advice.phone].compactMap(\.self), emails: [advice.email].compactMap(\.self),
        website: advice.website)
      return ["\(place):\(advice.source.seen)\(advice.isOld ? ":old" : "")"]
    }

    /// A contact of a council's own edition, if it says how to reach it.
    mutating func entries(_ contact: Contact) -> [String] {
      guard contact.isOfEdition, let day = contact.seen,
        !contact.phones.isEmpty || !contact.emails.isEmpty || contact.website != nil
      else { return [] }
      let place = place(
        contact.name, contact.provider.map { "providers/\($0).html" } ?? "", phones: contact.phones.map(\.number),
        emails: contact.emails, website: contact.website)
      return ["\(place):\(day)"]
    }

    private mutating func place(_ name: String, _ page: String, phones: [String], emails: [String], website: String?)
      -> Int
    {
      let unique = { (texts: [String]) in
        texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "|")
      }
      let line = CouncilNumbers.line([name, page, unique(phones), unique(emails), website ?? ""])
      if let known = places[line] { return known }
      places[line] = all.count
      all.append(line)
      return all.count - 1
    }
  }

  /// The fields of an entry, on one line.
  private static func line(_ parts: [String]) -> String {
    parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "\t")
  }
}
