import LibC
import Manuscript

/// Where commands may write: an output replaces nothing, or what Signpost made before.
///
/// Links, devices and pipes are never written to, and nothing is written where another command reads or cleans up: in
/// the content, the theme or the folder of an edition.
public struct OutputRule: Sendable {
  /// A kind of file that Signpost makes, recognised by its bytes.
  public enum Kind: Sendable {
    case pack
    case pdf
    /// A text that contains ``OutputRule/mark``.
    case marked

    func holds(_ bytes: [UInt8]) -> Bool {
      switch self {
      // The archive begins with a file dated the first day that the format knows, in the folder that a pack has.
      case .pack:
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) && bytes.count > 39
          && bytes[10..<14].elementsEqual([0, 0, 0x21, 0])
          && bytes[30...].starts(with: Array("signpost-".utf8))
      case .pdf: bytes.starts(with: Array("%PDF-".utf8)) && Self.find("/Creator (Signpost)", in: bytes)
      case .marked: Self.find(OutputRule.mark, in: bytes)
      }
    }

    private static func find(_ words: String, in bytes: [UInt8]) -> Bool {
      String(decoding: bytes, as: UTF8.self).utf8.firstRange(of: Array(words.utf8)) != nil
    }
  }

  /// The words in a comment that mark a text as made by Signpost.
  public static let mark = "Written by Signpost"

  /// The folders that are read, as resolved paths.
  private let sources: [String]

  /// - Parameter folders: the folders that are read; those with the usual names are always included.
  public init(reading folders: [String] = []) {
    sources = Set(folders + ["Content", "Theme"]).compactMap(FileBytes.realPath)
  }

  /// Refuses a folder in which nothing may be written.
  public func check(folder: String) throws(WorldError) {
    var status = stat()
    if stat(folder, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw WorldError("'\(folder)' is not a folder.")
    }
    try checkPlace(folder, of: folder)
  }

  /// Refuses a file that may not be written or replaced.
  public func check(file: String, of kind: Kind) throws(WorldError) {
    let parent = file.lastIndex(of: "/").map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
    try checkPlace(parent, of: file)
    var status = stat()
    guard lstat(file, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw WorldError("'\(file)' is not a file, so it is left alone. Use another --output.")
    }
    // An empty file has nothing to lose.
    let bytes = try FileBytes.read(file)
    guard bytes.isEmpty || kind.holds(bytes) else {
      throw WorldError(
        "The file '\(file)' was not written by Signpost, so it is left alone. Move it away, or use another --output.")
    }
  }

  private func checkPlace(_ folder: String, of output: String) throws(WorldError) {
    guard var path = Self.nearest(folder) else { return }
    if let source = sources.first(where: { path == $0 || path.hasPrefix($0 == "/" ? "/" : "\($0)/") }) {
      throw WorldError(
        "'\(output)' lies in '\(source)', from which Signpost reads; what it writes there would break the next build. Use another --output."
      )
    }
    while path.count > 1 {
      if SiteWriter.isSite(path) {
        throw WorldError("'\(output)' lies in the site of an edition, which each build clears. Use another --output.")
      }
      path = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
  }

  /// The path of the nearest existing folder, at or above a path.
  private static func nearest(_ path: String) -> String? {
    var path = path
    while true {
      if let found = FileBytes.realPath(path) { return found }
      guard let slash = path.lastIndex(of: "/") else { return FileBytes.realPath(".") }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }
}
