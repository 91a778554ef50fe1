/// What a generator requires of a theme: the templates that it renders, and the scripts that its pages load.
///
/// This module knows no pages. What a page requires is declared next to the code that makes the page.
public struct ThemeContract: Sendable {
  /// The templates, in the order of their names.
  package let templates: [TemplateContract]
  /// The plain names of the scripts, in their order.
  package let scripts: [String]
  /// The templates whose HTML a field holds, by the field's name; every other field of HTML holds authors' text, or
  /// what the generator writes.
  let shown: [String: [String]]
  /// Those that only some pages show; these pages load their styles themselves.
  let shownOnSome: Set<String>

  package init(_ clients: [any ThemeClient.Type]) {
    templates = ([Theme.styleGuideTemplate] + clients.flatMap { $0.templates }).sorted { $0.name < $1.name }
    scripts = clients.flatMap { $0.scripts }.sorted()
    var shown: [String: [String]] = [:]
    for template in templates where !template.isOnSomePages {
      for field in template.shownAs { shown[field, default: []].append(template.name) }
    }
    self.shown = shown
    shownOnSome = Set(templates.filter(\.isOnSomePages).map(\.name))
  }

  /// The template with a name; `nil` where the generator renders none of that name itself.
  package subscript(name: String) -> TemplateContract? { templates.first { $0.name == name } }
}

/// A type that renders templates of a theme, or makes pages that load its scripts.
package protocol ThemeClient {
  /// The templates that it renders.
  static var templates: [TemplateContract] { get }
  /// The plain names of the scripts that it refers to; a theme may lack them.
  static var scripts: [String] { get }
}

extension ThemeClient {
  /// None, if not declared.
  package static var templates: [TemplateContract] { [] }
  /// None, if not declared.
  package static var scripts: [String] { [] }
}
