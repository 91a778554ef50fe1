import LibC
import Manuscript

/// What is in the folder of an edition before it is written again: files of the last build, and what is kept.
struct StandingSite {
  /// What the last build made, by path; even where somebody has replaced it by something else.
  private(set) var files: Set<String> = []
  /// What others put there and want to keep; a folder comes before what is in it.
  private(set) var kept: [FolderEntry] = []
  /// Whether everybody may enter and list all folders.
  private(set) var isForAll = true
  /// The contents of the file that marks the folder as Signpost's.
  private(set) var marker: [UInt8] = []

  /// - Parameters:
  ///   - folder: the path of the folder, which need not exist.
  ///   - paths: the files of the site that is to be written.
  ///   - keeping: the paths of files and folders that stay although no build makes them.
  /// - Throws: where something is there that Signpost did not make and that is not to be kept.
  init(_ folder: String, paths: [String], keeping: [String]) throws(WorldError) {
    var status = stat()
    guard lstat(folder, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw WorldError("'\(folder)' is not a folder. Move it away, and build again.")
    }
    var found: [FolderEntry] = []
    try FolderEntry.walk(folder, "", includingHidden: true, into: &found)
    guard SiteWriter.isSite(folder) else {
      if found.isEmpty { return }
      throw WorldError(
        "The folder '\(folder)' was not written by Signpost, so it is left alone. Move it away, or use another --output."
      )
    }
    marker = try FileBytes.read("\(folder)/\(SiteWriter.marker)")
    isForAll = Self.isForAll(folder, 0o555)
    let made = Made(marker: marker, paths: paths)
    var foreign: Set<String> = []
    for entry in found where entry.path != SiteWriter.marker {
      if entry.kind != .folder, made.holds(entry.path) {
        files.insert(entry.path)
      } else if keeping.contains(where: { entry.path == $0 || entry.path.hasPrefix("\($0)/") }) {
        kept.append(entry)
      } else if entry.kind == .folder {
        isForAll = isForAll && Self.isForAll("\(folder)/\(entry.path)", 0o555)
      } else if !LeftoverFile.isOfSystem(entry.path.split(separator: "/").last ?? "") {
        foreign.insert(made.outermost(entry.path))
      }
    }
    guard foreign.isEmpty else { throw Self.refusal(folder, foreign.sorted()) }
  }

  private static func refusal(_ folder: String, _ foreign: [String]) -> WorldError {
    let most = 8
    let named = foreign.prefix(most).map { "'\($0)'" }.joined(separator: ", ")
    let more = foreign.count > most ? " and \(foreign.count - most) more" : ""
    let options = foreign.prefix(most).map { "--keep \($0)" }.joined(separator: " ")
    return WorldError(
      "In '\(folder)' stands what Signpost did not write: \(named)\(more). Move it away, or keep it with \(options).")
  }

  /// Whether everybody has these permissions on a file or folder.
  static func isForAll(_ path: String, _ rights: mode_t) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & rights == rights
  }
}

/// What the last build made: what it listed; where it listed nothing, what looks like the output of a build.
private struct Made {
  private let paths: Set<String>
  private let folders: Set<String>
  /// File extensions; only where the last build did not list what it made, as older versions did not.
  private let endings: Set<String>?

  init(marker: [UInt8], paths: [String]) {
    let listed = SiteWriter.paths(in: marker)
    self.paths = Set(listed ?? paths)
    endings = listed == nil ? Set(paths.map(Self.ending(of:))) : nil
    var folders: Set<String> = []
    for path in self.paths {
      var rest = path[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        if !folders.insert(String(rest)).inserted { break }
      }
    }
    self.folders = folders
  }

  func holds(_ path: String) -> Bool {
    if paths.contains(path) { return true }
    return endings?.contains(Self.ending(of: path)) == true
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The outermost folder around a file in which no build makes anything, or else the file itself.
  func outermost(_ path: String) -> String {
    var start = path.startIndex
    while let slash = path[start...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folders.contains(folder) { return folder }
      start = path.index(after: slash)
    }
    return path
  }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
  }
}
