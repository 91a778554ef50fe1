import Guidance
import Manuscript
import Synchronization
import Templates
import TestSites
import Testing
import Website

/// What templates are given, compared with what they may use: a name that is declared but not given renders as nothing.
struct ViewFieldsTests {
  private final class Record: Sendable {
    let faults = Mutex<Set<String>>([])
    let templates = Mutex<Set<String>>([])

    func add(_ view: View, _ template: TemplateContract) {
      let isNew = templates.withLock { $0.insert(template.name).inserted }
      if isNew, ThemeContract.allPages[template.name]?.file != template.file {
        report(template, "'\(template.name)' is not in ThemeContract.allPages")
      }
      compare(view, template.fields, template, template.name)
    }

    private func compare(_ view: View, _ fields: TemplateFields, _ template: TemplateContract, _ place: String) {
      for name in view.names where fields[name] == nil {
        report(template, "\(place) is given '\(name)', which is not declared")
      }
      for field in fields.all {
        switch (view[field.name], field.kind) {
        case (nil, _): report(template, "\(place) declares '\(field.name)', which is not given")
        case (.list(let entries), .list(let inner)):
          for entry in entries { compare(entry, inner, template, "\(place), \(field.name)") }
        case (.text, .text), (.text, .html), (.flag, .flag): break
        default: report(template, "\(place) is given '\(field.name)' as something else")
        }
      }
    }

    private func report(_ template: TemplateContract, _ fault: String) {
      faults.withLock { _ = $0.insert("\(template.file): \(fault)") }
    }
  }

  @Test("Each view gives what its template may use, and nothing else")
  func fields() throws {
    let guidance = try #require(RealSite.run?.guidance)
    var theme = try #require(SiteRun.ownTheme)
    let record = Record()
    theme.watch = { record.add($0, $1) }
    #expect(Website(guidance, theme: theme).diagnostics.all.isEmpty)
    let others = try Self.others()
    let rest = Website(others, theme: theme)
    #expect(rest.diagnostics.all.isEmpty)
    // Frames and slots are filled in when a page is requested.
    for site in rest.sites {
      for path in site.paths { #expect(!site.bytes(of: path).isEmpty, "\(path)") }
    }
    #expect(!Website.index(of: others.editions, others.words, theme: theme).isEmpty)
    #expect(!theme.styleGuide.isEmpty)
    #expect(record.faults.withLock { $0.sorted() } == [])
    let seen = record.templates.withLock { $0 }
    #expect(ThemeContract.allPages.templates.map(\.name).filter { !seen.contains($0) } == [], "nothing renders these")
  }

  /// Sites with what no edition of the repository has: pages that browsers keep, a public address, a story, a publisher,
  /// and an edition that nobody has checked yet.
  private static func others() throws -> Guidance {
    let edition =
      "name: England\ntitle: T\naddress: https://example.org/\noffline: true\npublisher: {name: A charity}\n"
      + "reviewed: 2026-11-21\n"
    let draft = "name: Derbyshire\ncouncil: Derbyshire County Council\ntitle: T\ndraft: true\n"
    let about = "---\ntitle: About\nsummary: Who publishes this.\n---\n\n```contact\npublisher\n```\n"
    let privacy = "---\ntitle: Privacy\nsummary: What is kept.\nwith-offline: Your browser keeps pages.\n---\nWords.\n"
    let story = "---\ntitle: We talked\nsummary: S.\nby: A parent\nconsent: 2026-11-01\n---\nIt helped.\n"
    let run = try SiteRun(
      SiteFolder(
        with: ["council", "councils", "provider"],
        texts: [
          "Content/editions/england.yaml": edition, "Content/editions/derbyshire.yaml": draft,
          "Content/pages/about.md": about, "Content/pages/privacy.md": privacy, "Content/stories/talking.md": story,
        ]))
    #expect(run.report == "")
    return try #require(run.guidance)
  }

  @Test("Each template is declared once, and so is each of its fields")
  func once() {
    let names = ThemeContract.allPages.templates.map(\.name)
    #expect(names == Set(names).sorted())
    for template in ThemeContract.allPages.templates {
      #expect(Self.doubled(template.fields) == [], "\(template.file): \(template.name)")
    }
  }

  private static func doubled(_ fields: TemplateFields) -> [String] {
    let inner = fields.all.flatMap { field -> [String] in
      if case .list(let entries) = field.kind { doubled(entries) } else { [] }
    }
    return Dictionary(grouping: fields.names, by: \.self).filter { $1.count > 1 }.keys.sorted() + inner
  }

  @Test("Pages refer to the theme's scripts by name: all of those in its scripts folder, and no others")
  func scripts() throws {
    let theme = try #require(SiteRun.ownTheme)
    let known = ThemeContract.allPages.scripts
    #expect(known == Set(known).sorted())
    #expect(known.filter { theme.scripts[$0] == nil } == [], "pages name these, which the theme does not have")
    let folder = Repository.files(below: "\(Repository.theme)/scripts").map { "assets/\($0)" }
    #expect(Set(folder).subtracting(known).sorted() == [], "no page names these")
  }
}
