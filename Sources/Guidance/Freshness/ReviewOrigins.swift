import Content
import Manuscript
import Records

/// A number for each thing that reviewed texts rest on: laws, paragraphs of the Code, facts, services.
///
/// It changes with what the thing says, but not with the day on which somebody looked at it, its address, or the words
/// that point to a fact.
struct ReviewOrigins: Sendable {
  struct Origin: Sendable {
    /// Eight digits.
    let print: String
    let place: SourcePlace
  }

  /// By name in links, such as `law:cfa-2014/51`.
  private(set) var origins: [String: Origin] = [:]

  init(_ sources: [ParsedSource]) {
    for source in sources {
      switch source.kind {
      case Instrument.contentKind: for law in source.entries { add(law: law) }
      case Reforms.contentKind:
        for change in source.entries.first(where: { $0.key == "reforms" })?.value.entries ?? [] {
          add("reform:\(change.key)", [change.value], at: change.keyPlace)
        }
      case Fact.contentKind: for fact in source.entries { add("fact:\(fact.key)", [fact.value], at: fact.keyPlace) }
      case CodeParagraph.contentKind:
        guard let body = source.body else { continue }
        add("code:\(source.slug)", source.file.bytes[body.range], at: SourcePlace(source.file.path))
      case Provider.contentKind:
        add(
          "provider:\(source.slug)", source.entries.filter(Self.counts).map(\.value),
          at: source.record.place(of: "name"))
      default: break
      }
    }
  }

  private mutating func add(law: YAMLValue.Entry) {
    guard case .mapping(let keys) = law.value.kind else { return }
    add("law:\(law.key)", keys.filter { $0.key == "title" }.map(\.value), at: law.keyPlace)
    for key in keys where key.key == "provisions" {
      guard case .mapping(let provisions) = key.value.kind else { continue }
      for provision in provisions {
        add("law:\(law.key)/\(provision.key)", [provision.value], at: provision.keyPlace)
      }
    }
  }

  private mutating func add(_ name: String, _ values: [YAMLValue], at place: SourcePlace) {
    var hash = ByteHash()
    for value in values { Self.add(value, to: &hash) }
    origins[name] = Origin(print: Self.print(hash), place: place)
  }

  private mutating func add(_ name: String, _ bytes: ArraySlice<UInt8>, at place: SourcePlace) {
    var hash = ByteHash()
    for byte in bytes where byte > UInt8(ascii: " ") { hash.add(byte) }
    origins[name] = Origin(print: Self.print(hash), place: place)
  }

  private static func print(_ hash: ByteHash) -> String { HexDigits.text(hash.value ^ hash.value >> 32, count: 8) }

  private static let skipped: Set<String> = [
    "seen", "reviewed", "review-by", "about", "not-about", "reading-exception", "touches", "names",
  ]

  /// Whether a key counts as something said; a law's address does not, but a service's postal addresses, which are a
  /// list, do.
  private static func counts(_ entry: YAMLValue.Entry) -> Bool {
    if entry.key == "address", case .text = entry.value.kind { return false }
    return !skipped.contains(entry.key)
  }

  private static func add(_ value: YAMLValue, to hash: inout ByteHash) {
    switch value.kind {
    case .text(let text): for byte in text.utf8 { hash.add(byte) }
    case .list(let items): for item in items { add(item, to: &hash) }
    case .mapping(let entries):
      for entry in entries where counts(entry) {
        for byte in entry.key.utf8 { hash.add(byte) }
        add(entry.value, to: &hash)
      }
    }
    hash.add(0)
  }
}
