import Manuscript
import Records
import TestSites
import Testing

/// YAML in which every value is text.
struct YAMLDocumentTests {
  private func read(_ text: String) -> (value: YAMLValue?, remarks: Remarks) {
    let file = SourceFile(path: "x.yaml", bytes: Array(text.utf8))
    var remarks = Remarks()
    return (YAMLDocument.read(file, &remarks), remarks)
  }

  private func texts(_ text: String) -> [String: String] {
    guard case .mapping(let entries) = read(text).value?.kind else { return [:] }
    var found: [String: String] = [:]
    for entry in entries { if case .text(let text) = entry.value.kind { found[entry.key] = text } }
    return found
  }

  @Test("Words that other readers of YAML take for something else stay the author's words")
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

  @Test("Every doubled key of a file is reported, each at its own line")
  func doubled() throws {
    let text = (0..<5).map { "key: \($0)\nother: \($0)\n" }.joined()
    let file = SourceFile(path: "x.yaml", bytes: Array(text.utf8))
    var remarks = Remarks()
    let value = try #require(YAMLDocument.read(file, &remarks))
    _ = Record(value, "a thing", in: file, &remarks)
    #expect(remarks.all.allSatisfy { $0.rule == ManuscriptRules.duplicateKey })
    #expect(Set(remarks.all.compactMap { $0.place?.line }).count == remarks.all.count)
    #expect(remarks.all.count == 8)
  }

  @Test(
    "What is attached to a value is refused, each sign at its place, with what to do",
    arguments: [
      ("a: &one x", "1:4 anchors ('&one')", "'&', or write the value out where it is needed"),
      ("a: x\nb: *one", "2:4 aliases ('*one')", "'*', or write the value out where it is needed"),
      ("a: !important", "1:4 tags ('!important')", "'!'"), ("a: !!str 12", "1:4 tags ('!!str')", "'!'"),
    ])
  func attached(text: String, told: String, help: String) throws {
    let (value, remarks) = read(text)
    let remark = try #require(remarks.all.first)
    let place = try #require(remark.place)
    #expect(value == nil && remarks.all.count == 1)
    #expect("\(place.line):\(place.column) \(remark.message)" == "\(told) are not used here")
    #expect(remark.help == "put quotation marks round a text that begins with \(help)")
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
    let (value, remarks) = read(text)
    let remark = try #require(remarks.all.first)
    let place = try #require(remark.place)
    #expect(value == nil && remarks.all.count == 1)
    #expect("\(place.line):\(place.column) \(remark.message)" == told)
    #expect(remark.help == help)
  }

  @Test("Bombs of anchors and of nesting are refused at once")
  func bombs() {
    let anchors = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"
    #expect(read(anchors).value == nil)
    #expect(read(anchors).remarks.all.count == 6)
    for open in ["[", "{a: "] {
      let deep = String(repeating: open, count: 5_000)
      #expect(read(deep).value == nil)
      #expect(read(deep).remarks.hasErrors)
    }
    let dashes = String(repeating: "- ", count: 5_000)
    #expect(read(dashes).value == nil)
    #expect(read(dashes).remarks.hasErrors)
    let keys = (0..<3_000).map { String(repeating: " ", count: $0 % 200) + "k:" }.joined(separator: "\n")
    _ = read(keys)
  }

  @Test("Random text is read or reported, and never stops the reader")
  func property() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let text = RandomText.line(using: &random, from: "ab:-[]{}\"'|>&*!%#?,@ \n\n  é日\t", longest: 60)
      let (value, remarks) = read(text)
      let file = SourceFile(path: "x.yaml", bytes: Array(text.utf8))
      let isPlaced = remarks.all.compactMap(\.place).allSatisfy { place in
        file.line(place.line).map { place.column <= $0.count + 1 } ?? false
      }
      guard value != nil || remarks.hasErrors, isPlaced else {
        Issue.record("\(remarks.all) from \(text.debugDescription)")
        return
      }
    }
  }
}
