import Foundation
import Manuscript

/// Writes sites into folders so that a reader sees the whole old site or the whole new one, never a mixture.
///
/// A site is written into a folder beside its own, and the two then change places. Files that have not changed are
/// linked instead of written, so they keep their dates.
public struct SiteWriter: Sendable {
  /// The folder that holds one folder an edition.
  public let output: String
  /// The file that marks a folder as written by Signpost.
  public static let marker = ".signpost"
  private static let markerText = Array(
    "Written by Signpost. What stands in this folder is replaced by each build.\n".utf8)

  public init(output: String) { self.output = output }

  /// What writing a site changed.
  public struct Outcome: Sendable {
    public let written: Int
    public let unchanged: Int
    public let removed: Int
  }

  /// Makes sure that sites can be written here, and that no other build is writing.
  ///
  /// - Returns: a lock that holds until it is let go.
  public func begin() throws(WorldError) -> FolderLock {
    if mkdir(output, 0o755) != 0 && errno != EEXIST { throw FileBytes.failure("cannot be made", output) }
    return try FolderLock(output)
  }

  /// Refuses a folder that Signpost did not write.
  public func check(_ name: String) throws(WorldError) {
    let target = "\(output)/\(name)"
    var status = stat()
    guard lstat(target, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw WorldError("'\(target)' is not a folder. Move it away, and build again.")
    }
    var marker = stat()
    if lstat("\(target)/\(Self.marker)", &marker) == 0, marker.st_mode & S_IFMT == S_IFREG { return }
    var found: [FolderEntry] = []
    try FolderEntry.walk(target, "", includingHidden: true, into: &found)
    if !found.isEmpty {
      throw WorldError(
        "The folder '\(target)' was not written by Signpost, so it is left alone. Move it away, or use another --output."
      )
    }
  }

  /// Writes one site.
  public func write(_ site: EditionSite) throws(WorldError) -> Outcome {
    let name = site.edition.name
    let target = "\(output)/\(name)"
    let staging = "\(output)/.signpost-new-\(name)"
    // What an interrupted build may have left.
    try FolderTree.remove(staging)
    let moved = "\(output)/.signpost-old-\(name)"
    if access(target, F_OK) != 0 { _ = rename(moved, target) }
    try FolderTree.remove(moved)
    let old = try existing(target)
    let isSame = concurrentMap(site.paths) { path -> Bool in
      old.contains(path) && (try? FileBytes.read("\(target)/\(path)")) == site.bytes(of: path)
    }
    let unchanged = isSame.reduce(0) { $0 + ($1 ? 1 : 0) }
    let removed = old.subtracting(site.paths).subtracting([Self.marker]).count
    if unchanged == site.paths.count, removed == 0, old.contains(Self.marker) {
      return Outcome(written: 0, unchanged: unchanged, removed: 0)
    }
    try FolderTree.make(staging, for: site.paths)
    let troubles = concurrentMap(Array(zip(site.paths, isSame))) { path, isSame -> WorldError? in
      if isSame && link("\(target)/\(path)", "\(staging)/\(path)") == 0 { return nil }
      do throws(WorldError) {
        try FileBytes.write(site.bytes(of: path), to: "\(staging)/\(path)")
        return nil
      } catch {
        return error
      }
    }
    do throws(WorldError) {
      if let trouble = troubles.compactMap(\.self).first { throw trouble }
      try FileBytes.write(Self.markerText, to: "\(staging)/\(Self.marker)")
      try swap(staging, with: target, name)
    } catch {
      try? FolderTree.remove(staging)
      throw error
    }
    return Outcome(written: site.paths.count - unchanged, unchanged: unchanged, removed: removed)
  }

  /// The files of the site as it stands, also hidden ones.
  private func existing(_ target: String) throws(WorldError) -> Set<String> {
    var status = stat()
    guard lstat(target, &status) == 0 else { return [] }
    var found: [FolderEntry] = []
    try FolderEntry.walk(target, "", includingHidden: true, into: &found)
    return Set(found.filter { $0.kind != .folder }.map(\.path))
  }

  /// Puts the new site in the place of the old one in one step where the system can, otherwise in two.
  private func swap(_ staging: String, with target: String, _ name: String) throws(WorldError) {
    var status = stat()
    guard lstat(target, &status) == 0 else {
      if rename(staging, target) != 0 { throw FileBytes.failure("cannot be put in place", target) }
      return
    }
    if FolderTree.exchange(staging, target) {
      try FolderTree.remove(staging)
      return
    }
    let old = "\(output)/.signpost-old-\(name)"
    try FolderTree.remove(old)
    if rename(target, old) != 0 { throw FileBytes.failure("cannot be moved", target) }
    if rename(staging, target) != 0 {
      let error = FileBytes.failure("cannot be put in place", target)
      _ = rename(old, target)
      throw error
    }
    try FolderTree.remove(old)
  }
}
