import Foundation
import TestSites
import Testing

/// Builds after random edits of the real content and theme: each is the same as a build from nothing, byte for byte,
/// and says the same.
///
/// A few edits are tried each time; all 500 with `SIGNPOST_TEST=all`, and others with `SIGNPOST_SEED=NUMBER`.
struct RandomEditsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seed = environment["SIGNPOST_SEED"].flatMap(UInt64.init) ?? 2026
  private static let count = environment["SIGNPOST_TEST"] == "all" ? 500 : 12

  @Test("A build after an edit is the same as one from nothing")
  func edits() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.content, to: "Content")
    try folder.copy(Repository.theme, to: "Theme")
    var editor = Editor(folder: folder, seed: Self.seed)
    var last: [String] = []
    for number in 0..<Self.count {
      let edit = number == 0 ? "nothing" : try editor.edit()
      last = last.suffix(5) + [edit]
      let about: Comment = "seed \(Self.seed), edit \(number): \(last)"
      let known = try Command(["build", "--output", "Known"], in: folder.path)
      let clean = try Command(["build", "--output", "Clean", "--clean"], in: folder.path)
      #expect(known.status == clean.status, about)
      #expect(Self.words(known.errors) == clean.errors, about)
      #expect(Self.line(known.output) == Self.line(clean.output), about)
      let different = Self.differences(folder)
      #expect(different == [], about)
      if known.status != clean.status || !different.isEmpty { return }
      // A mistake would keep all further edits from being built.
      if clean.status != 0 { try editor.undo() }
    }
    #expect(editor.built > 0)
  }

  /// What a build said, without why it made everything anew.
  private static func words(_ errors: String) -> String {
    errors.replacing(/[^\n]*, so everything is made again\.\n/, with: "")
  }

  /// What a build said of its sites, without its time.
  private static func line(_ output: String) -> String { output.replacing(/, [0-9.]+ s/, with: "") }

  /// The files in which the two folders of sites differ.
  private static func differences(_ folder: TemporaryFolder) -> [String] {
    let (known, clean) = ("\(folder.path)/Known", "\(folder.path)/Clean")
    let paths = Set(Repository.files(below: known) + Repository.files(below: clean)).filter {
      !$0.hasPrefix(".signpost")
    }
    return paths.filter { !FileManager.default.contentsEqual(atPath: "\(known)/\($0)", andPath: "\(clean)/\($0)") }
      .sorted()
  }
}

/// Makes random edits in a folder with content and theme, and takes them back.
private struct Editor {
  let folder: TemporaryFolder
  /// How many edits stand.
  private(set) var built = 0
  private var random: SplitMix64
  /// The files before the last edit; `nil` for one that was not there.
  private var before: [String: String?] = [:]

  init(folder: TemporaryFolder, seed: UInt64) {
    self.folder = folder
    random = SplitMix64(seed: seed)
  }

  /// - Returns: what was done.
  mutating func edit() throws -> String {
    before = [:]
    built += 1
    let kind = Int.random(in: 0..<100, using: &random)
    switch kind {
    case ..<30: return try words()
    case ..<40: return try header()
    case ..<50: return try link()
    case ..<62: return try value()
    case ..<72: return try template()
    case ..<80: return try deletion()
    case ..<88: return try renaming()
    case ..<94: return try edition()
    default: return try addition()
    }
  }

  /// Takes the last edit back.
  mutating func undo() throws {
    built -= 1
    for (path, text) in before {
      if let text {
        try folder.write(text, to: path)
      } else {
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
      }
    }
    before = [:]
  }

  private mutating func path(_ top: String, where isWanted: (String) -> Bool) throws -> String {
    let paths = Repository.files(below: "\(folder.path)/\(top)").filter(isWanted).sorted()
    return "\(top)/\(try #require(paths.randomElement(using: &random)))"
  }

  private func text(_ path: String) -> String { Repository.text("\(folder.path)/\(path)") ?? "" }

  private mutating func write(_ text: String?, to path: String) throws {
    let exists = FileManager.default.fileExists(atPath: "\(folder.path)/\(path)")
    before.updateValue(exists ? self.text(path) : nil, forKey: path)
    if let text {
      try folder.write(text, to: path)
    } else {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
    }
  }

  /// Changes one line of a file for which that is possible.
  private mutating func change(_ path: String, _ body: (String, inout SplitMix64) -> String?) throws -> String {
    var lines = text(path).components(separatedBy: "\n")
    let possible = lines.indices.filter { index in
      var trial = random
      return body(lines[index], &trial) != nil
    }
    guard let index = possible.randomElement(using: &random), let line = body(lines[index], &random) else {
      return "nothing in \(path)"
    }
    lines[index] = line
    try write(lines.joined(separator: "\n"), to: path)
    return "\(path):\(index + 1): \(line.prefix(80))"
  }

