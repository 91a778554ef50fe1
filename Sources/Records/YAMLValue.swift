import Manuscript
import Yams

/// A YAML value with its place: a text, a list, or a mapping whose entries keep their order.
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

  /// Where a YAML text comes from: its file, and how many lines of the file stand above it.
  struct Origin {
    let file: SourceFile
    let lineOffset: Int

    func place(_ mark: Mark?, length: Int) -> SourcePlace {
      SourcePlace(file.path, line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1, length: length)
    }
  }

  init(_ node: Node, _ origin: Origin, depth: Int = 0) {
    switch node {
    case .scalar(let scalar):
      if scalar.style == .literal || scalar.style == .folded {
        // The text of a block begins on the line below its sign.
        let line = (scalar.mark?.line ?? 1) + origin.lineOffset + 1
        place = origin.file.place(ofLine: line)
      } else {
        place = origin.place(scalar.mark, length: Self.length(ofFirstLine: scalar.string))
      }
      kind = .text(scalar.string)
    case .sequence(let sequence):
      place = origin.place(sequence.mark, length: 1)
      kind =
        depth > YAMLDocument.deepest * 2 ? .list([]) : .list(sequence.map { YAMLValue($0, origin, depth: depth + 1) })
    case .mapping(let mapping):
      place = origin.place(mapping.mark, length: 1)
      kind =
        depth > YAMLDocument.deepest * 2
        ? .mapping([])
        : .mapping(
          mapping.map { key, value in
            let name: String
            if case .scalar(let scalar) = key { name = scalar.string } else { name = "?" }
            return Entry(
              key: name, keyPlace: origin.place(key.mark, length: max(1, Self.length(ofFirstLine: name))),
              value: YAMLValue(value, origin, depth: depth + 1))
          })
    case .alias(let alias):
      place = origin.place(alias.mark, length: 1)
      kind = .text("")
    }
  }

  /// How many characters stand before the first line end; counted one by one only where they are not plain.
  private static func length(ofFirstLine text: String) -> Int {
    var count = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { break }
      if byte >= 0x80 { return text.prefix { $0 != "\n" }.count }
      count += 1
    }
    return count
  }

  /// What the value is, in an author's words.
  public var description: String {
    switch kind {
    case .text(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .mapping: "a set of keys"
    }
  }
}
