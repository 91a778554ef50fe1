import Foundation

/// A file that the repository cannot hold as plain text: `special.txt` describes it in a line, and the test creates it.
///
/// A line is a word and a path, and for some words one more argument:
///
/// - `nul PATH`: each character `␀` in the file becomes a NUL byte
/// - `latin1 PATH`: the file is saved in Latin-1 instead of UTF-8
/// - `bom PATH`: the file begins with a byte order mark
/// - `crlf PATH`: the lines of the file end as on Windows
/// - `padded PATH BYTES`: the file, new or existing, is filled with empty lines up to a size
/// - `picture PATH`: the smallest possible picture
/// - `symlink PATH TARGET`: a symbolic link
/// - `folder PATH`: an empty folder
/// - `pipe PATH`: a named pipe
struct SpecialFile {
  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  private let words: [String]

  init(_ line: String) { words = line.split(separator: " ").map(String.init) }

  func make(in folder: TemporaryFolder) throws {
    guard words.count >= 2 else { throw Mistake(description: "special.txt: '\(words)'") }
    let path = "\(folder.path)/\(words[1])"
    switch words[0] {
    case "nul": try change(folder) { $0.replacingOccurrences(of: "␀", with: "\0").data(using: .utf8) }
    case "latin1": try change(folder) { $0.data(using: .isoLatin1) }
    case "bom": try change(folder) { "\u{FEFF}\($0)".data(using: .utf8) }
    case "crlf": try change(folder) { $0.replacingOccurrences(of: "\n", with: "\r\n").data(using: .utf8) }
    case "padded":
      let size = words.count > 2 ? Int(words[2]) ?? 0 : 0
      let bytes = Array((Repository.text(path) ?? "").utf8)
      try folder.write(bytes + [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, size - bytes.count)), to: words[1])
    case "picture": try folder.write(Self.picture, to: words[1])
    case "symlink":
      try makeRoom(path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: words.count > 2 ? words[2] : "")
    case "folder":
      try makeRoom(path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "pipe":
      try makeRoom(path)
      guard mkfifo(path, 0o644) == 0 else { throw Mistake(description: "no pipe at \(path)") }
    default: throw Mistake(description: "special.txt: '\(words[0])' is not a kind of file")
    }
  }

  private func change(_ folder: TemporaryFolder, _ encode: (String) -> Data?) throws {
    guard let text = Repository.text("\(folder.path)/\(words[1])"), let data = encode(text) else {
      throw Mistake(description: "special.txt: '\(words[1])' cannot be changed")
    }
    try folder.write(Array(data), to: words[1])
  }

  /// Removes what is at a path, and creates the folders above it.
  private func makeRoom(_ path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
  }

  /// A PNG of one pixel.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49,
    0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00, 0x00,
    0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
