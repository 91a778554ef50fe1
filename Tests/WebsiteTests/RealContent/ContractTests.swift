import Guidance
import Manuscript
import TestSites
import Testing
import Website

/// The contract of `docs/contract.md`, checked on the built sites of the real content.
struct ContractTests {
  private var guidance: Guidance {
    get throws { try #require(RealSite.run?.guidance) }
  }

  @Test("Each source becomes the page that its file name says", arguments: RealSite.editions)
  func pages(edition: String) throws {
    let pages = RealSite.pages(edition)
    for path in Repository.files(below: Repository.content) where !path.hasPrefix("editions/") {
      let parts = path.split(separator: "/").map(String.init)
      let stem = parts.last.map { String($0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex)) } ?? ""
      let address: String
      switch (parts[0], parts.count) {
      case ("factsheets", 2), ("code-of-practice", 2), ("providers", 2), ("comparisons", 2), ("councils", 2):
        address = "\(parts[0])/\(stem).html"
      case ("pages", 2): address = "\(stem).html"
      case ("guides", 3): address = "guides/\(parts[1])/\(stem == "guide" ? "leaflet" : stem).html"
      case ("finders", 3) where stem == "questions": address = "\(parts[1])/index.html"
      case ("finders", 4): address = "outcomes/\(stem).html"
      default: continue
      }
      #expect(pages[address] != nil, "\(path) has no page \(address)")
    }
  }

