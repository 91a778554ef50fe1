import Guidance
import Manuscript
import Proofreading

/// The ways to reach somebody, in machine-readable form: only those on which all sources agree.
package struct ContactPoint: Sendable {
  /// In international form, such as `+443330062835`.
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

  /// The one value that all give; `nil` where there is none, or several that differ.
  private static func only(_ values: [String]) -> String? {
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// A British number in E.164 format; `nil` for a short one, such as 999, which only phones in Britain can ring.
  package static func international(_ number: String) -> String? { PhoneNumber(number)?.international }

  /// The value for a page; `nil` where there is neither a number nor an email address.
  ///
  /// - Parameter area: the places that it serves; empty where they are not known.
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
