/// What a template is given: the names that it may use, of what kind each is, and what is to be known of it.
///
/// Names stand in a text with spaces between, as in `docs/template-fields.md`: one that ends in `?` is yes or no, one
/// that ends in `-html` is HTML, `name[…]` is a list of entries with the names in the brackets, and all else is text.
/// An array puts several such together:
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
    /// What is to be known of it, as Markdown for the middle of a sentence; `nil` where its name says it.
    package fileprivate(set) var about: String?
  }

  /// In the order in which they are declared.
  package private(set) var all: [Field]

  public init(stringLiteral names: String) {
    var rest = names[...]
    all = Self.parse(&rest)
  }

  public init(arrayLiteral parts: TemplateFields...) { all = parts.flatMap(\.all) }

  /// Fields of which something is to be known.
  ///
  /// - Parameter about: Markdown for the middle of a sentence; of a list, it is about the list.
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

  /// The kind of a field; `nil` for a name that there is not.
  package subscript(name: String) -> Kind? { all.first { $0.name == name }?.kind }

  /// The names, without those inside lists.
  package var names: [String] { all.map(\.name) }

  /// All names, also those inside lists, for suggestions.
  package var allNames: Set<String> {
    all.reduce(into: []) { names, field in
      names.insert(field.name)
      if case .list(let entries) = field.kind { names.formUnion(entries.allNames) }
    }
  }
}