  private static let spare = ["now", "first", "here", "again", "also", "soon", "often"]

  /// A line of a text with a word more, or without the one that was added.
  private static func reworded(_ line: String, _ random: inout SplitMix64) -> String? {
    guard let first = line.first, first.isLetter, line.contains(" "), !line.contains(": ") else { return nil }
    for word in spare where line.contains(" \(word) ") && Bool.random(using: &random) {
      return line.replacingOccurrences(of: " \(word) ", with: " ")
    }
    var words = line.components(separatedBy: " ")
    words.insert(spare.randomElement(using: &random) ?? "", at: Int.random(in: 1..<words.count, using: &random))
    return words.joined(separator: " ")
  }

  private mutating func words() throws -> String {
    try change(path("Content") { $0.hasSuffix(".md") }, Self.reworded)
  }

  private mutating func header() throws -> String {
    try change(path("Content") { $0.hasSuffix(".md") }) { line, random in
      guard line.hasPrefix("title: ") || line.hasPrefix("summary: ") || line.hasPrefix("reviewed: "),
        !line.hasSuffix("\"")
      else { return nil }
      return line.hasPrefix("reviewed: ")
        ? "reviewed: 2026-11-\(Int.random(in: 10...28, using: &random))"
        : "\(line) \(Self.spare.randomElement(using: &random) ?? "")"
    }
  }

  private mutating func link() throws -> String {
    let targets = ["page:factsheets/mediation", "term:send", "page:contacts", "route:appeal-to-tribunal", "page:about"]
    let target = targets.randomElement(using: &random) ?? ""
    return try change(path("Content") { $0.hasSuffix(".md") }) { line, _ in
      guard line.first?.isLetter == true, line.hasSuffix("."), !line.contains(": ") else { return nil }
      return "\(line) See [this](\(target))."
    }
  }

  private mutating func value() throws -> String {
    try change(path("Content") { $0.hasSuffix(".yaml") }) { line, random in
      guard let colon = line.range(of: ": "), line.hasSuffix("."), !line.contains("{") else { return nil }
      let added = Self.spare.randomElement(using: &random) ?? ""
      let value = line[colon.upperBound...]
      guard value.first?.isLetter == true, value.contains(" ") else { return nil }
      return "\(line.dropLast()) \(added)."
    }
  }

  private mutating func template() throws -> String {
    let path = try path("Theme") { $0.hasSuffix(".mustache") || $0.hasSuffix(".css") }
    if path.hasSuffix(".mustache") {
      return try change(path) { line, _ in line.hasPrefix("<p>") ? "<p class=\"edited\">" + line.dropFirst(3) : nil }
    }
    return try change(path) { line, random in
      guard path.hasSuffix(".css"), line.contains("margin") || line.contains("padding") else { return nil }
      return line.replacingOccurrences(of: "0.5", with: "0.\(Int.random(in: 1...9, using: &random))")
    }
  }

  private mutating func deletion() throws -> String {
    let path = try path("Content") {
      $0.hasPrefix("letters/") || $0.hasPrefix("providers/") || $0.hasPrefix("councils/")
    }
    try write(nil, to: path)
    return "without \(path)"
  }

  private mutating func renaming() throws -> String {
    let path = try path("Content") { $0.hasPrefix("letters/") || $0.hasPrefix("factsheets/") || $0.hasPrefix("pages/") }
    guard let dot = path.lastIndex(of: ".") else { return "nothing" }
    let new = "\(path[..<dot])-\(Int.random(in: 1...9, using: &random))\(path[dot...])"
    let text = text(path)
    try write(nil, to: path)
    try write(text, to: new)
    return "\(path) as \(new)"
  }

  private mutating func edition() throws -> String {
    try change(path("Content/editions") { $0.hasSuffix(".yaml") }) { line, random in
      line.hasPrefix("title: ") ? "\(line) \(Self.spare.randomElement(using: &random) ?? "")" : nil
    }
  }

  private mutating func addition() throws -> String {
    let path = "Content/pages/added-\(Int.random(in: 1...4, using: &random)).md"
    let word = Self.spare.randomElement(using: &random) ?? ""
    try write("---\ntitle: Added \(word)\nsummary: A page \(word).\n---\nIt is \(word).\n", to: path)
    return "with \(path)"
  }
}
