import Manuscript
import Records
import TestSites
import Testing

@Suite("Headers that are read without the YAML parser")
struct PlainHeaderTests {
  /// Reads a header twice: as it is, and with a comment, which only the parser accepts.
  private func compare(_ header: String) {
    let plain = read("---\n\(header)\n---\n")
    let parsed = read("---\n\(header)\n# a comment\n---\n")
    #expect(plain == parsed, "\(header)")
  }

  private func read(_ text: String) -> String {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "x.md", bytes: Array(text.utf8))
    guard let parts = FrontMatter(file, "a header", &diagnostics) else {
      return diagnostics.sorted.map { "\($0.rule.name) \($0.message)" }.joined(separator: "\n")
    }
    var record = parts.header
    let entries = record.allEntries().map { "\($0.key) \($0.keyPlace) \(describe($0.value))" }
    return (entries + diagnostics.sorted.map(\.message)).joined(separator: "\n")
  }

  private func describe(_ value: YAMLValue) -> String {
    switch value.kind {
    case .text(let text): "'\(text)' \(value.place)"
    case .list(let items): "[\(items.map(describe).joined(separator: ", "))] \(value.place)"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key): \(describe($0.value))" }.joined(separator: ", "))} \(value.place)"
    }
  }

  @Test(
    "Returns what the parser returns",
    arguments: [
      "title: Mediation", "title: \"Mediation: what it is\"", "title: a\nnumber: 12\nreviewed: 2026-11-21",
      "sources:\n  - One\n  - \"[Two](law:x/1)\"\ntitle: z", "title: a: b", "title: a #b", "title: a#b", "title:",
      "title: 'x'", "title: x\n  y", "title: [a, b]", "list:\n- a\n- b", "list:\n  - a: b", "list:\n    - a",
      "title: \"a\\nb\"", "title: Größe “x”", "title: x ", "title: \"x\" y", "title: x\ntitle: y", "title: a:",
      "a-b: yes", "-a: b", "title: |\n  x", "title: https://www.example.org", "list:\n  - a\n    b", "title: a\tb",
      "list:\n  - \n", "title: \"\"", "list:\ntitle: b", "title: 10:30", "title: a\u{2028}b", "k: \"x",
    ])
  func same(header: String) { compare(header) }

  @Test("Returns what the parser returns for random headers")
  func random() {
    var generator = SplitMix64(seed: 77)
    let keys = ["title", "summary", "sources", "number", "a-b", "x"]
    let words = [
      "a", "B c", "12", "\"q r\"", "\"a: b\"", "x: y", "a #", "[m](n)", "é ü", "- z", "&w", "*v", "'s'", "", "~", "{",
    ]
    for _ in 0..<2_000 {
      var lines: [String] = []
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let key = keys.randomElement(using: &generator) ?? "x"
        if Bool.random(using: &generator) {
          lines.append("\(key): \(words.randomElement(using: &generator) ?? "")")
        } else {
          lines.append("\(key):")
          for _ in 0..<Int.random(in: 0...3, using: &generator) {
            lines.append("  - \(words.randomElement(using: &generator) ?? "")")
          }
        }
      }
      compare(lines.joined(separator: "\n"))
    }
  }
}
