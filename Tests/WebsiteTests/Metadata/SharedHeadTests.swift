import Foundation
import TestSites
import Testing
import Website

/// What is shown beside a shared link, and on a phone's home screen.
struct SharedHeadTests {
  private func meta(_ page: HTMLPage) -> [String: String] {
    let pairs = page.elements("meta").compactMap { tag in tag["property"].map { ($0, tag["content"] ?? "") } }
    return Dictionary(pairs) { first, _ in "\(first) twice" }
  }

  @Test("Every page has title, description, language and site; addresses only where they are known")
  func openGraph() throws {
    let plain = try SiteRun(SiteFolder(with: ["factsheet"], texts: [:]))
    let found = meta(HTMLPage(plain.page("factsheets/mediation.html")))
    #expect(found.keys.sorted() == ["og:description", "og:locale", "og:site_name", "og:title", "og:type"])
    #expect(found["og:locale"] == "en_GB")
    let edition = "name: England\ntitle: T & <T>\naddress: https://www.example.org/send/\nreviewed: 2026-11-21\n"
    let public_ = try SiteRun(SiteFolder(with: ["factsheet"], texts: ["Content/editions/england.yaml": edition]))
    let page = HTMLPage(public_.page("factsheets/mediation.html"))
    #expect(page.troubles == [])
    #expect(meta(page)["og:url"] == "https://www.example.org/send/factsheets/mediation.html")
    #expect(meta(page)["og:image"] == "https://www.example.org/send/assets/icon-512.png")
    #expect(meta(page)["og:site_name"] == "T & <T>")
    #expect(meta(HTMLPage(public_.page("index.html")))["og:url"] == "https://www.example.org/send/")
  }

  @Test("The manifest is JSON, its addresses are relative, and its images exist", arguments: RealSite.editions)
  func manifest(edition: String) throws {
    let site = try #require(RealSite.run?.sites[edition])
    let data = Data(site.bytes(of: "manifest.webmanifest"))
    let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(manifest["name"] as? String == site.edition.title)
    #expect(manifest["start_url"] as? String == "index.html")
    for key in ["background_color", "theme_color"] { #expect((manifest[key] as? String)?.hasPrefix("#") == true) }
    let icons = try #require(manifest["icons"] as? [[String: String]])
    #expect(icons.compactMap { $0["sizes"] } == ["192x192", "512x512", "any"])
    for icon in icons { #expect(site.paths.contains(icon["src"] ?? ""), "\(icon)") }
    for (path, page) in RealSite.pages(edition) where path != "404.html" {
      let link = page.elements("link").first { $0["rel"] == "manifest" }?["href"] ?? ""
      #expect(SiteCheck.target(of: link, from: path)?.path == "manifest.webmanifest", "\(path)")
    }
  }
}