  @Test(
    "A question page asks one question, and each answer is a link to a question or a result",
    arguments: RealSite.editions)
  func questions(edition: String) throws {
    let finders = try guidance.finders
    let pages = RealSite.pages(edition)
    for book in finders {
      let whole =
        ["\(book.id)/outline.html", "\(book.id)/call-sheet.html"]
        + pages.keys.filter { $0.hasPrefix("\(book.id)/advisers") }.sorted()
      #expect(whole.count > 5)
      for path in whole {
        let main = try #require(pages[path]?.elements("main").first, "\(path)")
        #expect(main["data-question"] == nil && main["data-outcomes"] == nil, "\(path)")
      }
      // An old address has a page that redirects.
      let others = Set(whole + (try #require(RealSite.run?.guidance).redirects.map(\.from)))
      let mine = pages.filter { $0.key.hasPrefix("\(book.id)/") && !others.contains($0.key) }
      #expect(mine["\(book.id)/index.html"]?.elements("main").first?["data-question"] != nil)
      for (path, page) in mine {
        let main = try #require(page.elements("main").first)
        #expect((main["data-question"] == nil) != (main["data-outcomes"] == nil), "\(path)")
        guard let id = main["data-question"] else { continue }
        let question = try #require(book.questions.first { $0.id == id }, "\(path)")
        let answers = page.elements(with: "data-answer")
        #expect(answers.allSatisfy { $0.name == "a" } && answers.count > 1, "\(path)")
        let ids = answers.compactMap { $0["data-answer"] }
        #expect(Set(ids).count == ids.count && Set(ids).isSubset(of: question.answers.map(\.id)), "\(path)")
        for answer in answers {
          let target = SiteCheck.target(of: answer["href"] ?? "", from: path)?.path ?? ""
          #expect(mine[target] != nil, "\(path): \(answer["href"] ?? "")")
        }
      }
    }
  }

  @Test(
    "A result page names its outcomes in the order in which it shows them, and what is also open separately",
    arguments: RealSite.editions)
  func results(edition: String) throws {
    let known = Set(try guidance.finders.flatMap(\.outcomes).map(\.id))
    var count = 0
    for (path, page) in RealSite.pages(edition) {
      guard let main = page.elements("main").first, let list = main["data-outcomes"] else { continue }
      count += 1
      let ids = list.split(separator: " ").map(String.init)
      #expect(!ids.isEmpty && Set(ids).isSubset(of: known), "\(path)")
      let sections = page.elements(with: "data-outcome")
      #expect(sections.allSatisfy { $0.name == "section" }, "\(path)")
      #expect(sections.compactMap { $0["data-outcome"] } == ids, "\(path)")
      let also = page.elements(with: "data-also").compactMap { $0["data-also"] }
      #expect(Set(also).isDisjoint(with: ids) && Set(also).isSubset(of: known), "\(path)")
      #expect(Set(also).count == also.count, "\(path)")
      for section in sections {
        // The deadline, then what to do today, then who to phone.
        let words = page.words(of: section)
        let order = ["By what day", "Do this today", "Who to ring"].compactMap { words.range(of: $0)?.lowerBound }
        #expect(order.count == 3 && order == order.sorted(), "\(path), \(section["data-outcome"] ?? "")")
      }
    }
    #expect(count > 100)
  }

  @Test("Each outcome has a page of its own", arguments: RealSite.editions)
  func outcomes(edition: String) throws {
    let pages = RealSite.pages(edition)
    for outcome in try guidance.finders.flatMap(\.outcomes) {
      #expect(pages["outcomes/\(outcome.id).html"]?.elements("main").first?["data-outcome-page"] == outcome.id)
    }
  }

  @Test(
    "A paragraph of the Code is under its number, with its exact words and nothing else in the quotation",
    arguments: RealSite.editions)
  func paragraphs(edition: String) throws {
    let held = try guidance.paragraphs
    #expect(held.filter { $0.kind == .verbatim }.map(\.number) == ["11.6", "11.7", "11.8", "11.9", "11.10"])
    #expect(held.filter { $0.kind == .summary }.map(\.number) == ["11.12"])
    for paragraph in held {
      let page = try #require(RealSite.pages(edition)["code-of-practice/\(paragraph.number).html"])
      #expect(
        page.elements(with: "data-paragraph").map { [$0["id"], $0["data-paragraph"]] } == [
          [paragraph.number, paragraph.number]
        ])
      let quotations = page.elements(with: "data-verbatim")
      #expect(quotations.count == (paragraph.kind == .verbatim ? 1 : 0))
      for quotation in quotations {
        #expect(quotation.name == "blockquote")
        let words = paragraph.body.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(page.words(of: quotation) == words)
      }
    }
  }

  @Test("Every provider has its page, including the first four", arguments: RealSite.editions)
  func providers(edition: String) throws {
    let ids = try guidance.providers.map(\.id)
    #expect(Set(ids).isSuperset(of: ["global-mediation", "kids", "mediatelegal", "together-trust"]))
    for id in ids {
      let page = try #require(RealSite.pages(edition)["providers/\(id).html"])
      #expect(page.elements("main").first?["data-provider"] == id)
    }
  }

  @Test("Every council of the list has its page, linked from the page of all councils", arguments: RealSite.editions)
  func allCouncils(edition: String) throws {
    let councils = try guidance.councils
    #expect(councils.count == 153)
    let pages = RealSite.pages(edition)
    let all = try #require(pages["councils/index.html"])
    #expect(all.elements("main").first?["data-find-council"] != nil)
    let links = Set(all.elements("a").compactMap { $0["href"] })
    for council in councils {
      let page = try #require(pages["councils/\(council.slug).html"])
      #expect(page.elements("main").first?["data-council"] == council.slug)
      #expect(links.contains("../councils/\(council.slug).html"), "\(council.slug)")
      // The deadline, then what to do today, then which services work there, then what to ask.
      let words = page.words(of: try #require(page.elements("main").first))
      let parts = ["By what day", "Do this today", council.name, "What to ask the council"]
      #expect(parts.allSatisfy { words.contains($0) }, "\(council.slug)")
    }
  }

  @Test("The comparison is one table with at least eight rows", arguments: RealSite.editions)
  func comparison(edition: String) throws {
    let page = try #require(RealSite.pages(edition)["comparisons/drs-and-mediation.html"])
    let tables = page.elements(with: "data-comparison")
    #expect(tables.map(\.name) == ["table"])
    #expect(tables.first?["data-comparison"] == "drs-and-mediation")
    let comparison = try #require(try guidance.comparisons.first)
    #expect(comparison.rows.count >= 8)
  }

  @Test(
    "Every page of a council's edition names the council and offers 'Not your council?'",
    arguments: ["derby", "warrington"])
  func councils(edition: String) throws {
    let council = try #require(try guidance.editions.first { $0.name == edition }?.council)
    for (path, page) in RealSite.pages(edition) {
      let words = HTMLPage.words(page.text)
      #expect(words.contains(council), "\(path) does not name \(council)")
      #expect(words.contains("Not your council?"), "\(path) does not offer it")
    }
  }

  @Test("The national edition names no council as the reader's own")
  func national() throws {
    for (path, page) in RealSite.pages("england") {
      #expect(!HTMLPage.words(page.text).contains("For families in the area of"), "\(path)")
    }
  }

  @Test("What an edition gives, its finder does not ask", arguments: RealSite.editions)
  func given(edition: String) throws {
    let given = try #require(try guidance.editions.first { $0.name == edition }?.given)
    #expect(given == (edition == "england" ? [:] : ["place": "england"]))
    let asked = Set(RealSite.pages(edition).values.compactMap { $0.elements("main").first?["data-question"] })
    #expect(asked.isDisjoint(with: given.keys))
    #expect(asked.contains("place") == (edition == "england"))
  }

  @Test("Without a public address there are no canonical links and no sitemap", arguments: RealSite.editions)
  func canonical(edition: String) throws {
    let site = try #require(RealSite.run?.sites[edition])
    let hasAddress = site.edition.address != nil
    #expect(site.paths.contains("sitemap.xml") == hasAddress)
    for (path, page) in RealSite.pages(edition) where path != "404.html" {
      #expect(page.elements("link").contains { $0["rel"] == "canonical" } == hasAddress, "\(path)")
    }
  }

  @Test(
    "A council's own provider is named wherever a reader of its edition is sent to one",
    arguments: [("derby", "global-mediation"), ("warrington", "kids")])
  func ownProvider(edition: String, provider: String) throws {
    let contacts = try #require(try guidance.editions.first { $0.name == edition }?.contacts)
    #expect(contacts["disagreement-resolution"]?.provider == provider)
    let name = try #require(try guidance.providers.first { $0.id == provider }?.name)
    for (path, page) in RealSite.pages(edition) {
      for box in page.elements(with: "data-contact") where box["data-contact"] == "disagreement-resolution" {
        #expect(page.words(of: box).contains(name), "\(path)")
      }
    }
  }
}
