/// What a template is given: the names that it may use, the kind of each, and what to know about it.
///
/// Names are written as text with spaces between them, as in `docs/template-fields.md`: one that ends in `?` is yes or
/// no, one that ends in `-html` is HTML, `name[…]` is a list of entries with the names in the brackets, and everything
/// else is text. An array combines several:
///
///     ["title summary", .field("near[name href]", "councils that are easily confused with it"), .reviewed]
public struct TemplateFields: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package indirect enum Kind: Sendable {
    case text
    case html
    case flag
    case list(TemplateFields)
  }

  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    /// What to know about it, as Markdown for the middle of a sentence; `nil` where its name says it.
    package fileprivate(set) var about: String?
  }

  /// In the order in which they are declared.
  package private(set) var all: [Field]

  public init(stringLiteral names: String) {
    var rest = names[...]
    all = Self.parse(&rest)
  }

  public init(arrayLiteral parts: TemplateFields...) { all = parts.flatMap(\.all) }

  /// Fields with a description.
  ///
  /// - Parameter about: Markdown for the middle of a sentence; for a list, it describes the list.
  package static func field(_ names: TemplateFields, _ about: String) -> TemplateFields {
    var fields = names
    for index in fields.all.indices { fields.all[index].about = about }
    return fields
  }

  /// A list whose entries have the given fields.
  package static func list(_ name: String, _ entries: TemplateFields, _ about: String? = nil) -> TemplateFields {
    var fields: TemplateFields = []
    fields.all = [Field(name: name, kind: .list(entries), about: about)]
    return fields
  }

  private static func parse(_ rest: inout Substring) -> [Field] {
    var fields: [Field] = []
    while true {
      rest = rest.drop { $0 == " " }
      guard let first = rest.first, first != "]" else { return fields }
      let name = String(rest.prefix { $0 != " " && $0 != "[" && $0 != "]" })
      rest = rest.dropFirst(name.count)
      if rest.first == "[" {
        rest = rest.dropFirst()
        var entries: TemplateFields = []
        entries.all = parse(&rest)
        fields.append(Field(name: name, kind: .list(entries)))
        rest = rest.dropFirst()
      } else {
        fields.append(Field(name: name, kind: name.hasSuffix("?") ? .flag : name.hasSuffix("-html") ? .html : .text))
      }
    }
  }

  /// The kind of a field; `nil` if there is no field of that name.
  package subscript(name: String) -> Kind? { all.first { $0.name == name }?.kind }

  /// The names, without those inside lists.
  package var names: [String] { all.map(\.name) }

  /// All names, including those inside lists, for suggestions.
  package var allNames: Set<String> {
    all.reduce(into: []) { names, field in
      names.insert(field.name)
      if case .list(let entries) = field.kind { names.formUnion(entries.allNames) }
    }
  }
}
