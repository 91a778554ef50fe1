import TestSites
import Testing
import Website

/// Old addresses, and what machines learn about them.
struct MovedPageTests {
  private static let edition =
    "name: England\ntitle: T\naddress: https://www.example.org/send/\nreviewed: 2026-11-21\n"

  private func run(_ texts: [String: String] = [:]) throws -> SiteRun {
    let moved = [
      "Content/published-addresses.txt": "[england]\nway/how-old.html\nold.html\n",
      "Content/redirects.yaml": "way/how-old.html: page:way/age\nold.html: page:home\n",
    ]
    return try SiteRun(SiteFolder(with: ["contacts", "law", "finder"], texts: moved.merging(texts) { $1 }))
  }

  @Test("An old address names the new one as canonical, and is not in the list for search engines")
  func canonical() throws {
    let site = try run(["Content/editions/england.yaml": Self.edition])
    let page = HTMLPage(site.page("way/how-old.html"))
    #expect(page.troubles == [])
    let canonical = page.elements("link").filter { $0["rel"] == "canonical" }.map { $0["href"] }
    #expect(canonical == ["https://www.example.org/send/way/age.html"])
    // The first page of a site is the site itself.
    let home = HTMLPage(site.page("old.html")).elements("link").first { $0["rel"] == "canonical" }
    #expect(home?["href"] == "https://www.example.org/send/")
    let list = try #require(site.sites["england"].map { String(decoding: $0.bytes(of: "sitemap.xml"), as: UTF8.self) })
    #expect(list.contains("/send/way/age.html<") && list.contains("/send/<"))
    for old in ["way/how-old.html", "/old.html"] { #expect(!list.contains(old), "\(old)") }
  }

  @Test("It redirects by a script, and by a refresh where no scripts run")
  func leadsOn() throws {
    let page = try run().page("way/how-old.html")
    #expect(page.contains("<noscript><meta http-equiv=\"refresh\" content=\"0; url=../way/age.html\"></noscript>"))
    #expect(HTMLPage(page).elements("script").count { $0["src"]?.contains("/moved.") == true } == 1)
    #expect(!page.contains("noindex"))
  }
}
