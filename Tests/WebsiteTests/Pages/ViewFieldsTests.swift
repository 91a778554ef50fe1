import Guidance
import Manuscript
import Synchronization
import Templates
import TestSites
import Testing
import Website

/// What templates are given, held against what they may use: a name that is promised and not given renders as nothing.
struct ViewFieldsTests {
  private final class Record: Sendable {
    let faults = Mutex<Set<String>>([])
    let templates = Mutex<Set<String>>([])

    func add(_ view: View, _ template: String) {
      let isNew = templates.withLock { $0.insert(template).inserted }
      guard let fields = TemplateFields.roots[template] else {
        if isNew { report("'\(template)' has no fields") }
        return
      }
      compare(view, fields, template)
    }

    private func compare(_ view: View, _ fields: TemplateFields, _ place: String) {
      for name in view.names where fields.fields[name] == nil {
        report("\(place) is given '\(name)', which is not named")
      }
      for (name, field) in fields.fields {
        switch (view[name], field) {
        case (nil, _): report("\(place) is not given '\(name)'")
        case (.list(let entries), .list(let inner)):
          for entry in entries { compare(entry, inner, "\(place), \(name)") }
        case (.text, .text), (.text, .html), (.flag, .flag): break
        default: report("\(place) is given '\(name)' as something else")
        }
      }
    }

    private func report(_ fault: String) { faults.withLock { _ = $0.insert(fault) } }
  }

  @Test("Each view gives what its template may use, and nothing else")
  func fields() throws {
    let guidance = try #require(RealSite.run?.guidance)
    var theme = try #require(SiteRun.ownTheme)
    let record = Record()
    theme.watch = { record.add($0, $1) }
    let website = Website(guidance, theme: theme)
    #expect(website.remarks.all.isEmpty)
    #expect(record.faults.withLock { $0.sorted() } == [])
    let seen = record.templates.withLock { $0 }
    // Pages that only some editions have, and the one of the program itself.
    let rare = ["layouts/style-guide", "pages/offline", "parts/offline-note", "parts/page-address"]
    #expect(Set(TemplateFields.roots.keys).subtracting(seen).sorted() == rare)
  }
}
