/// The style sheets of a site: one for all pages, one for each kind of page with what else it needs, and one for each
/// element of authors' text that few pages have, such as tables.
///
/// What a kind of page needs is determined from the templates. A part's own classes are those that its style sheet
/// selects and no sheet in `styles/` does. A template needs a part if it uses it, or if one of the part's own classes
/// appears in it, in its parts, or in the templates whose HTML it shows. A part is for all pages if the layout needs
/// it, or if no template names any of its classes. A part without a template whose classes come from Markdown is for
/// the pages whose text has one of them. Sheets with styles for paper only are kept apart, one for all pages and one
/// for each kind of page, so that nobody who reads on a screen waits for them.
package struct StyleSheets: Sendable {
  /// The sheet that all pages load.
  package let common: String
  /// What else a kind of page needs, by its template; no entry for a template that needs no more.
  package let own: [String: String]
  /// What all pages need on paper only, if anything.
  package let commonPaper: String?
  /// What else a kind of page needs on paper, by its template.
  package let paper: [String: String]
  /// The sheets for elements of texts, or for what only some pages of a kind show, by the part's name.
  package let texts: [String: TextSheet]

  /// The sheet for an element of texts.
  package struct TextSheet: Sendable {
    package let text: String
    /// The classes of the elements that need it.
    package let classes: [[UInt8]]
    /// The templates that load it with their own.
    package let known: Set<String>
  }

  /// The parts that a template uses, by template.
  package let parts: [String: Set<String>]

  /// The classes that come from Markdown, so that no template shows where they appear.
  package static let ofTexts: Set<String> = [
    "alert", "alert-title", "contact-slot", "external", "footnotes", "must", "quotation", "table-scroll", "task",
    "task-box", "task--done", "tasks", "whole-paragraph",
  ]

  /// - Parameters:
  ///   - styles: the compact sheets of the folder `styles`, in order.
  ///   - parts: the compact sheets of parts, by the part's name.
  ///   - templates: all templates.
  ///   - contract: which of them show the HTML of which others.
  package init(
    styles: [String], parts: [String: String], templates: [String: TemplateText], _ contract: ThemeContract
  ) {
    let shared = styles.reduce(into: Set<String>()) { $0.formUnion(StyleClasses.selected(in: Array($1.utf8))) }
    let owned = parts.mapValues { StyleClasses.selected(in: Array($0.utf8)).subtracting(shared) }
    let reach = templates.keys.reduce(into: [String: Reach]()) { $0[$1] = Reach($1, templates, contract.shown) }
    self.parts = reach.mapValues { reach in
      Set(reach.parts.filter { $0.hasPrefix("parts/") }.map { String($0.dropFirst("parts/".count)) })
    }
    let named = reach.values.reduce(into: Set<String>()) { $0.formUnion($1.classes) }
    let layouts = reach.filter { $0.key == "layouts/page" || $0.key == "layouts/bare" }
    let names = parts.keys.sorted()
    let ofTexts = Set(
      names.filter { name in
        let classes = owned[name] ?? []
        if contract.shownOnSome.contains("parts/\(name)") { return true }
        return templates["parts/\(name)"] == nil && !classes.isDisjoint(with: Self.ofTexts)
          && !layouts.values.contains { $0.needs(name, classes) }
      })
    let isCommon = Set(
      names.filter { name in
        if ofTexts.contains(name) { return false }
        let classes = owned[name] ?? []
        let isUsed = reach.values.contains { $0.parts.contains("parts/\(name)") }
        return !classes.isDisjoint(with: Self.ofTexts) || classes.isDisjoint(with: named) && !isUsed
          || layouts.values.contains { $0.needs(name, classes) }
      })
    common = StyleText.joined(
      styles.filter { !StyleText.isForPaper($0) } + names.filter(isCommon.contains).compactMap { parts[$0] })
    commonPaper = Self.joined(styles.filter(StyleText.isForPaper))
    let pages = reach.filter { $0.key.hasPrefix("pages/") }.mapValues { reach in
      names.filter { !isCommon.contains($0) && reach.needs($0, owned[$0] ?? []) }
    }
    let isForPaper = Set(names.filter { StyleText.isForPaper(parts[$0] ?? "") })
    own = pages.compactMapValues { Self.joined($0.filter { !isForPaper.contains($0) }.compactMap { parts[$0] }) }
    paper = pages.compactMapValues { Self.joined($0.filter(isForPaper.contains).compactMap { parts[$0] }) }
    texts = ofTexts.reduce(into: [String: TextSheet]()) { texts, name in
      let classes = owned[name] ?? []
      texts[name] = TextSheet(
        text: (parts[name] ?? "") + "\n",
        classes: (classes.isDisjoint(with: Self.ofTexts) ? classes : classes.intersection(Self.ofTexts)).sorted()
          .map { Array($0.utf8) },
        known: Set(reach.filter { $0.value.needs(name, classes) }.keys))
    }
  }

  private static func joined(_ sheets: [String]) -> String? { sheets.isEmpty ? nil : StyleText.joined(sheets) }

  /// What a template brings onto a page, with its parts and the templates whose HTML it shows.
  private struct Reach {
    var classes: Set<String> = []
    var parts: Set<String> = []

    /// - Parameter shown: the templates whose HTML each field holds.
    init(_ name: String, _ templates: [String: TemplateText], _ shown: [String: [String]]) {
      add(name, templates, shown)
    }

    func needs(_ part: String, _ classes: Set<String>) -> Bool {
      parts.contains("parts/\(part)") || !self.classes.isDisjoint(with: classes)
    }

    private mutating func add(_ name: String, _ templates: [String: TemplateText], _ shown: [String: [String]]) {
      guard parts.insert(name).inserted, let text = templates[name] else { return }
      classes.formUnion(StyleClasses.written(in: text.bytes))
      for tag in text.tags where tag.isClosed {
        let (sign, name) = text.sign(of: tag)
        if sign == UInt8(ascii: ">") {
          add("parts/\(name)", templates, shown)
        } else if tag.isTriple {
          for part in shown[name] ?? [] { add(part, templates, shown) }
        }
      }
    }
  }
}
