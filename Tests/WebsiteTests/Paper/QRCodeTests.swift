import TestSites
import Testing
import Website

/// QR codes as SVG; whether cameras can read them is tested in a browser.
struct QRCodeTests {
  @Test("A code is a square with the three corners by which cameras find it")
  func corners() throws {
    let code = try #require(QRCode("https://www.example.org/send/"))
    #expect(code.width >= 21 && (code.width - 17).isMultiple(of: 4))
    let runs = try #require(code.svg.split(separator: "stroke-dasharray=\"").last?.prefix { $0 != "\"" })
      .split(separator: " ").compactMap { Int($0) }
    #expect(runs.first == 7 && runs.reduce(0, +) == code.width * (code.width + 1))
    #expect(code.svg.contains("d=\"M0 0h\(code.width)v1h-\(code.width)v1"))
    #expect(code.svg.contains("viewBox=\"-4 -4.5 \(code.width + 8) \(code.width + 8)\""))
    #expect(HTMLPage(code.svg).troubles == [])
  }

  @Test("The same text gives the same code, and a text that is too long gives none")
  func limits() {
    #expect(QRCode("https://a.example/")?.svg == QRCode("https://a.example/")?.svg)
    #expect(QRCode("https://a.example/")?.svg != QRCode("https://b.example/")?.svg)
    #expect(QRCode(String(repeating: "x", count: 3000)) == nil)
    #expect(QRCode("") == nil)
  }

  @Test("The footer of a page has its address as text and as a code, and the day of its review")
  func foot() throws {
    let edition = "name: England\ntitle: T\naddress: https://www.example.org/a&b/\nreviewed: 2026-11-22\n"
    let run = try SiteRun(
      SiteFolder(with: ["factsheet", "finder"], texts: ["Content/editions/england.yaml": edition]))
    let site = try #require(run.sites["england"])
    for path in site.paths where path.hasSuffix(".html") && path != "404.html" {
      let page = HTMLPage(String(decoding: site.bytes(of: path), as: UTF8.self))
      let foot = page.elements("div").first { $0["class"] == "print-foot" }.map(page.inner) ?? ""
      #expect(foot.contains("<svg class=\"qr\""), "\(path)")
      let address = "https://www.example.org/a&b/" + (path == "index.html" ? "" : path)
      #expect(HTMLPage.words(foot).hasPrefix("This page: \(address)"), "\(path)")
    }
    #expect(run.page("factsheets/mediation.html").contains("<p>Last checked on"))
    #expect(run.page("index.html").contains("Newest review: 22 November 2026"))
  }

  @Test("Without a public address there is neither an address nor a code")
  func without() throws {
    let run = try SiteRun(SiteFolder(with: ["factsheet"], texts: [:]))
    #expect(!run.page("factsheets/mediation.html").contains("This page:"))
    #expect(!run.page("factsheets/mediation.html").contains("class=\"qr\""))
  }
}
