import Content
import Manuscript
import Records

/// The content that a draft becomes part of, and the folder that it is written to.
public struct DraftFolder: Sendable {
  private let whole: SourceTree
  private let own: SourceTree?
  /// The files of the whole that can be read.
  let sources: [ParsedSource]

  /// - Parameters:
  ///   - whole: all layers of the content as one.
  ///   - own: the layer that is written to; `nil` where there is no such folder yet.
  public init(_ whole: SourceTree, own: SourceTree?) {
    (self.whole, self.own) = (whole, own)
    // What is wrong elsewhere is for 'check' to tell: a draft can be begun beside another one.
    var unsaid = Diagnostics()
    sources = Guidance.parse(whole, &unsaid).0
  }

  /// A file as a draft leaves it.
  public struct File: Sendable {
    /// The path inside the content.
    public let path: String
    /// Whether there is none yet in the folder.
    public let isNew: Bool
    public let bytes: [UInt8]
    /// What was added to it; empty for a file that is all new.
    public let what: String
    /// What its author still has to write in it.
    public let gaps: [DraftGap]
  }

  /// Whether a file of that path is in any layer.
  func has(_ path: String) -> Bool { whole.paths.contains(path) || own?.paths.contains(path) == true }

  /// Checks a name that becomes part of an address.
  ///
  /// - Parameter what: what it names, such as "a factsheet".
  func check(_ name: String, of what: String, taken: [String] = ["index"]) throws(WorldError) {
    guard Slug.isValid(name) else {
      let made = Slug.make(from: name)
      throw WorldError(
        "'\(TextCheck.visible(name))' cannot be the name of \(what). Use small letters, digits and single hyphens, such as '\(made.isEmpty ? "school-meals" : made)'."
      )
    }
    guard !Slug.isDevice(name) else {
      throw WorldError("'\(name)' cannot be the name of \(what): Windows keeps it for a device. Choose another.")
    }
    guard !taken.contains(name) else {
      throw WorldError("'\(name)' cannot be the name of \(what): the site has it already. Choose another.")
    }
  }

  /// All files of a draft.
  ///
  /// - Throws: if one of them is there already, or cannot take what is added.
  public func files(of draft: ContentDraft) throws(WorldError) -> [File] {
    var files: [File] = []
    for piece in draft.pieces { files.append(try file(piece)) }
    return files
  }

  private func file(_ piece: ContentDraft.Piece) throws(WorldError) -> File {
    if piece.place == .file {
      guard !has(piece.path) else { throw WorldError("'\(piece.path)' is there already.") }
      return new(piece, piece.text)
    }
    guard let there = own?.files[piece.path] else {
      guard own?.paths.contains(piece.path) != true else { throw Self.unread(piece.path) }
      guard case .key(let key) = piece.place else { return new(piece, String(piece.text.drop { $0 == "\n" })) }
      return new(piece, try beginning(key, piece))
    }
    let addition = try addition(piece, to: there)
    var bytes = there.bytes
    bytes.insert(contentsOf: addition.bytes, at: addition.offset)
    let changed = SourceFile(path: there.path, bytes: bytes)
    guard Self.isReadable(there) else { throw Self.unread(piece.path) }
    guard Self.isReadable(changed) else {
      throw WorldError(
        "'\(piece.path)' is written in a way in which nothing can be added to it. Add this by hand:\n\n\(piece.text.drop { $0 == "\n" })"
      )
    }
    return File(
      path: piece.path, isNew: false, bytes: bytes, what: piece.what,
      gaps: DraftGap.all(in: addition.text, fromLine: addition.line))
  }

  private func new(_ piece: ContentDraft.Piece, _ text: String) -> File {
    File(
      path: piece.path, isNew: true, bytes: Array(text.utf8), what: piece.what,
      gaps: DraftGap.all(in: text, fromLine: 1))
  }

  private static func unread(_ path: String) -> WorldError {
    WorldError("'\(path)' has a mistake, so nothing can be added to it. Run 'signpost check', and correct it first.")
  }

  private static func isReadable(_ file: SourceFile) -> Bool {
    var diagnostics = Diagnostics()
    return YAMLDocument.read(file, &diagnostics) != nil && !diagnostics.hasErrors
  }

  // MARK: - Adding to a file

  /// What is put into a file: the text, the line on which it begins, and its bytes with the byte before which they go.
  private typealias Addition = (text: String, line: Int, bytes: [UInt8], offset: Int)

  private func addition(_ piece: ContentDraft.Piece, to there: SourceFile) throws(WorldError) -> Addition {
    guard case .key(let key) = piece.place else {
      return Self.lines(piece.text, beforeLine: there.lineCount + 1, of: there)
    }
    let blocks = YAMLBlocks(there).all
    guard let block = blocks.first(where: { $0.key == key }) else {
      return Self.lines("\n\(try beginning(key, piece))", beforeLine: there.lineCount + 1, of: there)
    }
    guard block.lines.count == 1 else {
      return Self.lines(
        Self.indented(piece.text, by: block.indent), beforeLine: block.lines.upperBound, of: there)
    }
    // A list on one line: `outcomes: [appeal, talk]`.
    let number = block.lines.lowerBound
    guard piece.text.hasPrefix("- "), piece.text.split(separator: "\n").count == 1,
      let range = there.lineRange(number), let line = there.line(number),
      line.last == "]", !line.hasSuffix("[]")
    else { throw Self.oneLine(key, piece) }
    let entry = ", \(piece.text.dropFirst(2).filter { $0 != "\n" })"
    return (entry, number, Array(entry.utf8), range.upperBound - 1)
  }

  /// A key with what is the first below it.
  private func beginning(_ key: String, _ piece: ContentDraft.Piece) throws(WorldError) -> String {
    let text = String(piece.text.drop { $0 == "\n" })
    return "\(key):\n\(Self.indented(text, by: try indent(of: key, in: piece.path)))"
  }

  /// Lines before a line of a file, which may be the one after its last.
  private static func lines(_ text: String, beforeLine line: Int, of file: SourceFile) -> Addition {
    var text = text
    // What begins a file has nothing to be parted from.
    if line == 1 { text = String(text.drop { $0 == "\n" }) }
    var written = text
    let offset = file.lineRange(line)?.lowerBound ?? file.bytes.count
    if offset == file.bytes.count, let last = file.bytes.last, last != UInt8(ascii: "\n") { written = "\n\(text)" }
    if file.bytes.contains(UInt8(ascii: "\r")) { written = written.replacing("\n", with: "\r\n") }
    return (text, line, Array(written.utf8), offset)
  }

  /// How many spaces stand before what is under a key in the layers below, to which a file of its own is added.
  private func indent(of key: String, in path: String) throws(WorldError) -> Int {
    guard let below = whole.files[path], let block = YAMLBlocks(below).all.first(where: { $0.key == key }) else {
      return 2
    }
    guard block.lines.count > 1 else {
      throw WorldError(
        "'\(key)' stands on one line in '\(path)', so nothing can be added to it. Give each of its entries a line of its own that begins with '- '."
      )
    }
    return block.indent
  }

  private static func oneLine(_ key: String, _ piece: ContentDraft.Piece) -> WorldError {
    WorldError(
      "'\(key)' stands on one line in '\(piece.path)', and nothing can be added at its end. Give each of its entries a line of its own that begins with '- ', and run this again."
    )
  }

  private static func indented(_ text: String, by count: Int) -> String {
    let lead = String(repeating: " ", count: count)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : lead + $0 }.joined(separator: "\n")
  }
}
