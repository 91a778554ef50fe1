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
  ///
  /// - Parameter paths: in their order.
  static func markerText(_ paths: [String]) -> [UInt8] {
    Array((markerHead + paths.map { "\($0)\n" }.joined()).utf8)
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
    /// The folder as it is now.
    let files: FileList
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

  /// The record of the build before, if it still is that of the last: none has begun to write since it was read.
  ///
  /// What ``firstChange(since:)`` found to be as it was left then needs no second look. A file that somebody changes
  /// by hand between the two looks goes along, and is found by the next build.
  public func still(_ record: BuildRecord?) -> BuildRecord? {
    guard let record, case .whole(let now) = work.state, now.bytes == record.bytes else { return nil }
    return record
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
      parts.append(try work.write(outcome.files, of: site.edition.name))
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

  /// Looks at what stands in the folder of a site.
  ///
  /// Refuses a folder that Signpost did not write, or one with contents that it neither wrote nor is to keep.
  ///
  /// - Parameter last: the record of the build before, if what it kept is whole and all files are as it left them.
  public func prepare(_ site: EditionSite, since last: BuildRecord?) throws(WorldError) -> PreparedSite {
    let name = site.edition.name
    let target = "\(output)/\(name)"
    // What an interrupted build may have left.
    try FolderTree.remove(staging(name))
    if access(target, F_OK) != 0 { _ = rename(moved(name), target) }
    try FolderTree.remove(moved(name))
    let known = last.flatMap { work.files(of: name, $0) } ?? FileList()
    let standing = known.hasOnly(site.paths) ? nil : try StandingSite(target, paths: site.paths, keeping: kept)
    return PreparedSite(site: site, folder: target, known: known, standing: standing)
  }

  /// Where a new site is written before it takes its place.
  private func staging(_ name: String) -> String { "\(output)/.signpost-new-\(name)" }

  /// Where an old site goes first on systems that cannot exchange two folders.
  private func moved(_ name: String) -> String { "\(output)/.signpost-old-\(name)" }

  /// Writes one site.
  public func write(_ prepared: PreparedSite) throws(WorldError) -> Outcome {
    let (site, target) = (prepared.site, prepared.folder)
    let staging = staging(site.edition.name)
    let files = prepared.files()
    if let old = prepared.standing { return try write(prepared, files, over: old) }
    // The folder is as the last build left it, with the same files.
    let changed = files.filter { $0.state == .new }
    if changed.count > 1 {
      return try write(prepared, files, over: try StandingSite(target, paths: site.paths, keeping: kept))
    }
    // No reader can tell one new file beside old ones from a new site, so it is put in place by itself.
    for file in changed {
      let place = "\(target)/\(file.path)"
      try FileBytes.write(site.bytes(at: file.place), to: staging, isForAll: true)
      if rename(staging, place) != 0 { throw FileBytes.failure("cannot be put in place", place) }
    }
    return Outcome(
      written: changed.count, unchanged: files.count - changed.count, removed: [], files: prepared.list(files))
  }

  private func write(
    _ prepared: PreparedSite, _ files: [PreparedSite.File], over old: StandingSite
  ) throws(WorldError) -> Outcome {
    let (site, target) = (prepared.site, prepared.folder)
    let staging = staging(site.edition.name)
    let marker = Self.markerText(site.paths.sorted())
    let unchanged = files.reduce(0) { $0 + ($1.state == .new ? 0 : 1) }
    let removed = old.files.subtracting(site.paths).sorted()
    if unchanged == files.count, removed.isEmpty, old.isForAll, old.marker == marker {
      return Outcome(written: 0, unchanged: unchanged, removed: [], files: try prepared.walked(files))
    }
    let folders = try FolderTree.make(staging, for: site.paths + old.kept.map(\.path))
    let written = concurrentMap(files) { file in
      Result { () throws(WorldError) in try put(file, of: prepared, into: staging) }
    }
    let stamps: [FileList.Stamp]
    do throws(WorldError) {
      stamps = try written.map { (file) throws(WorldError) in try file.get() }
      try FolderTree.link(old.kept, from: target, to: staging)
      try FileBytes.write(marker, to: "\(staging)/\(Self.marker)", isForAll: true)
      try swap(staging, with: target, site.edition.name)
    } catch {
      try? FolderTree.remove(staging)
      throw error
    }
    return Outcome(
      written: files.count - unchanged, unchanged: unchanged, removed: removed,
      files: prepared.list(files, stamps, and: Set(folders + old.kept.map(\.path) + [Self.marker])))
  }

  /// Links or writes a file of a site into a new folder, and tells how it lies there.
  private func put(
    _ file: PreparedSite.File, of prepared: PreparedSite, into folder: String
  ) throws(WorldError) -> FileList.Stamp {
    let new = "\(folder)/\(file.path)"
    if file.state != .new, link("\(prepared.folder)/\(file.path)", new) == 0 {
      // What was held lies as before.
      if let stamp = file.state == .held ? file.last?.stamp : FileList.Stamp(of: new) { return stamp }
    }
    return FileList.Stamp(try FileBytes.write(prepared.site.bytes(at: file.place), to: new, isForAll: true))
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
    let old = moved(name)
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
