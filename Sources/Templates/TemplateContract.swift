/// A template that the generator renders itself: what it is for, and what it is given.
///
/// It is declared next to the code that makes its view.
public struct TemplateContract: Sendable {
  /// Its name in a theme, such as `pages/factsheet`.
  package let name: String
  /// What it is for, as Markdown; empty where its name says it.
  package let about: String
  package let fields: TemplateFields
  /// The fields of other templates that hold its HTML, such as `banner-html`.
  package let shownAs: [String]
  /// Whether only some of the pages whose templates have such a field show it: they load its styles themselves.
  package let isOnSomePages: Bool
  /// The source file that declares it, such as `Website/SearchPage.swift`.
  package let file: String

  package init(
    _ name: String, about: String = "", given fields: TemplateFields, shownAs: [String] = [],
    isOnSomePages: Bool = false, file: String = #fileID
  ) {
    self.name = name
    self.about = about
    self.fields = fields
    self.shownAs = shownAs
    self.isOnSomePages = isOnSomePages
    self.file = file
  }

  /// The template's file in a theme.
  package var path: String {
    name.hasPrefix("parts/") ? "\(name)/\(name.dropFirst("parts/".count)).mustache" : "\(name).mustache"
  }
}
