import Foundation
import Manuscript
import TestSites
import Testing

/// Reading a folder whole.
struct SourceTreeTests {
  private func read(_ folder: TemporaryFolder) throws -> (tree: SourceTree, remarks: Remarks) {
    var remarks = Remarks()
    let tree = try SourceTree(reading: folder.path, name: "Content", remarks: &remarks)
    return (tree, remarks)
  }

  @Test("Text files and pictures are read apart, in the order of their paths")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "b/two.md")
    try folder.write("a", to: "a.yaml")
    try folder.write([0x89, 0x00, 0xFF], to: "images/x.PNG")
    let (tree, remarks) = try read(folder)
    #expect(tree.paths == ["a.yaml", "b/two.md", "images/x.PNG"])
    #expect(tree.files["b/two.md"]?.path == "Content/b/two.md")
    #expect(tree.files["b/two.md"]?.text == "b")
    #expect(tree.pictures["images/x.PNG"] == [0x89, 0x00, 0xFF])
    #expect(tree.files["images/x.PNG"] == nil)
    #expect(remarks.all.isEmpty)
  }

  @Test("Files and folders whose names begin with a dot are passed over")
  func hidden() throws {
    let folder = try TemporaryFolder()
    try folder.write("\0", to: ".hidden.md")
    try folder.write("x", to: ".folder/x.md")
    try folder.write("x", to: "seen.md")
    let (tree, remarks) = try read(folder)
    #expect(tree.paths == ["seen.md"])
    #expect(remarks.all.isEmpty)
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
    let (tree, remarks) = try read(folder)
    #expect(tree.files.isEmpty)
    #expect(
      remarks.sorted.map(\.rule) == [
        ManuscriptRules.symbolicLink, .init("symbolic-link", ""), .init("symbolic-link", ""),
      ])
    #expect(remarks.sorted.map { $0.place?.path } == ["Content/file.md", "Content/folder", "Content/loop"])
  }

  @Test("A file of just the largest size is read, and one byte more is refused")
  func sizes() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 0x0A, count: SourceTree.textLimit), to: "good.md")
    try folder.write([UInt8](repeating: 0x0A, count: SourceTree.textLimit + 1), to: "large.md")
    let (tree, remarks) = try read(folder)
    #expect(tree.files.keys.sorted() == ["good.md"])
    #expect(remarks.all.map(\.rule) == [ManuscriptRules.fileTooLarge])
  }

  @Test("Letters of every alphabet are text; tabs and both kinds of line end are allowed")
  func texts() throws {
    let folder = try TemporaryFolder()
    try folder.write("é 日本 العربية 👩‍👧 \u{10FFFF}\t\r\n", to: "x.md")
    let (tree, remarks) = try read(folder)
    #expect(tree.files["x.md"] != nil)
    #expect(remarks.all.isEmpty)
  }

  @Test(
    "Bytes that are not UTF-8 are refused at their place",
    arguments: [[0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF]]
      as [[UInt8]])
  func broken(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("one\n日本 ".utf8) + bytes + Array(" more\n".utf8), to: "x.md")
    let (tree, remarks) = try read(folder)
    #expect(tree.files.isEmpty)
    #expect(remarks.all.map(\.rule) == [ManuscriptRules.notUTF8])
    #expect(remarks.all.first?.place == SourcePlace("Content/x.md", line: 2, column: 4))
  }

  @Test("Every control character but tab and line ends is refused", arguments: (0..<0x20).map { UInt8($0) } + [0x7F])
  func control(byte: UInt8) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("ab".utf8) + [byte], to: "x.md")
    let (tree, remarks) = try read(folder)
    let isAllowed = [0x09, 0x0A, 0x0D].contains(byte)
    #expect((tree.files["x.md"] != nil) == isAllowed)
    #expect(remarks.all.map(\.rule) == (isAllowed ? [] : [ManuscriptRules.controlCharacter]))
    if !isAllowed { #expect(remarks.all.first?.place?.column == 3) }
  }

  @Test("A folder that is not there is trouble with the world")
  func missing() throws {
    let folder = try TemporaryFolder()
    var remarks = Remarks()
    #expect(throws: WorldError.self) { try SourceTree(reading: "\(folder.path)/none", remarks: &remarks) }
  }
}
