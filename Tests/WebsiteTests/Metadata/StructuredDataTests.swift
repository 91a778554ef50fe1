import Foundation
import TestSites
import Testing
import Website

/// What pages say to machines: valid by schema.org, and no more than the page says.
struct StructuredDataTests {
  /// What an object of each type must have.
  private static let required: [String: [String]] = [
    "BreadcrumbList": ["itemListElement"], "ListItem": ["position", "name", "item"], "ContactPoint": [],
    "Organization": ["name"], "GovernmentOrganization": ["name"], "AdministrativeArea": ["name"],
    "GovernmentService": ["name", "areaServed", "serviceOperator"],
    "OpeningHoursSpecification": ["dayOfWeek", "opens", "closes"],
  ]

  /// The data on a page, one value per element.
  private static func data(_ page: HTMLPage) throws -> [[String: Any]] {
    try page.elements("script").filter { $0["type"] == "application/ld+json" }.map {
      try #require(try JSONSerialization.jsonObject(with: Data(page.inner(of: $0).utf8)) as? [String: Any])
    }
  }

  private static func troubles(_ value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap(troubles) }
    guard let thing = value as? [String: Any] else { return [] }
    var found = thing.values.flatMap(troubles)
    guard let type = thing["@type"] as? String else {
      return thing["@graph"] == nil ? found + ["a thing without a type"] : found
    }
    guard let keys = required[type] else { return found + ["the type '\(type)'"] }
    found += keys.filter { thing[$0] == nil }.map { "\(type) without \($0)" }
    if type == "ContactPoint", thing["telephone"] == nil && thing["email"] == nil { found.append("no way to reach") }
    if let phone = thing["telephone"] as? String, !phone.hasPrefix("+44") || phone.utf8.count < 12 {
      found.append("the number '\(phone)'")
    }
    return found
  }

  @Test("On every page of every edition it is complete, and names schema.org", arguments: RealSite.editions)
  func sound(edition: String) throws {
    var types: [String: Int] = [:]
    for (path, page) in RealSite.pages(edition) {
      for value in try Self.data(page) {
        #expect(value["@context"] as? String == "https://schema.org", "\(path)")
        #expect(Self.troubles(value) == [], "\(path)")
        for thing in value["@graph"] as? [[String: Any]] ?? [value] {
          types[thing["@type"] as? String ?? "", default: 0] += 1
        }
      }
    }
    #expect(types["BreadcrumbList", default: 0] > 200)
    #expect(types["GovernmentService", default: 0] > 50)
    #expect(types["Organization", default: 0] > 10)
  }

  @Test("Numbers and email addresses in it are on the page as links", arguments: RealSite.editions)
  func saysNoMore(edition: String) throws {
    for (path, page) in RealSite.pages(edition) where path != "index.html" {
      let links = Set(page.elements("a").compactMap { $0["href"] })
      for element in page.elements("script") where element["type"] == "application/ld+json" {
        let json = page.inner(of: element)
        for (key, scheme) in [("\"telephone\":\"+44", "tel:0"), ("\"email\":\"", "mailto:")] {
          for part in json.components(separatedBy: key).dropFirst() {
            let value = part.prefix { $0 != "\"" }
            #expect(links.contains(scheme + value), "\(path): \(value)")
          }
        }
      }
    }
  }

  @Test("A council's edition describes its service, with the hours where their text is unambiguous")
  func service() throws {
    let page = try #require(RealSite.pages("warrington")["your-council.html"])
    let service = try #require(try Self.data(page).first)
    #expect(service["@type"] as? String == "GovernmentService")
    #expect((service["provider"] as? [String: Any])?["name"] as? String == "Warrington Borough Council")
    let point = (service["serviceOperator"] as? [String: Any])?["contactPoint"] as? [String: Any]
    #expect(point?["telephone"] as? String == "+443330062835")
    #expect((point?["hoursAvailable"] as? [String: Any])?["closes"] as? String == "18:00")
    let national = try #require(RealSite.pages("england")["index.html"])
    #expect(try Self.data(national).isEmpty)
  }

  @Test("Where sources differ, nothing is claimed")
  func differing() throws {
    let page = try #require(RealSite.pages("england")["providers/kids.html"])
    let point = try #require(try Self.data(page).compactMap { $0["contactPoint"] as? [String: Any] }.first)
    #expect(point["hoursAvailable"] == nil)
    #expect(point["areaServed"] as? [String] != nil)
  }

  @Test("Only numbers that phones abroad can call are given")
  func numbers() {
    #expect(ContactPoint.international("03330 062 835") == "+443330062835")
    #expect(ContactPoint.international("999") == nil)
  }
}
