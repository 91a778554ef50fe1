import Manuscript

/// A site that is to be written, and what stands in its folder.
public struct PreparedSite: Sendable {
  let site: EditionSite
  /// The path of its folder.
  let folder: String
  /// The folder as the build before left it, and as it was found by this one; empty where that is not known.
  let known: FileList
  /// What is in the folder; `nil` where it is as the build before left it, with the files of this site and no others.
  let standing: StandingSite?

  /// The name of the edition.
  public var name: String { site.edition.name }

  /// A file of the site.
  struct File: Sendable {
    enum State { case held, same, new }

    let path: String
    /// That of its path among those of the site.
    let place: Int
    /// A number for all that it is made from.
    let key: WideHash.Value
    /// Whether it is made from the same as what was left, at least has the same bytes, or must be written.
    let state: State
    /// How the build before left it.
    let last: FileList.Entry?
  }

  /// The files in the order of their paths.
  func files() -> [File] {
    concurrentMap(Array(zip(site.paths, known.entries(of: site.paths)).enumerated())) { place, file in
      let (path, last) = file
      let key = site.key(at: place)
      return File(path: path, place: place, key: key, state: state(of: path, at: place, key, last), last: last)
    }
  }

  private func state(
    of path: String, at place: Int, _ key: WideHash.Value, _ last: FileList.Entry?
  ) -> File.State {
    if let standing, !standing.files.contains(path) { return .new }
    if let last, last.key == key { return .held }
    let file = "\(folder)/\(path)"
    let isSame =
      StandingSite.isForAll(file, 0o444)
      && (try? FileBytes.read(file))?.holdsSame(as: site.bytes(at: place)) == true
    return isSame ? .same : .new
  }

  /// The folder as it is after files were put in place one by one.
  func list(_ files: [File]) -> FileList {
    var changed: [String: FileList.Entry] = [:]
    for file in files where file.state != .held {
      guard let stamp = FileList.Stamp(of: "\(folder)/\(file.path)") else { continue }
      changed[file.path] = FileList.Entry(path: file.path, stamp: stamp, key: file.key)
    }
    return known.replacing(changed)
  }

  /// The folder as it is after it was written anew.
  ///
  /// - Parameters:
  ///   - stamps: how its files lie, in their order.
  ///   - others: what else is in it: its folders, the mark of a site, and what is kept.
  func list(_ files: [File], _ stamps: [FileList.Stamp], and others: Set<String>) -> FileList {
    let made = zip(files, stamps).map { FileList.Entry(path: $0.path, stamp: $1, key: $0.key) }
    let found = others.compactMap { path in
      FileList.Stamp(of: path.isEmpty ? folder : "\(folder)/\(path)").map {
        FileList.Entry(path: path, stamp: $0, key: nil)
      }
    }
    return FileList((made + found.sorted { $0.path < $1.path }).sorted { $0.path < $1.path })
  }

  /// The folder as it is where nothing of it had to be written.
  func walked(_ files: [File]) throws(WorldError) -> FileList {
    try FileList(of: folder, made: files.map { ($0.path, $0.state == .held ? $0.last?.stamp : nil, $0.key) })
  }
}
