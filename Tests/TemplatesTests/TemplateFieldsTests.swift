import Manuscript
import Templates
import TestSites
import Testing

/// `docs/template-fields.md` against what templates are given: the diagnostic for an unknown name lists the known ones.
struct TemplateFieldsTests {
  static let document = ThemeDocument()
  private static let unknown = "zzzzzzzzzzzzzzzzzzzz"

  /// A template that uses a name that does not exist, in each of its lists, each time on a line of its own; and the
  /// names that should be known there.
  private struct Probe {
    var text = ""
    var expected: [Int: Set<String>] = [:]
    private var line = 1

    mutating func ask(_ fields: [ThemeDocument.Field], within outer: Set<String> = []) {
      let names = outer.union(fields.map(\.name))
      text += "{{\(TemplateFieldsTests.unknown)}}\n"
      expected[line] = names
      line += 1
      for field in fields {
        guard let entries = field.entries else { continue }
        text += "{{#\(field.name)}}\n"
        line += 1
        ask(entries, within: names)
        text += "{{/\(field.name)}}\n"
        line += 1
      }
    }
  }

  @Test("The document names each template of the theme that the generator renders, and no other")
  func templates() {
    let named = Set(Self.document.templates.keys)
    for name in named {
      let path = name.hasPrefix("parts/") ? "\(name)/\(name.dropFirst(6)).mustache" : "\(name).mustache"
      #expect(
        ThemeFolder.read([path: nil as String?]).diagnostics.all.contains { $0.rule == TemplateRules.missingTemplate },
        "\(path)")
    }
    let rendered = ThemeFolder.texts.keys.filter { path in
      ThemeFolder.read([path: nil as String?]).diagnostics.all.contains { $0.rule == TemplateRules.missingTemplate }
    }
    for path in rendered {
      let stem = path.replacing(".mustache", with: "")
      let name = stem.hasPrefix("parts/") ? stem.split(separator: "/").prefix(2).joined(separator: "/") : stem
      #expect(named.contains(name), "docs/template-fields.md does not tell what \(name) is given")
    }
  }

  @Test("A template is given exactly what the document says", arguments: document.templates.keys.sorted())
  func fields(template: String) {
    var probe = Probe()
    probe.ask(Self.document.templates[template] ?? [])
    let path = template.hasPrefix("parts/") ? "\(template)/\(template.dropFirst(6)).mustache" : "\(template).mustache"
    let diagnostics = ThemeFolder.read([path: probe.text]).diagnostics.sorted.filter {
      $0.place?.path == "Theme/\(path)"
    }
    var given: [Int: Set<String>] = [:]
    for diagnostic in diagnostics {
      guard diagnostic.message.contains(Self.unknown), let line = diagnostic.place?.line, let help = diagnostic.help
      else {
        Issue.record("\(template): \(diagnostic.message)")
        continue
      }
      given[line] = Set(help.replacing("the names here are: ", with: "").split(separator: ", ").map(String.init))
    }
    var extra: Set<String> = []
    var lacking: Set<String> = []
    for (line, names) in probe.expected {
      let known = given[line] ?? []
      extra.formUnion(known.subtracting(names))
      lacking.formUnion(names.subtracting(known))
    }
    #expect(extra.sorted() == [], "\(template) is given these, which docs/template-fields.md does not name")
    #expect(lacking.sorted() == [], "docs/template-fields.md names these, which \(template) is not given")
  }
}
