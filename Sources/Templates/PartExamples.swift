import Manuscript
import Records

/// An example of a part: a state in words, and what its template is given in that state.
package struct PartExample: Sendable {
  package let state: String
  package let view: View
}

/// The examples of a theme's parts, in `parts/<part>/examples.yaml`, for its style guide.
struct PartExamples {
  /// By the part's name.
  private(set) var all: [String: [PartExample]] = [:]

  /// Reads all examples and checks them against the templates of their parts.
  package init(
    _ files: [String: SourceFile], _ library: TemplateLibrary, theme: String, _ diagnostics: inout Diagnostics
  ) {
    for part in library.parts {
      let names = library.names(in: "parts/\(part)")
      guard let file = files[part] else {
        if names.isEmpty { continue }
        diagnostics.error(
          TemplateRules.partExample, "the part '\(part)' has no examples",
          at: SourcePlace("\(theme)/parts/\(part)/examples.yaml"),
          help: "write what it may be given: '- {state: Usual, given: {\(names.sorted().first ?? ""): …}}'")
        continue
      }
      all[part] = Self.read(file, part, names, library, &diagnostics)
    }
    for (part, file) in files.sorted(by: { $0.key < $1.key }) where !library.parts.contains(part) {
      diagnostics.error(
        TemplateRules.partExample, "the part '\(part)' has no template, so it needs no examples",
        at: SourcePlace(file.path), help: NearMiss.help(part, in: library.parts, otherwise: "delete the file"))
    }
  }

  private static func read(
    _ file: SourceFile, _ part: String, _ names: Set<String>, _ library: TemplateLibrary,
    _ diagnostics: inout Diagnostics
  ) -> [PartExample] {
    guard let value = YAMLDocument.read(file, &diagnostics) else { return [] }
    guard case .list(let items) = value.kind else {
      diagnostics.error(
        TemplateRules.partExample, "examples are a list", at: value.place, help: "write '- state: …' for each")
      return []
    }
    return items.compactMap { item in
      guard var keys = Record(item, "an example", in: file, &diagnostics) else { return nil }
      let state = keys.text("state", &diagnostics)
      let given = keys.value("given")
      keys.finish(&diagnostics)
      guard let state else { return nil }
      let view = given.map { self.view($0, names, &diagnostics) } ?? [:]
      for name in library.missing(in: "parts/\(part)", view).sorted() {
        diagnostics.error(
          TemplateRules.partExample, "this example does not give '\(name)', which the part '\(part)' shows",
          at: state.place)
      }
      return PartExample(state: state.value, view: view)
    }
  }

  /// What a template is given; names that it does not use are reported.
  private static func view(_ value: YAMLValue, _ names: Set<String>, _ diagnostics: inout Diagnostics) -> View {
    guard case .mapping(let entries) = value.kind else {
      diagnostics.error(TemplateRules.partExample, "these are no names with values", at: value.place)
      return [:]
    }
    var view: View = [:]
    for entry in entries {
      guard names.contains(entry.key) else {
        diagnostics.error(
          TemplateRules.partExample, "the part does not use '\(entry.key)'", at: entry.keyPlace,
          help: NearMiss.help(
            entry.key, in: names,
            otherwise: names.isEmpty
              ? "it is given nothing" : "its names are: \(names.sorted().joined(separator: ", "))"))
        continue
      }
      switch entry.value.kind {
      case .list(let items): view.add(entry.key, .list(items.map { self.view($0, names, &diagnostics) }))
      case .text(let text) where entry.key.hasSuffix("?"):
        guard text == "true" || text == "false" else {
          diagnostics.error(
            TemplateRules.partExample, "'\(text)' is neither true nor false", at: entry.value.place,
            help: "write true or false")
          continue
        }
        view.add(entry.key, .flag(text == "true"))
      case .text(let text): view.add(entry.key, .text(text))
      case .mapping:
        diagnostics.error(
          TemplateRules.partExample, "'\(entry.key)' is a text or a list", at: entry.value.place,
          help: "write a list: '- …'")
      }
    }
    return view
  }
}
