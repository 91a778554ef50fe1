import Guidance
import LibC
import Manuscript

/// Writes sites into folders so that a reader sees the whole old site or the whole new one, never a mixture.
///
/// A site is written into a folder beside its own, and the two are then swapped. Files that have not changed are linked
/// instead of written, so they keep their dates.
public struct SiteWriter: Sendable {
  /// The folder that holds one folder per edition.
  public let output: String
  /// The file that marks a folder as written by Signpost.
  public static let marker = ".signpost"
  private static let markerHead = "\(OutputRule.mark). What stands in this folder is replaced by each build.\n"
  /// What stays in the folder of an edition although no build makes it, by path: files, and whole folders.
  public let kept: [String]

  public init(output: String, keeping kept: [String] = []) {
    self.output = output
    self.kept = kept.map { $0.split(separator: "/").filter { $0 != "." }.joined(separator: "/") }
  }

  /// The text of the file that marks the folder of a site: which edition it is, and which files are in it.
  private static func markerText(_ site: EditionSite) -> [UInt8] {
    Array((markerHead + site.paths.sorted().map { "\($0)\n" }.joined()).utf8)
  }

  /// The files that the last build listed; `nil` where it listed none, as older versions did not.
  static func paths(in marker: [UInt8]) -> [String]? {
    let lines = marker.split(separator: UInt8(ascii: "\n")).dropFirst()
    return lines.isEmpty ? nil : lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether Signpost wrote a folder as the site of an edition.
  static func isSite(_ folder: String) -> Bool {
    var status = stat()
    return lstat("\(folder)/\(marker)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What writing a site changed.
  public struct Outcome: Sendable {
    public let written: Int
    public let unchanged: Int
    /// The paths of what is no longer there.
    public let removed: [String]
    /// Numbers for all that each file is made from, in the order of the site's paths.
    let keys: [WideHash.Value?]
  }

  /// What is kept beside the sites for the next build.
  public var work: WorkFolder { WorkFolder(of: output) }

  /// The first file of the sites that is not as a build left it; `nil` where all are, and an empty path where it is not
  /// known how they lay.
  public func firstChange(since record: BuildRecord) throws(WorldError) -> String? {
    let lock = try begin()
    let changed = record.firstChange(in: output, work)
    _ = consume lock
    return changed
  }

  /// Takes away what the build before left for this one, so that everything is made again.
  public func forget() throws(WorldError) {
    let lock = try begin()
    try work.remove()
    _ = consume lock
  }

  /// Takes the record away before anything is written.
  public func removeRecord() { work.removeRecord() }

  /// Keeps for the next build what this one was made from, what it said, and what is known of pages, finders and files.
  public func keep(
    _ website: Website, _ diagrams: KnownDiagrams, inputs: BuildInputs, summary: String, warnings: String,
    _ outcomes: [Outcome]
  ) throws(WorldError) {
    var parts = [try work.write(website.made), try work.write(diagrams)]
    for (site, outcome) in zip(website.sites, outcomes) {
      let keys = Dictionary(zip(site.paths, outcome.keys)) { first, _ in first }
      let files = try FileList(of: "\(output)/\(site.edition.name)") { keys[$0] ?? nil }
      parts.append(try work.write(files, of: site.edition.name))
    }
    try work.write(
      BuildRecord(
        base: inputs.base, key: inputs.key, summary: summary, warnings: warnings,
        sites: website.sites.map(\.edition.name), parts: parts))
  }

  /// Makes sure that sites can be written here, and that no other build is writing.
  ///
  /// - Returns: a lock that is held until it is released.
  public func begin() throws(WorldError) -> FolderLock {
    if mkdir(output, 0o755) == 0 {
      chmod(output, 0o755)
    } else if errno != EEXIST {
      throw FileBytes.failure("cannot be made", output)
    }
    return try FolderLock(output)
  }

  /// Refuses a folder that Signpost did not write, or one with contents that it neither wrote nor is to keep.
  public func check(_ site: EditionSite) throws(WorldError) { _ = try standing(site) }

  private func standing(_ site: EditionSite) throws(WorldError) -> StandingSite {
    try StandingSite("\(output)/\(site.edition.name)", paths: site.paths, keeping: kept)
  }

  /// Writes one site.
  ///
  /// - Parameter last: the record of the build before, if what it kept is whole.
  public func write(_ site: EditionSite, since last: BuildRecord?) throws(WorldError) -> Outcome {
    let name = site.edition.name
    let target = "\(output)/\(name)"
    let staging = "\(output)/.signpost-new-\(name)"
    // What an interrupted build may have left.
    try FolderTree.remove(staging)
    let moved = "\(output)/.signpost-old-\(name)"
    if access(target, F_OK) != 0 { _ = rename(moved, target) }
    try FolderTree.remove(moved)
    let old = try standing(site)
    let marker = Self.markerText(site)
    let known = last.flatMap { work.files(of: name, $0) } ?? FileList()
    let keys = concurrentMap(site.paths) { site.key(of: $0) }
    let isSame = concurrentMap(Array(zip(site.paths, keys))) { path, key -> Bool in
      guard old.files.contains(path) else { return false }
      return known.holds(path, madeFrom: key, in: target)
        || StandingSite.isForAll("\(target)/\(path)", 0o444)
          && (try? FileBytes.read("\(target)/\(path)"))?.holdsSame(as: site.bytes(of: path)) == true
    }
    let unchanged = isSame.reduce(0) { $0 + ($1 ? 1 : 0) }
    let removed = old.files.subtracting(site.paths).sorted()
    if unchanged == site.paths.count, removed.isEmpty, old.isForAll, old.marker == marker {
      return Outcome(written: 0, unchanged: unchanged, removed: [], keys: keys)
    }
    try FolderTree.make(staging, for: site.paths + old.kept.map(\.path))
    let troubles = concurrentMap(Array(zip(site.paths, isSame))) { path, isSame -> WorldError? in
      if isSame && link("\(target)/\(path)", "\(staging)/\(path)") == 0 { return nil }
      do throws(WorldError) {
        try FileBytes.write(site.bytes(of: path), to: "\(staging)/\(path)", isForAll: true)
        return nil
      } catch {
        return error
      }
    }
    do throws(WorldError) {
      if let trouble = troubles.compactMap(\.self).first { throw trouble }
      try FolderTree.link(old.kept, from: target, to: staging)
      try FileBytes.write(marker, to: "\(staging)/\(Self.marker)", isForAll: true)
      try swap(staging, with: target, name)
    } catch {
      try? FolderTree.remove(staging)
      throw error
    }
    return Outcome(written: site.paths.count - unchanged, unchanged: unchanged, removed: removed, keys: keys)
  }

  /// Replaces the old site by the new one, in one step where the system can, otherwise in two.
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
