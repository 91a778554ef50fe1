import Foundation
import Manuscript
import TestSites
import Testing

/// Reading a whole folder.
struct SourceTreeTests {
  private func read(_ folder: TemporaryFolder) throws -> (tree: SourceTree, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let tree = try SourceTree(reading: folder.path, name: "Content", diagnostics: &diagnostics)
    return (tree, diagnostics)
  }

  @Test("Text files and pictures are read separately, in the order of their paths")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "b/two.md")
    try folder.write("a", to: "a.yaml")
    try folder.write([0x89, 0x00, 0xFF], to: "images/x.PNG")
    let (tree, diagnostics) = try read(folder)
    #expect(tree.paths == ["a.yaml", "b/two.md", "images/x.PNG"])
    #expect(tree.files["b/two.md"]?.path == "Content/b/two.md")
    #expect(tree.files["b/two.md"]?.text == "b")
    #expect(tree.pictures["images/x.PNG"] == [0x89, 0x00, 0xFF])
    #expect(tree.files["images/x.PNG"] == nil)
    #expect(diagnostics.all.isEmpty)
  }

  @Test("Files and folders whose names begin with a dot are skipped")
  func hidden() throws {
    let folder = try TemporaryFolder()
    try folder.write("\0", to: ".hidden.md")
    try folder.write("x", to: ".folder/x.md")
    try folder.write("x", to: "seen.md")
    let (tree, diagnostics) = try read(folder)
    #expect(tree.paths == ["seen.md"])
    #expect(diagnostics.all.isEmpty)
  }

  @Test(
    "What systems and editors leave behind is skipped",
    arguments: [
      "Thumbs.db", "pages/desktop.ini", ".DS_Store", "~$mediation.md", "pages/mediation.md~", ".mediation.md.swp",
      "#mediation.md#", "Icon\r", "__MACOSX/pages/mediation.md", "~WRL0001.tmp", "._mediation.md",
    ])
  func leftovers(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("\0", to: path)
    try folder.write("x", to: "seen.md")
    let (tree, diagnostics) = try read(folder)
    #expect(tree.paths == ["seen.md"])
    #expect(diagnostics.all.isEmpty)
  }

  @Test(
    "What looks like them is not", arguments: ["thumbs.md", "a~b.md", "mediation.md.bak", "desktop.ini.md", "#a.md"])
  func noLeftovers(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: path)
    #expect(try read(folder).tree.paths == [path])
  }

  @Test("What a symbolic link leads to is never read")
  func links() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "inner/secret.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/file.md", withDestinationPath: "\(outside.path)/inner/secret.md")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/folder", withDestinationPath: outside.path)
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/loop", withDestinationPath: ".")
    let (tree, diagnostics) = try read(folder)
    #expect(tree.files.isEmpty)
    #expect(
      diagnostics.sorted.map(\.rule) == [
        ManuscriptRules.symbolicLink, .init("symbolic-link", ""), .init("symbolic-link", ""),
      ])
    #expect(diagnostics.sorted.map { $0.place?.path } == ["Content/file.md", "Content/folder", "Content/loop"])
  }

  @Test("A file of exactly the maximum size is read, and one byte more is refused")
  func sizes() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 0x0A, count: SourceTree.textLimit), to: "good.md")
    try folder.write([UInt8](repeating: 0x0A, count: SourceTree.textLimit + 1), to: "large.md")
    let (tree, diagnostics) = try read(folder)
    #expect(tree.files.keys.sorted() == ["good.md"])
    #expect(diagnostics.all.map(\.rule) == [ManuscriptRules.fileTooLarge])
  }

  @Test("Letters of every alphabet are text; tabs and both kinds of line end are allowed")
  func texts() throws {
    let folder = try TemporaryFolder()
    try folder.write("é 日本 العربية 👩‍👧 \u{10FFFF}\t\r\n", to: "x.md")
    let (tree, diagnostics) = try read(folder)
    #expect(tree.files["x.md"] != nil)
    #expect(diagnostics.all.isEmpty)
  }

  @Test(
    "Bytes that are not UTF-8 are refused at their place",
    arguments: [[0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF]]
      as [[UInt8]])
  func broken(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("one\n日本 ".utf8) + bytes + Array(" more\n".utf8), to: "x.md")
    let (tree, diagnostics) = try read(folder)
    #expect(tree.files.isEmpty)
    #expect(diagnostics.all.map(\.rule) == [ManuscriptRules.notUTF8])
    #expect(diagnostics.all.first?.place == SourcePlace("Content/x.md", line: 2, column: 4))
  }

  @Test("Every control character except tab and line ends is refused", arguments: (0..<0x20).map { UInt8($0) } + [0x7F])
  func control(byte: UInt8) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("ab".utf8) + [byte], to: "x.md")
    let (tree, diagnostics) = try read(folder)
    let isAllowed = [0x09, 0x0A, 0x0D].contains(byte)
    #expect((tree.files["x.md"] != nil) == isAllowed)
    #expect(diagnostics.all.map(\.rule) == (isAllowed ? [] : [ManuscriptRules.controlCharacter]))
    if !isAllowed { #expect(diagnostics.all.first?.place?.column == 3) }
  }

  @Test("A name with a control character is refused once, and shown so that it cannot command a terminal")
  func controlInName() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a\u{1B}[2J.md")
    try folder.write("x", to: "b\nc/one.md")
    try folder.write("x", to: "b\nc/two.md")
    try folder.write("x", to: "d\u{85}.md")
    let (tree, diagnostics) = try read(folder)
    #expect(tree.paths.isEmpty)
    #expect(diagnostics.sorted.map(\.rule.name) == ["control-character", "control-character", "control-character"])
    #expect(diagnostics.sorted.map { $0.place?.path } == ["Content/a␛[2J.md", "Content/b␊c", "Content/d\u{FFFD}.md"])
    #expect(
      diagnostics.sorted.map(\.message) == [
        "the name of this file holds the control character U+001B",
        "the name of this folder holds the control character U+000A",
        "the name of this file holds the control character U+0085",
      ])
  }

  @Test("A name that is not UTF-8 is reported as such, whatever is in the file or below the folder")
  func nameOfOtherEncoding() throws {
    let folder = try TemporaryFolder()
    let name = Array("\(folder.path)/caf".utf8) + [0xE9]
    func called(_ ending: String) -> [CChar] { (name + Array(ending.utf8) + [0]).map { CChar(bitPattern: $0) } }
    let handle = open(called(".md"), O_CREAT | O_WRONLY, 0o644)
    try #require(handle >= 0)
    close(handle)
    #expect(mkdir(called(""), 0o755) == 0 && mkdir(called("/below"), 0o755) == 0)
    let (tree, diagnostics) = try read(folder)
    #expect(tree.paths.isEmpty)
    #expect(diagnostics.sorted.map(\.rule.name) == ["not-utf-8", "not-utf-8"])
    #expect(
      diagnostics.sorted.map(\.message) == [
        "the name of this folder is not UTF-8", "the name of this file is not UTF-8",
      ])
    #expect(diagnostics.sorted.map { $0.place?.path } == ["Content/caf\u{FFFD}", "Content/caf\u{FFFD}.md"])
    #expect(diagnostics.sorted.last?.help == "rename the file, with small letters, digits and hyphens")
    // Such a folder can be removed only by its bytes.
    for ending in ["/below", ""] { rmdir(called(ending)) }
    unlink(called(".md"))
  }

  @Test("A missing folder is a problem of the environment")
  func missing() throws {
    let folder = try TemporaryFolder()
    var diagnostics = Diagnostics()
    #expect(throws: WorldError.self) { try SourceTree(reading: "\(folder.path)/none", diagnostics: &diagnostics) }
  }
}
