import TestSites

/// The structure of a Swift file: what it declares for other files, and what it names.
struct SwiftFile {
  /// The folder inside its module; empty at the top level.
  let folder: String
  let name: String
  /// The modules that it imports.
  private(set) var imports: Set<String> = []
  /// Its top-level types, functions and values that other files can see.
  private(set) var declared: Set<String> = []
  /// Functions and values that it adds to types, with the type's name.
  private(set) var added: [(type: String, member: String)] = []
  /// The names of all functions, values and cases, as often as they are declared.
  private(set) var members: [String] = []
  /// Every name that occurs.
  private(set) var words: Set<String> = []
  /// Every name after a full stop.
  private(set) var uses: Set<String> = []
  /// Every name before a parenthesis, that is, called or declared.
  private(set) var calls: Set<String> = []

  private static let types: Set = ["struct", "class", "enum", "protocol", "typealias", "actor"]
  private static let values: Set = ["func", "var", "let"]

  /// - Parameter path: the path inside the module.
  init(_ path: String, _ text: String) {
    let parts = path.split(separator: "/")
    folder = parts.dropLast().joined(separator: "/")
    name = parts.last.map(String.init) ?? ""
    let tokens = SwiftTokens(text).all
    var depth = 0
    var isPrivate = false
    var extended: String?
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : ""
      switch token {
      case "{":
        depth += 1
        isPrivate = false
      case "}":
        depth -= 1
        isPrivate = false
        if depth == 0 { extended = nil }
      case "private", "fileprivate": isPrivate = true
      case "import": imports.insert(next)
      case "extension" where depth == 0:
        extended = isPrivate ? nil : next
      case "case": members.append(next)
      default:
        guard Self.types.contains(token) || Self.values.contains(token) else { break }
        if Self.values.contains(token) { members.append(next) }
        if depth == 0, !isPrivate { declared.insert(next) }
        if depth == 1, let extended, !isPrivate, Self.values.contains(token) { added.append((extended, next)) }
        if depth <= 1 { isPrivate = false }
      }
      if token.first?.isLetter == true {
        words.insert(token)
        if index > 0, tokens[index - 1] == "." { uses.insert(token) }
        if next == "(", index == 0 || tokens[index - 1] != "." { calls.insert(token) }
      }
    }
  }
}

/// The tokens of Swift code, without comments and string literals; interpolations in these are kept.
private struct SwiftTokens {
  private(set) var all: [String] = []
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    readCode(until: nil)
  }

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[place...].starts(with: $0) }
  }

  /// Reads code up to the bracket that closes it, or to the end.
  private mutating func readCode(until close: UInt8?) {
    var open = 0
    while place < bytes.count {
      let byte = bytes[place]
      if has("//") {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      } else if has("\"\"\"") {
        readText(until: 3)
      } else if byte == UInt8(ascii: "\"") {
        readText(until: 1)
      } else if Self.isOfWord(byte) {
        let start = place
        while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
        all.append(String(decoding: bytes[start..<place], as: UTF8.self))
      } else {
        if byte == UInt8(ascii: "(") { open += 1 }
        if byte == UInt8(ascii: ")") {
          if open == 0, close != nil { return }
          open -= 1
        }
        if byte > UInt8(ascii: " "), byte != UInt8(ascii: "`") { all.append(String(UnicodeScalar(byte))) }
        place += 1
      }
    }
  }

  /// Skips a string literal, and reads its interpolations.
  private mutating func readText(until marks: Int) {
    place += marks
    while place < bytes.count {
      if has("\\(") {
        place += 2
        readCode(until: UInt8(ascii: ")"))
        place += 1
      } else if bytes[place] == UInt8(ascii: "\\") {
        place += 2
      } else if marks == 3 ? has("\"\"\"") : bytes[place] == UInt8(ascii: "\"") {
        place += marks
        return
      } else {
        place += 1
      }
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
      true
    default: false
    }
  }
}
