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
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      size = isFolder ? 0 : Int(status.st_size)
      seconds = isFolder ? 0 : status.st_mtim.tv_sec
      nanoseconds = isFolder ? 0 : status.st_mtim.tv_nsec
      mode = Int(status.st_mode)
    }

    fileprivate init(size: Int, seconds: Int, nanoseconds: Int, mode: Int) {
      (self.size, self.seconds, self.nanoseconds, self.mode) = (size, seconds, nanoseconds, mode)
    }
  }

  private struct Entry: Sendable {
    let path: String
    let stamp: Stamp
    /// A number for all that it was made from; `nil` for what no build makes.
    let key: WideHash.Value?
  }

  /// In the order of their paths.
  private let entries: [Entry]
  private let numbers: [String: Int]

  init() { self.init([]) }

  private init(_ entries: [Entry]) {
    self.entries = entries
    numbers = Dictionary(entries.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }

  /// The files of a folder as they are now.
  ///
  /// - Parameter key: a number for all that a file was made from; `nil` for what no build makes.
  init(of folder: String, key: (String) -> WideHash.Value?) throws(WorldError) {
    self.init(
      try Self.paths(in: folder).compactMap { path in
        Stamp(of: "\(folder)/\(path)").map { Entry(path: path, stamp: $0, key: key(path)) }
      })
  }

  /// The paths of all files and folders, the folder itself among them as an empty path.
  private static func paths(in folder: String) throws(WorldError) -> [String] {
    var found: [FolderEntry] = []
    try FolderEntry.walk(folder, "", includingHidden: true, into: &found)
    return [""] + found.map(\.path).sorted()
  }

  /// Whether a file lies as it was left, and was made from the same.
  func holds(_ path: String, madeFrom key: WideHash.Value?, in folder: String) -> Bool {
    guard let number = numbers[path], entries[number].key == key, key != nil else { return false }
    return Stamp(of: "\(folder)/\(path)") == entries[number].stamp
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
