/// A path with placeholders, such as `guides/{guide}/{step}.md`.
struct PathPattern: Sendable {
  /// A part of the path, between slashes.
  enum Part: Sendable, Equatable {
    case fixed(String)
    /// A name that authors choose, and what follows it: `.md`, or nothing for a folder.
    case name(String, ending: String)
  }

  let parts: [Part]

  init(_ text: String) {
    parts = text.split(separator: "/").map { part in
      guard part.hasPrefix("{"), let end = part.firstIndex(of: "}") else { return .fixed(String(part)) }
      return .name(String(part[..<end].dropFirst()), ending: String(part[end...].dropFirst()))
    }
  }

  /// The words in braces, in order.
  var placeholders: [String] {
    parts.compactMap { if case .name(let name, _) = $0 { name } else { nil } }
  }

  /// The path with names in place of the placeholders.
  func filled(_ names: [String: String]) -> String {
    parts.map { part in
      switch part {
      case .fixed(let text): text
      case .name(let name, let ending): (names[name] ?? "") + ending
      }
    }.joined(separator: "/")
  }

  /// How many parts of a path match fixed parts of this one; `nil` if the path does not match.
  func fixedParts(in path: [String]) -> Int? {
    guard path.count == parts.count else { return nil }
    var count = 0
    for (part, text) in zip(parts, path) {
      if case .fixed(let fixed) = part {
        if fixed != text { return nil }
        count += 1
      }
    }
    return count
  }
}
