import LibC
import Manuscript

/// The files and folders of a site as a build left them, and what each file was made from.
struct FileList: Sendable {
  /// How a file lies on the disk: its size, the time of its last change, and its permissions.
  struct Stamp: Hashable, Sendable {
    let size, seconds, nanoseconds, mode: Int

    /// `nil` if there is nothing at the path.
    ///
    /// Of a folder, only the permissions count: its size and time differ between file systems, and change with what is
    /// in it.
    init?(of path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      self.init(status)
    }

    init(_ status: stat) {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      size = isFolder ? 0 : Int(status.st_size)
      seconds = isFolder ? 0 : status.st_mtim.tv_sec
      nanoseconds = isFolder ? 0 : status.st_mtim.tv_nsec
      mode = Int(status.st_mode)
    }

    var isFolder: Bool { mode_t(truncatingIfNeeded: mode) & S_IFMT == S_IFDIR }

    fileprivate init(size: Int, seconds: Int, nanoseconds: Int, mode: Int) {
      (self.size, self.seconds, self.nanoseconds, self.mode) = (size, seconds, nanoseconds, mode)
    }
  }

  struct Entry: Sendable {
    let path: String
    let stamp: Stamp
    /// A number for all that it was made from; `nil` for what no build makes.
    let key: WideHash.Value?
  }

  /// In the order of their paths.
  private let entries: [Entry]

  init(_ entries: [Entry] = []) { self.entries = entries }

  /// The files of a folder as they are now.
  ///
  /// - Parameter made: the files that are known to be there, in the order of their paths; without a stamp, if it is not
  ///   known how they lie.
  init(of folder: String, made: [(path: String, stamp: Stamp?, key: WideHash.Value)]) throws(WorldError) {
    var rest = made[...]
    self.init(
      try Self.paths(in: folder).compactMap { path in
        while let file = rest.first, file.path < path { rest.removeFirst() }
        let file = rest.first.flatMap { $0.path == path ? $0 : nil }
        return (file?.stamp ?? Stamp(of: "\(folder)/\(path)")).map { Entry(path: path, stamp: $0, key: file?.key) }
      })
  }

  /// The paths of all files and folders, the folder itself among them as an empty path.
  private static func paths(in folder: String) throws(WorldError) -> [String] {
    var found: [FolderEntry] = []
    try FolderEntry.walk(folder, "", includingHidden: true, into: &found)
    return [""] + found.map(\.path).sorted()
  }

  /// The entries of some files in the order of their paths; `nil` for each that is not in the list.
  func entries(of paths: [String]) -> [Entry?] {
    var rest = entries[...]
    return paths.map { path in
      while let entry = rest.first, entry.path < path { rest.removeFirst() }
      return rest.first.flatMap { $0.path == path ? $0 : nil }
    }
  }

  /// Whether these files, in the order of their paths, are all that is in the list but for folders and the mark of a
  /// site.
  func hasOnly(_ paths: [String]) -> Bool {
    entries.lazy.filter { !$0.stamp.isFolder && $0.path != SiteWriter.marker }.map(\.path).elementsEqual(paths)
  }

  /// The list with other entries for some files.
  func replacing(_ changed: [String: Entry]) -> FileList {
    changed.isEmpty ? self : FileList(entries.map { changed[$0.path] ?? $0 })
  }

  /// The first path that is no longer as it was left; `nil` where all are.
  func firstChange(in folder: String) -> String? {
    guard let paths = try? Self.paths(in: folder) else { return "" }
    for (path, entry) in zip(paths, entries) {
      if path != entry.path { return min(path, entry.path) }
      if Stamp(of: "\(folder)/\(path)") != entry.stamp { return path }
    }
    // One of the two may go on.
    return (paths.dropFirst(entries.count) + entries.dropFirst(paths.count).map(\.path)).first
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.add(entries.count)
    for entry in entries {
      writer.add(entry.path)
      for number in [entry.stamp.size, entry.stamp.seconds, entry.stamp.nanoseconds, entry.stamp.mode] {
        writer.add(number)
      }
      writer.add(entry.key == nil ? 0 : 1)
      if let key = entry.key { writer.add(key) }
    }
    return writer.sealed()
  }

  /// Reads ``bytes``; `nil` if they were cut short or changed.
  init?(bytes: [UInt8]) {
    guard var reader = ByteReader(sealed: bytes) else { return nil }
    let entries = reader.list { reader -> Entry? in
      guard let path = reader.text(), let size = reader.integer(), let seconds = reader.integer(),
        let nanoseconds = reader.integer(), let mode = reader.integer(), let isMade = reader.number()
      else { return nil }
      let key = isMade == 0 ? nil : reader.hash()
      let stamp = Stamp(size: size, seconds: seconds, nanoseconds: nanoseconds, mode: mode)
      return isMade != 0 && key == nil ? nil : Entry(path: path, stamp: stamp, key: key)
    }
    guard let entries else { return nil }
    self.init(entries)
  }
}
