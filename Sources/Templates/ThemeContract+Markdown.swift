extension ThemeContract {
  /// What each template is given, as Markdown.
  package var markdown: String {
    var lines = [
      "# What templates are given", "",
      "A name that ends in `?` is yes or no, one that ends in `-html` is HTML, and `name[…]` is a list whose entries have "
        + "the names in the brackets. All else is text. Lists below say what is to be known of single fields; of a yes-or-no, what is so "
        + "where it is yes. What else a theme holds is said in [the theme](theme.md).",
      "This page is made by `signpost fields > docs/template-fields.md`.",
    ]
    for (title, folder) in [("Layouts", "layouts/"), ("Pages", "pages/"), ("Parts", "parts/")] {
      lines += ["", "## \(title)"]
      for template in templates where template.name.hasPrefix(folder) { lines += ["", template.markdown] }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension TemplateContract {
  /// A section about the template.
  package var markdown: String {
    var blocks = ["### \(name)" + (about.isEmpty ? "" : "\n\(about)")]
    blocks.append(
      fields.all.isEmpty ? "It is given nothing." : fields.all.map { "`\($0.notation)`" }.joined(separator: " "))
    let explanations = fields.explanations()
    if !explanations.isEmpty { blocks.append(explanations.joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n")
  }
}

extension TemplateFields {
  /// What to know about the fields, one line each; those inside lists name the list.
  fileprivate func explanations(inside lists: [String] = []) -> [String] {
    all.flatMap { field -> [String] in
      let place = lists.reversed().map { " in `\($0)`" }.joined()
      let own = field.about.map { ["- `\(field.name)`\(place): \($0)"] } ?? []
      guard case .list(let entries) = field.kind else { return own }
      return own + entries.explanations(inside: lists + [field.name])
    }
  }
}

extension TemplateFields.Field {
  /// The field as it is declared.
  fileprivate var notation: String {
    guard case .list(let entries) = kind else { return name }
    return "\(name)[\(entries.all.map(\.notation).joined(separator: " "))]"
  }
}
