import TestSites
import Testing
import Website

/// Editions whose pages browsers keep for reading offline.
struct OfflineTests {
  private static let privacy =
    "---\ntitle: Privacy\nsummary: What is kept.\nwith-offline: |\n  Your browser keeps pages.\n---\nWords.\n"

  private func site(offline: String, text: String = "Words.") throws -> SiteRun {
    let edition = "name: England\ntitle: T\noffline: \(offline)\nreviewed: 2026-11-21\n"
    let page = "---\ntitle: X\nsummary: A page.\nreviewed: 2026-11-21\nreview-by: 2027-01-31\n---\n\(text)\n"
    return try SiteRun(
      SiteFolder(texts: [
        "Content/editions/england.yaml": edition, "Content/pages/privacy.md": Self.privacy, "Content/pages/x.md": page,
      ]))
  }

  @Test("Every page loads the script, allows it, has the note, and knows when its review is due")
  func pages() throws {
    let run = try site(offline: "true")
    #expect(run.report == "")
    let check = SiteCheck(try #require(run.sites["england"]))
    #expect(check.troubles == [])
    for (path, page) in check.pages where path != "404.html" {
      #expect(page.elements("script").contains { $0["src"]?.contains("assets/keep-pages.") == true }, "\(path)")
      let policy = page.elements("meta").first { $0["http-equiv"] != nil }?["content"] ?? ""
      #expect(policy.contains("script-src 'self'"), "\(path)")
      #expect(page.elements(with: "data-part").contains { $0["data-part"] == "offline" }, "\(path)")
    }
    #expect(run.page("x.html").contains("data-due=\"2027-01-31\""))
    #expect(run.page("privacy.html").contains("Your browser keeps pages."))
    #expect(check.pages["offline.html"] != nil)
  }

  @Test("The worker names a version that changes only with the content, and files that exist")
  func worker() throws {
    let first = try site(offline: "true").page("offline.js")
    #expect(first.hasPrefix("const version=\""))
    #expect(try site(offline: "true").page("offline.js") == first)
    #expect(try site(offline: "true", text: "Other words.").page("offline.js") != first)
    let run = try site(offline: "true")
    let site = try #require(run.sites["england"])
    let lists = first.split(separator: "\n")[1...2].map { line in
      line.split(separator: "\"").map(String.init).filter { $0.contains(".") }
    }
    #expect(Set(lists[0]).isSuperset(of: ["offline.html", try #require(site.path(of: "assets/site.css"))]))
    #expect(lists[1] == site.paths.filter { EditionSite.withoutHash($0) != nil })
    for file in lists[0] { #expect(site.paths.contains(file), "\(file)") }
  }

  @Test("Other editions have none of it except a worker that removes itself")
  func without() throws {
    let run = try site(offline: "false")
    let site = try #require(run.sites["england"])
    #expect(site.paths.filter { $0.contains("offline") || $0.contains("keep-pages") } == ["offline.js"])
    #expect(run.page("offline.js").contains("registration.unregister()") && !run.page("offline.js").contains("fetch"))
    for path in site.paths where path.hasSuffix(".html") {
      let text = run.page(path)
      #expect(!text.contains("keep-pages") && !text.contains("data-part=\"offline\""), "\(path)")
    }
    #expect(!run.page("privacy.html").contains("Your browser keeps pages."))
  }
}
