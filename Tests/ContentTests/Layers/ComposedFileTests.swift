import Content
import Manuscript
import TestSites
import Testing

/// Files whose lines come from several layers.
struct ComposedFileTests {
  @Test("Lines are put in the place of others, and each place leads back to where it was written")
  func replace() {
    let national = SourceFile(path: "Content/a.md", bytes: Array("one\ntwo\nthree\nfour".utf8))
    let own = SourceFile(path: "Ours/changes/a.md", bytes: Array("first\nsecond\nthird\n".utf8))
    var file = ComposedFile(national)
    file.replace(2..<4, with: [.init(file: own, lines: 2..<4)])
    #expect(file.file("x").text == "one\nsecond\nthird\nfour\n")
    var origins = LineOrigins()
    origins.enter(file, as: "Content/a.md")
    let places = (1...4).map { origins.origin(of: SourcePlace("Content/a.md", line: $0, column: 3)) }
    #expect(
      places == [
        SourcePlace("Content/a.md", line: 1, column: 3), SourcePlace("Ours/changes/a.md", line: 2, column: 3),
        SourcePlace("Ours/changes/a.md", line: 3, column: 3), SourcePlace("Content/a.md", line: 4, column: 3),
      ])
  }

  @Test("Any replacements give what the same replacements of lines give, with the right origins", arguments: 1...60)
  func property(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var lines = (1...Int.random(in: 1...12, using: &random)).map { "national \($0)" }
    var file = ComposedFile(Self.file("Content/a.md", lines))
    var expected = lines.indices.map { SourcePlace("Content/a.md", line: $0 + 1) }
    for layer in 1...4 {
      let own = (1...Int.random(in: 1...5, using: &random)).map { "layer \(layer), line \($0)" }
      let source = Self.file("Layer\(layer)/a.md", own)
      let start = Int.random(in: 1...(lines.count + 1), using: &random)
      let end = Int.random(in: start...(lines.count + 1), using: &random)
      file.replace(start..<end, with: [.init(whole: source)])
      lines.replaceSubrange((start - 1)..<(end - 1), with: own)
      let places = own.indices.map { SourcePlace("Layer\(layer)/a.md", line: $0 + 1) }
      expected.replaceSubrange((start - 1)..<(end - 1), with: places)
    }
    #expect(file.file("x").text == lines.map { $0 + "\n" }.joined())
    #expect(file.lineCount == lines.count)
    var origins = LineOrigins()
    origins.enter(file, as: "x")
    #expect(lines.indices.map { origins.origin(of: SourcePlace("x", line: $0 + 1)) } == expected)
  }

  private static func file(_ path: String, _ lines: [String]) -> SourceFile {
    SourceFile(path: path, bytes: Array(lines.joined(separator: "\n").utf8))
  }
}
