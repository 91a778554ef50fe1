import TestSites

/// What `docs/template-fields.md` says that each template is given.
struct ThemeDocument {
  /// A name, and for a list the names of its entries.
  struct Field {
    let name: String
    let entries: [Field]?
  }

  /// The fields of each template by its name, such as `pages/factsheet`.
  let templates: [String: [Field]]

  init() {
    var templates: [String: [Field]] = [:]
    var current: String?
    let text = Repository.text("\(Repository.root)/docs/template-fields.md") ?? ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        let name = line.drop { $0 == "#" || $0 == " " }.prefix { $0 != " " }
        current = line.hasPrefix("### ") && name.contains("/") ? String(name) : nil
      } else if let template = current {
        templates[template, default: []] += Self.fields(line)
      }
    }
    self.templates = templates
  }

  /// The fields that a line lists between backquotes; none where the line also has explanatory text.
  private static func fields(_ line: Substring) -> [Field] {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    let isList = parts.enumerated().allSatisfy { $0.isMultiple(of: 2) ? $1.allSatisfy { $0 == " " } : true }
    guard isList else { return [] }
    return parts.enumerated().flatMap { index, part -> [Field] in
      guard !index.isMultiple(of: 2) else { return [] }
      var rest = part[...]
      return parse(&rest)
    }
  }

  private static func parse(_ rest: inout Substring) -> [Field] {
    var fields: [Field] = []
    while true {
      rest = rest.drop { $0 == " " }
      guard let first = rest.first, first != "]" else { return fields }
      let name = String(rest.prefix { !" []".contains($0) })
      guard !name.isEmpty else { return fields }
      rest = rest.dropFirst(name.count)
      if rest.first == "[" {
        rest = rest.dropFirst()
        fields.append(Field(name: name, entries: parse(&rest)))
        rest = rest.dropFirst()
      } else {
        fields.append(Field(name: name, entries: nil))
      }
    }
  }
}
