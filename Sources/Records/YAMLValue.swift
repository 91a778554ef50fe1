import Manuscript

/// A YAML value with its place: a text, a list, or a mapping whose entries are in their original order.
public struct YAMLValue: Sendable {
  public indirect enum Kind: Sendable {
    case text(String)
    case list([YAMLValue])
    case mapping([Entry])
  }

  /// One entry of a mapping.
  public struct Entry: Sendable {
    public let key: String
    public let keyPlace: SourcePlace
    public let value: YAMLValue
  }

  public let kind: Kind
  public let place: SourcePlace

  init(kind: Kind, place: SourcePlace) {
    self.kind = kind
    self.place = place
  }

  /// What the value is, in words that an author understands.
  public var description: String {
    switch kind {
    case .text(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .mapping: "a set of keys"
    }
  }

  /// The text; `nil` if it is something else.
  public var text: String? { if case .text(let text) = kind { text } else { nil } }

  /// The values of a list; empty if it is something else.
  public var items: [YAMLValue] { if case .list(let items) = kind { items } else { [] } }

  /// The entries of a mapping; empty if it is something else.
  public var entries: [Entry] { if case .mapping(let entries) = kind { entries } else { [] } }

  /// The value of a key of a mapping.
  public subscript(_ key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }
}
