import Guidance
import RouteFinder
import TestSites
import Testing
import Website

/// The pages about a whole route finder.
struct OutlineTests {
  @Test("Each state is given once, and every other answer that leads to it names it", arguments: [0, 3, 12, 1000])
  func once(most: Int) throws {
    for finder in try #require(RealSite.run?.guidance).finders {
      for map in finder.maps.values {
        let diagram = map.diagram
        let tree = OutlineTree(of: diagram, most: most)
        var written = tree.parts.map(\.node)
        for node in diagram.questions {
          guard case .question(_, let edges) = diagram.nodes[node] else { continue }
          for place in edges.indices {
            if case .here(let target) = tree.onward(from: node, edge: place) { written.append(target) }
          }
        }
        #expect(written.sorted() == Array(diagram.nodes.indices))
        #expect(Set(diagram.questions.map { tree.numbers[$0] }) == Set(1...diagram.questions.count))
        #expect(Set(diagram.results.map { tree.numbers[$0] }) == Set(1...diagram.results.count))
        for (place, part) in tree.parts.enumerated() where place > 0 {
          let parent = try #require(part.parent)
          #expect(parent < place && tree.parts[parent].children.contains(place))
          let answers = part.way.map { (finder.questions[$0.question], $0.answer) }
          let walk = diagram.walk(Dictionary(uniqueKeysWithValues: answers.map { ($0.id, $0.answers[$1].id) }))
          #expect(walk.node == part.node)
        }
      }
    }
  }

  @Test("Addresses to copy are absolute where the edition has a public address, and links stay relative")
  func addresses() throws {
    let folder = try SiteFolder("Whole/finder")
    let edition = """
      name: Leeds
      title: Small site in Leeds
      address: https://send.example.org/leeds/
      about: Words.
      sources: [A page]
      reviewed: 2026-11-21

      """
    try folder.folder.write(edition, to: "Content/editions/leeds.yaml")
    let run = try SiteRun(folder)
    #expect(run.report == "")
    let whole = HTMLPage(run.page("way/advisers/age.html", in: "leeds"))
    #expect(whole.elements("a").contains { whole.words(of: $0) == "https://send.example.org/leeds/way/age.html" })
    let part = HTMLPage(run.page("way/advisers/age.html", in: "derby"))
    #expect(part.elements("a").contains { part.words(of: $0) == "way/age.html" && $0["href"] == "../age.html" })
    for site in run.sites.values { #expect(SiteCheck(site).troubles == []) }
  }

  @Test("The place for the link maker is hidden until there is one")
  func linkMaker() throws {
    let page = HTMLPage(RealSite.pages("england")["route-finder/advisers.html"]?.text ?? "")
    let place = try #require(page.elements(with: "data-link-maker").first)
    let hidden = page.elements(with: "hidden")
    #expect(hidden.contains { page.elements(in: $0).contains { $0.range == place.range } })
  }

  @Test(
    "Every question that is asked has a page, an entry in the list that links to it, and a place in the script",
    arguments: RealSite.editions)
  func script(edition: String) throws {
    let guidance = try #require(RealSite.run?.guidance)
    let given = try #require(guidance.editions.first { $0.name == edition }?.given)
    for finder in guidance.finders {
      let list = try #require(RealSite.pages(edition)["\(finder.id)/advisers.html"])
      let script = try #require(RealSite.pages(edition)["\(finder.id)/advisers-script.html"])
      let words = script.elements("main").first.map(script.words) ?? ""
      for question in finder.questions {
        let isAsked = given[question.id] == nil
        let links = list.elements("a").compactMap { $0["href"] }
        #expect(list.ids.contains("ask--\(question.id)") == isAsked)
        #expect(script.ids.contains("ask--\(question.id)") == isAsked)
        #expect(links.contains("advisers/\(question.id).html") == isAsked)
        #expect((RealSite.pages(edition)["\(finder.id)/advisers/\(question.id).html"] != nil) == isAsked)
        #expect(words.contains("“\(question.text.split(separator: " ").joined(separator: " "))”") == isAsked)
      }
    }
  }
}
