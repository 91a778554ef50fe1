/// What a template is given: texts, yes or no, and lists of the same, by name.
///
/// It is written like a dictionary and stored as a list: a view has few names, and a linear search finds them faster.
package struct View: Sendable, ExpressibleByDictionaryLiteral {
  package enum Datum: Sendable {
    case text(String)
    case flag(Bool)
    case list([View])
  }

  private var entries: [(name: String, value: Datum)]

  package init(dictionaryLiteral elements: (String, any ViewValue)...) {
    entries = elements.map { ($0, $1.viewValue) }
  }

  /// Adds a value.
  mutating func add(_ name: String, _ value: Datum) { entries.append((name, value)) }

  /// How many values it has; a value that another replaces counts too.
  var count: Int { entries.count }

  func forEach(_ body: (String, Datum) -> Void) { for entry in entries { body(entry.name, entry.value) } }

  /// The names of its values.
  package var names: Set<String> { Set(entries.map(\.name)) }

  /// The value with a name; `nil` where the view has none.
  package subscript(name: String) -> Datum? { entries.last { $0.name == name }?.value }

  /// Both views combined; the values of the second win.
  package func with(_ other: View) -> View {
    var both = self
    both.entries += other.entries
    return both
  }
}

/// A type whose values can be values of a ``View``.
package protocol ViewValue {
  var viewValue: View.Datum { get }
}

extension String: ViewValue {
  package var viewValue: View.Datum { .text(self) }
}

extension Bool: ViewValue {
  package var viewValue: View.Datum { .flag(self) }
}

extension Array: ViewValue where Element == View {
  package var viewValue: View.Datum { .list(self) }
}
