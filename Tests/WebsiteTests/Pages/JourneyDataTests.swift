import Foundation
import TestSites
import Testing
import Website

/// The data for the script of a route finder, against the pages that it describes.
struct JourneyDataTests {
  /// The text that a script passes on, read as the script in the browser reads it.
  private struct Journeys {
    /// Each question and its answers: ids, words and notes.
    var questions: [[(id: String, words: String, note: String?)]] = []
    /// For each page, its file's name, its question, and where each answer's id leads.
    var pages: [(name: String, question: String, ways: [String: Int])] = []

    init?(_ script: String) {
      guard script.hasPrefix("(window.signpost||={}).journeys=`"), script.hasSuffix("`;\n") else { return nil }
      let text = Self.unescaped(script.dropFirst("(window.signpost||={}).journeys=`".count).dropLast(3))
      let parts = text.split(separator: "\n\n\n", omittingEmptySubsequences: false)
      guard parts.count == 6 else { return nil }
      questions = parts[0].split(separator: "\n\n").map { question in
        question.split(separator: "\n").map { line in
          let id = line.prefix { $0 != " " }
          let fields = line.dropFirst(id.count + 1).split(separator: "\t").map(String.init)
          return (String(id), fields.first ?? "", fields.dropFirst().first)
        }
      }
      let words = parts[1].split(separator: " ")
      var names = parts[2].split(separator: " ", omittingEmptySubsequences: false)[...]
      var results = parts[3].split(separator: " ", omittingEmptySubsequences: false)[...]
      var next = 1
      for way in parts[4].split(separator: " ", omittingEmptySubsequences: false) {
        let steps = way.split(separator: ",", omittingEmptySubsequences: false)
        guard let question = Int(steps.first ?? "") else {
          let characters = results.removeFirst()
          let rest = characters.unicodeScalars.map { words[Int($0.value) - 48] }.joined(separator: "--")
          pages.append((characters.hasPrefix("/") ? String(characters.dropFirst()) : "result--\(rest)", "", [:]))
          continue
        }
        let (name, id) = (names.removeFirst(), questions[question][0].id)
        var ways: [String: Int] = [:]
        for (step, answer) in zip(steps.dropFirst(), questions[question].dropFirst()) where step != "" {
          ways[answer.id] = step == "0" ? next : next - (Int(step) ?? 0)
          if step == "0" { next += 1 }
        }
        pages.append((name.hasPrefix("/") ? String(name.dropFirst()) : name == "" ? id : "\(id)--\(name)", id, ways))
      }
    }

    /// A text as JavaScript understands it.
    private static func unescaped(_ script: Substring) -> String {
      var text = ""
      var rest = script
      while let next = rest.popFirst() {
        if next != "\\" {
          text.append(next)
        } else if rest.hasPrefix("x3c") {
          text.append("<")
          rest = rest.dropFirst(3)
        } else if let character = rest.popFirst() {
          text.append(character)
        }
      }
      return text
    }
  }

  @Test("The script knows each page, its question, and where each answer leads", arguments: RealSite.editions)
  func pages(edition: String) throws {
    let run = try #require(RealSite.run)
    for book in try #require(run.guidance).finders {
      let journeys = try #require(Journeys(run.page("\(book.id)/journeys.js", in: edition)))
      let pages = RealSite.pages(edition).filter { $0.key.hasPrefix("\(book.id)/") }
      let finderPages = pages.filter { !$0.value.elements(with: "data-state").isEmpty }
      #expect(journeys.pages.count == finderPages.count)
      for (number, known) in journeys.pages.enumerated() {
        let page = try #require(pages["\(book.id)/\(known.name).html"], "\(known.name)")
        let main = try #require(page.elements("main").first)
        #expect(main["data-state"] == "\(number)")
        #expect(main["data-question"] ?? "" == known.question)
        var ways: [String: String] = [:]
        for link in page.elements(with: "data-answer") { ways[link["data-answer"] ?? ""] = link["href"] }
        #expect(ways == known.ways.mapValues { "../\(book.id)/\(journeys.pages[$0].name).html" }, "\(known.name)")
      }
      for question in journeys.questions {
        let words = try #require(book.questions.first { $0.id == question[0].id })
        #expect(question.map(\.id) == [words.id] + words.answers.map(\.id))
        #expect(question.map(\.words) == [words.text] + words.answers.map(\.text))
        #expect(question.map(\.note) == [nil] + words.answers.map(\.note))
      }
    }
  }

  @Test("The journeys end with the hash in their name, by which a page knows its own")
  func key() throws {
    let run = try SiteRun(SiteFolder(with: ["finder"], texts: [:]))
    let path = try #require(run.sites["england"]?.path(of: "way/journeys.js"))
    let hash = try #require(path.split(separator: ".").dropLast().last)
    #expect(run.page(path).hasSuffix("\n\n\n\(hash)`;\n"))
    let scripts = HTMLPage(run.page("way/index.html")).elements("script")
    #expect(scripts.compactMap { $0["data-journeys"] } == ["../\(path)"])
  }

  @Test("An author's text cannot end the text that the script passes on")
  func escaping() throws {
    let path = "finders/way/questions.yaml"
    let folder = try SiteFolder(with: ["finder"], texts: [:])
    let text = String(decoding: folder.folder.snapshot(of: "Content")[path] ?? [], as: UTF8.self)
    let characters = "` ${alert(1)} \\ </script>"
    try folder.folder.write(text.replacing("text: New", with: "text: 'New \(characters)'"), to: "Content/\(path)")
    let run = try SiteRun(folder)
    #expect(run.report == "")
    let script = run.page("way/journeys.js")
    #expect(script.contains("\nnew New \\` \\${alert(1)} \\\\ \\x3c/script>\nold Old\n"))
    #expect(!script.contains("<"))
  }

  @Test("A theme without the script makes pages without it, and no journeys")
  func without() throws {
    let folder = try SiteFolder(with: ["finder"], texts: ["Theme/images/none.svg": "<svg/>"])
    try FileManager.default.removeItem(atPath: "\(folder.theme)/scripts/route-finder.js")
    let run = try SiteRun(folder)
    #expect(run.report == "")
    #expect(run.page("way/journeys.js") == "")
    let page = run.page("way/index.html")
    #expect(page.contains("data-question=") && !page.contains("route-finder.js"))
  }
}
