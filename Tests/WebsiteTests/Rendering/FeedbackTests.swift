import Foundation
import TestSites
import Testing
import Website

/// The link in the foot of a page that begins an email to whoever publishes the edition.
struct FeedbackTests {
  private func site(_ publisher: String, name: String = "England") throws -> SiteRun {
    try SiteRun(
      SiteFolder(texts: [
        "Content/editions/england.yaml":
          "name: \"\(name)\"\ntitle: Small site in England\n\(publisher)reviewed: 2026-11-21\n",
        "Content/pages/x.md": "---\ntitle: X\nsummary: A page.\nreviewed: 2026-11-20\n---\nWords.\n",
      ]))
  }

  /// The addresses of all messages that links of a page begin.
  private func messages(_ page: String, _ run: SiteRun) throws -> [String] {
    let check = SiteCheck(try #require(run.sites["england"]))
    return try #require(check.pages[page]).elements("a").compactMap { $0["href"] }.filter { $0.hasPrefix("mailto:") }
  }

  @Test("Each page begins an email that names it, the edition and its version, whatever these hold")
  func named() throws {
    let run = try site("publisher: {name: Us, email: us+site@example.org}\n", name: "Bath & Wells = 100%?")
    #expect(run.report == "")
    for page in ["index.html", "x.html", "contacts.html"] where run.page(page) != "" {
      let found = try messages(page, run)
      #expect(found.count == 1)
      let address = try #require(URLComponents(string: found.first ?? ""))
      #expect(address.path == "us+site@example.org")
      #expect(address.queryItems?.map(\.name) == ["subject"])
      #expect(address.queryItems?.first?.value == "\(page) - Bath & Wells = 100%? - 21 November 2026")
    }
    #expect(try messages("404.html", run) == [])
  }

  @Test("Without an email address, pages have no such link", arguments: ["", "publisher: {name: Us}\n"])
  func none(publisher: String) throws {
    let run = try site(publisher)
    #expect(run.report == "")
    #expect(try messages("x.html", run) == [])
    #expect(!run.page("x.html").contains("feedback"))
  }
}
