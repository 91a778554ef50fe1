import Foundation
import Templates

/// A tiny site on disk: the smallest site that builds, overlaid with the files of one test.
public struct SiteFolder: Sendable {
  public let folder: TemporaryFolder
  /// Whether the theme differs from the repository's own.
  public let hasOwnTheme: Bool
  /// The day of the build, from `day.txt`; `nil` where there is none.
  public let day: String?

  public var content: String { "\(folder.path)/Content" }
  /// What is laid over the content; `nil` where there is nothing.
  public var layer: String? {
    let path = "\(folder.path)/Layer"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
  public var theme: String { hasOwnTheme ? "\(folder.path)/Theme" : Repository.theme }

  /// Lays the folder `overlay`, a path such as `Broken/raw-html`, over the base.
  ///
  /// Besides `Content`, `Layer` (what is laid over the content) and `Theme` it may contain `with.txt` (a folder of `Parts` per line, laid over the base before
  /// it), `day.txt` (the day of `--as-of`), `removed.txt` (a path per line), `replaced.txt` (a path, a text and the
  /// text in its place per line, with tabs between them) and `special.txt` (see ``SpecialFile``).
  public init(_ overlay: String) throws {
    let folder = "\(Repository.sites)/\(overlay)"
    try self.init(overlays: Self.parts(Self.lines("\(folder)/with.txt")) + [folder])
  }

  /// Lays texts over the base and some of the `Parts`, by path, such as `Content/pages/index.md`.
  public init(with parts: [String] = [], texts: [String: String], special: [String] = []) throws {
    try self.init(overlays: Self.parts(parts), texts: texts, special: special)
  }

  private static func parts(_ names: [String]) -> [String] { names.map { "\(Repository.sites)/Parts/\($0)" } }

  private init(overlays: [String], texts: [String: String] = [:], special own: [String] = []) throws {
    folder = try TemporaryFolder()
    day = overlays.lazy.compactMap { Self.lines("\($0)/day.txt").first }.last
    var removed: [String] = []
    var replaced: [String] = []
    var special = own
    for overlay in overlays {
      removed += Self.lines("\(overlay)/removed.txt")
      replaced += Self.lines("\(overlay)/replaced.txt")
      special += Self.lines("\(overlay)/special.txt")
    }
    hasOwnTheme =
      overlays.contains { !Repository.files(below: "\($0)/Theme").isEmpty }
      || (texts.keys + removed + special).contains { $0.contains("Theme/") }
    try folder.copy("\(Repository.sites)/Base/Content", to: "Content")
    try folder.write(Repository.words, to: "Content/words.yaml")
    if hasOwnTheme { try folder.copy(Repository.theme, to: "Theme") }
    for overlay in overlays {
      for part in ["Content", "Layer", "Theme"] { try folder.copy("\(overlay)/\(part)", to: part) }
    }
    for (path, text) in texts { try folder.write(text, to: path) }
    for line in replaced { try Self.replace(line, in: folder) }
    for path in removed { try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)") }
    for line in special { try SpecialFile(line).make(in: folder) }
  }

  private struct NothingToReplace: Error {
    let line: String
  }

  private static func replace(_ line: String, in folder: TemporaryFolder) throws {
    let parts = line.components(separatedBy: "\t")
    guard parts.count == 3, let text = Repository.text("\(folder.path)/\(parts[0])"), text.contains(parts[1]) else {
      throw NothingToReplace(line: line)
    }
    try folder.write(text.replacingOccurrences(of: parts[1], with: parts[2]), to: parts[0])
  }

  private static func lines(_ path: String) -> [String] {
    Repository.text(path)?.split(separator: "\n").map(String.init) ?? []
  }
}
