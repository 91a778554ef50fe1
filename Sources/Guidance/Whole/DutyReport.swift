/// How far an edition meets the duties of a Local Offer.
public struct DutyReport: Sendable {
  public enum State: String, CaseIterable, Sendable {
    case met
    /// Some parts of the duty are met, and some are not.
    case partly
    case missing
  }

  /// A duty, and how far an edition meets it.
  public struct Entry: Sendable {
    public let duty: Duty
    /// The duty's parts with the addresses of the pages that meet them.
    public let parts: [(part: Duty.Part, pages: [String])]

    public var state: State {
      let met = parts.filter { !$0.pages.isEmpty }.count
      return met == parts.count ? .met : met == 0 ? .missing : .partly
    }
  }

  public let entries: [Entry]

  public init(_ guidance: Guidance, _ edition: Edition) {
    entries = guidance.duties.map { duty in
      Entry(
        duty: duty,
        parts: duty.parts.map { part in
          (part, Self.pages(guidance.meets[part.id] ?? [], edition) + Self.contact(of: part, edition))
        })
    }
  }

  public func count(_ state: State) -> Int { entries.filter { $0.state == state }.count }

  /// The pages that the edition has, as addresses.
  private static func pages(_ owners: [String], _ edition: Edition) -> [String] {
    owners.compactMap { owner in
      if owner.hasPrefix("editions/") {
        return owner == "editions/\(edition.name)" && edition.council != nil ? "your-council.html" : nil
      }
      return owner.hasSuffix("/") ? owner + "index.html" : owner
    }
  }

  /// The page with a contact that the edition gives itself, if it gives a way to reach somebody.
  private static func contact(of part: Duty.Part, _ edition: Edition) -> [String] {
    guard let id = part.contact, edition.council != nil, let contact = edition.contacts[id], contact.isOfEdition,
      contact.canBeReached
    else { return [] }
    return ["contacts.html#\(id)"]
  }
}
