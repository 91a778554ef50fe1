import Content
import Manuscript
import Records

/// A change of the law: in force, or told of and not law.
public struct Reform: Sendable {
  public let id: String
  public let title: String
  public let status: Status
  /// The day from which it is in force, or on which it was announced or proposed; `nil` if that is not known.
  public let since: CalendarDate?
  /// What it says, in plain words.
  public let says: Prose
  /// What holds today.
  public let today: Prose
  public let source: Prose
  /// The day on which somebody looked at the source.
  public let seen: CalendarDate
  /// What it would change: the addresses of pages, and of places on them, such as a provision of a law.
  public let touches: [String]

  /// What has become of it.
  public enum Status: String, CaseIterable, Sendable {
    case inForce = "in-force"
    case announced, proposed
    case notKnown = "not-known"

    /// What it is instead of law, for reports; `nil` where it is law.
    var insteadOfLaw: String? {
      switch self {
      case .inForce: nil
      case .announced: "only announced"
      case .proposed: "only proposed"
      case .notKnown: "not known to be law"
      }
    }
  }

  /// Where it is on the page of all changes.
  public var address: String { "\(Reforms.address)#\(id)" }
}

extension Reform {
  /// - Parameter told: where its words are, if it is not in force.
  init?(
    _ entry: YAMLValue.Entry, _ prose: inout ProseReader, told: inout [Range<Int>], _ diagnostics: inout Diagnostics
  ) {
    guard Slug.isValid(entry.key) else {
      diagnostics.error(
        ContentRules.fileName, "'\(entry.key)' cannot be the id of a change: use small letters, digits and hyphens",
        at: entry.keyPlace)
      return nil
    }
    guard var keys = Record(entry.value, "a change of the law", in: prose.file, &diagnostics) else { return nil }
    let status = keys.word("status", Status.self, required: true, &diagnostics)
    let start = prose.words.bytes.count
    let title = keys.text("title", &diagnostics)
    prose.heading(title)
    let says = keys.text("says", &diagnostics).map { prose.block($0, firstHeadingLevel: 4) }
    if status?.insteadOfLaw != nil { told.append(start..<prose.words.bytes.count) }
    let today = keys.text("today", &diagnostics).map { prose.block($0, firstHeadingLevel: 4) }
    // Nobody can say since when something is not known.
    let since = prose.happened(&keys, "since", required: status.map { $0 != .notKnown } ?? false, &diagnostics)
    let source = keys.text("source", &diagnostics).map { prose.source($0) }
    let seen = prose.seen(&keys, required: true, &diagnostics)
    // Names are read for the checks on words.
    _ = keys.texts("names", required: false, &diagnostics)
    let touches = keys.texts("touches", required: false, &diagnostics).compactMap { text -> String? in
      guard let link = prose.link(text) else { return nil }
      if link.address.hasPrefix(Slot.root) { return String(link.address.dropFirst(Slot.root.count)) }
      diagnostics.error(
        GuidanceRules.reformTouches, "'\(text.value)' is no page of this site, and no law", at: text.place,
        help: "name what the change would touch: law:cfa-2014/51, route:appeal-to-tribunal, factsheets/mediation.md")
      return nil
    }
    keys.finish(&diagnostics)
    guard let status, let title, let says, let today, let source, let seen else { return nil }
    self.init(
      id: entry.key, title: title.value, status: status, since: since, says: says, today: today, source: source,
      seen: seen, touches: touches)
  }
}
