import Guidance
import Manuscript
import Proofreading

/// The ways to reach somebody, as machines read them: only those on which all sources agree.
package struct ContactPoint: Sendable {
  /// In the form that any phone in the world can ring, such as `+443330062835`.
  private(set) var phone: String?
  private(set) var email: String?
  private(set) var hours: OpeningHours?

  package init(_ contact: Contact) {
    phone = Self.only(contact.phones.map(\.number)).flatMap(Self.international)
    email = Self.only(contact.emails)
    hours = contact.hours.flatMap { OpeningHours($0.html) }
  }

  package init(_ provider: Provider) {
    phone = Self.only(provider.statements(.phone).map(\.plain)).flatMap(Self.international)
    email = Self.only(provider.statements(.email).map(\.plain))
    hours = Self.only(provider.statements(.hours).map(\.plain)).flatMap(OpeningHours.init)
  }

  /// The value that is always the same; `nil` where there is none, or several that differ.
  private static func only(_ values: [String]) -> String? {
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// A British number in the form of E.164; `nil` for a short one, such as 999, which only phones in Britain can ring.
  package static func international(_ number: String) -> String? { PhoneNumber(number)?.international }

  /// The value for a page; `nil` where there is neither a number nor an email address.
  ///
  /// - Parameter area: the places that it is for; none where they are not known.
  package func value(area: [String] = []) -> JSONValue? {
    if phone == nil && email == nil { return nil }
    let value: JSONValue = ["@type": "ContactPoint"]
    return value.with([
      "telephone": phone.map(JSONValue.text), "email": email.map(JSONValue.text),
      "areaServed": area.isEmpty ? nil : .list(area.map(JSONValue.text)),
      "hoursAvailable": hours.map {
        [
          "@type": "OpeningHoursSpecification", "dayOfWeek": .list($0.days.map(JSONValue.text)),
          "opens": .text($0.opens), "closes": .text($0.closes),
        ]
      },
    ])
  }
}
