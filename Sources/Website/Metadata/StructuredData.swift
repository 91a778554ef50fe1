import Guidance
import Manuscript

/// What pages say to search engines and other machines, in terms of schema.org; nothing that the page does not say.
enum StructuredData {
  /// The element for a page's head; empty if there are no values.
  static func script(_ values: [JSONValue]) -> String {
    let context: JSONValue = ["@context": "https://schema.org"]
    let whole: JSONValue
    switch values.count {
    case 0: return ""
    case 1:
      guard case .object(let entries) = values[0], case .object(let first) = context else { return "" }
      whole = .object(first + entries)
    default: whole = context.with(["@graph": .list(values)])
    }
    return "<script type=\"application/ld+json\">\(whole.json)</script>\n"
  }

  /// The breadcrumbs of a page.
  static func breadcrumbs(_ trail: [PageDraft.Crumb]) -> JSONValue {
    [
      "@type": "BreadcrumbList",
      "itemListElement": .list(
        trail.enumerated().map { number, crumb in
          [
            "@type": "ListItem", "position": .number(number + 1), "name": .text(crumb.label),
            "item": .text(href(crumb.address)),
          ]
        }),
    ]
  }

  /// A service and how to reach it.
  ///
  /// - Parameter councils: the names of the councils that it serves.
  static func provider(_ provider: Provider, councils: [String]) -> JSONValue {
    organisation(provider.name, website: provider.website, ContactPoint(provider).value(area: councils))
  }

  /// A service in the area of a council that it serves.
  static func service(_ provider: Provider, for council: Council, _ words: SiteWords) -> JSONValue {
    let name = words[.serviceForCouncil, ["service": provider.name, "council": council.nameInSentence]]
    return [
      "@type": "GovernmentService", "name": .text(name),
      "areaServed": place(council.shortName),
      "serviceOperator": organisation(provider.name, website: provider.website, ContactPoint(provider).value()),
    ]
  }

  /// The service for disagreements that a council has arranged; none in the national edition.
  static func service(of edition: Edition, _ words: SiteWords) -> [JSONValue] {
    guard let council = edition.council, let contact = edition.service else { return [] }
    return [
      [
        "@type": "GovernmentService", "name": .text(words[.yourCouncilTitle, ["place": edition.place]]),
        "areaServed": place(edition.place),
        "provider": ["@type": "GovernmentOrganization", "name": .text(council)],
        "serviceOperator": organisation(contact.short, website: contact.website, ContactPoint(contact).value()),
      ]
    ]
  }

  /// Everybody to whom an edition may send its readers and who can be phoned or written to.
  static func contacts(_ contacts: [Contact]) -> [JSONValue] {
    contacts.compactMap { contact in
      ContactPoint(contact).value().map { organisation(contact.name, website: contact.website, $0) }
    }
  }

  private static func organisation(_ name: String, website: String?, _ point: JSONValue?) -> JSONValue {
    let value: JSONValue = ["@type": "Organization", "name": .text(name)]
    return value.with(["url": website.map(JSONValue.text), "contactPoint": point])
  }

  private static func place(_ name: String) -> JSONValue { ["@type": "AdministrativeArea", "name": .text(name)] }
}
