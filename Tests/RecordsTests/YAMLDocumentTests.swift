import Manuscript
import Records
import TestSites
import Testing

/// YAML in which every value is text.
struct YAMLDocumentTests {
  private func read(_ text: String) -> (value: YAMLValue?, diagnostics: Diagnostics) {
    let file = SourceFile(path: "x.yaml", bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    return (YAMLDocument.read(file, &diagnostics), diagnostics)
  }

  private func texts(_ text: String) -> [String: String] {
    guard case .mapping(let entries) = read(text).value?.kind else { return [:] }
    var found: [String: String] = [:]
    for entry in entries { if case .text(let text) = entry.value.kind { found[entry.key] = text } }
    return found
  }

  @Test("Words that other YAML readers interpret differently remain the author's words")
  func words() {
    let read = texts("a: yes\nb: no\nc: true\nd: null\ne: ~\nf: 010\ng: 1.0\nh: 12:30\ni: 2026-11-21\nyes: on\n0300: x")
    #expect(
      read == [
        "a": "yes", "b": "no", "c": "true", "d": "null", "e": "~", "f": "010", "g": "1.0", "h": "12:30",
        "i": "2026-11-21",
        "yes": "on", "0300": "x",
      ])
  }

  @Test("An empty file is an empty set of keys", arguments: ["", "\n\n", "# only a comment\n"])
  func empty(text: String) {
    guard case .mapping(let entries) = read(text).value?.kind else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.isEmpty)
  }

  @Test("Every duplicate key of a file is reported, each at its own line")
  func doubled() throws {
    let text = (0..<5).map { "key: \($0)\nother: \($0)\n" }.joined()
    let file = SourceFile(path: "x.yaml", bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    let value = try #require(YAMLDocument.read(file, &diagnostics))
    _ = Record(value, "a thing", in: file, &diagnostics)
    #expect(diagnostics.all.allSatisfy { $0.rule == ManuscriptRules.duplicateKey })
    #expect(Set(diagnostics.all.compactMap { $0.place?.line }).count == diagnostics.all.count)
    #expect(diagnostics.all.count == 8)
  }

  @Test(
    "What is attached to a value is refused, each at its place, with what to do",
    arguments: [
      ("a: &one x", "1:4 anchors ('&one')", "'&', or write the value out where it is needed"),
      ("a: x\nb: *one", "2:4 aliases ('*one')", "'*', or write the value out where it is needed"),
      ("a: !important", "1:4 tags ('!important')", "'!'"), ("a: !!str 12", "1:4 tags ('!!str')", "'!'"),
    ])
  func attached(text: String, told: String, help: String) throws {
    let (value, diagnostics) = read(text)
    let diagnostic = try #require(diagnostics.all.first)
    let place = try #require(diagnostic.place)
    #expect(value == nil && diagnostics.all.count == 1)
    #expect("\(place.line):\(place.column) \(diagnostic.message)" == "\(told) are not used here")
    #expect(diagnostic.help == "put quotation marks round a text that begins with \(help)")
  }

  @Test(
    "A text that cannot be read is reported once, where it goes wrong",
    arguments: [
      ("a: 1\n---\nb: 2", "2:1 a second text begins here", "take the line '---' away"),
      (
        "a: **Important**", "1:5 this is not YAML: did not find expected alphabetic or numeric character",
        "put quotation marks round a text that begins with '*'"
      ),
      (
        "a: @home", "1:4 this is not YAML: found character that cannot start any token",
        "put quotation marks round a text that begins with '@'"
      ),
    ])
  func unreadable(text: String, told: String, help: String) throws {
    let (value, diagnostics) = read(text)
    let diagnostic = try #require(diagnostics.all.first)
    let place = try #require(diagnostic.place)
    #expect(value == nil && diagnostics.all.count == 1)
    #expect("\(place.line):\(place.column) \(diagnostic.message)" == told)
    #expect(diagnostic.help == help)
  }

  @Test("Alias bombs and nesting bombs are refused at once")
  func bombs() {
    let anchors = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"
    #expect(read(anchors).value == nil)
    #expect(read(anchors).diagnostics.all.count == 6)
    for open in ["[", "{a: "] {
      let deep = String(repeating: open, count: 5_000)
      #expect(read(deep).value == nil)
      #expect(read(deep).diagnostics.hasErrors)
    }
    let dashes = String(repeating: "- ", count: 5_000)
    #expect(read(dashes).value == nil)
    #expect(read(dashes).diagnostics.hasErrors)
    let keys = (0..<3_000).map { String(repeating: " ", count: $0 % 200) + "k:" }.joined(separator: "\n")
    _ = read(keys)
  }

  @Test("Random text is read or reported, and never crashes the reader")
  func property() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let text = RandomText.line(using: &random, from: "ab:-[]{}\"'|>&*!%#?,@ \n\n  é日\t", longest: 60)
      let (value, diagnostics) = read(text)
      let file = SourceFile(path: "x.yaml", bytes: Array(text.utf8))
      let isPlaced = diagnostics.all.compactMap(\.place).allSatisfy { place in
        file.line(place.line).map { place.column <= $0.count + 1 } ?? false
      }
      guard value != nil || diagnostics.hasErrors, isPlaced else {
        Issue.record("\(diagnostics.all) from \(text.debugDescription)")
        return
      }
    }
  }
}
