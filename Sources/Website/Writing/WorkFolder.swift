import Guidance
import LibC
import Manuscript

/// What a build keeps beside its sites for the next one: the folder `.signpost-work`, which may be deleted at any time.
///
/// Each file in it is sealed with a hash, and the record of the build names the seals of all others. Only its owner may
/// read it, as the folder around the sites may be served too.
public struct WorkFolder: Sendable {
  static let name = ".signpost-work"
  private static let record = "build"
  private static let pages = "pages"
  private static let diagrams = "diagrams"
  private let path: String

  /// - Parameter output: the folder with one folder per edition.
  public init(of output: String) { path = "\(output)/\(Self.name)" }

  /// What the last build left: nothing, something that is not whole, or its record.
  public enum State: Sendable {
    case nothing
    case broken
    case whole(BuildRecord)
  }

  /// The state, by its record alone.
  public var state: State {
    if access(path, F_OK) != 0 { return .nothing }
    return read(Self.record).flatMap(BuildRecord.init(bytes:)).map { .whole($0) } ?? .broken
  }

  /// What a build knew of its pages; `nil` if that is not whole.
  public func pages(of record: BuildRecord) -> KnownPages? {
    sealed(Self.pages, record).flatMap { KnownPages($0, base: record.base) }
  }

  /// What a build found out about route finders; `nil` if that is not whole.
  public func diagrams(of record: BuildRecord) -> KnownDiagrams? {
    sealed(Self.diagrams, record).flatMap { KnownDiagrams($0) }
  }

  /// How the files of an edition lay at the end of a build; `nil` if that is not whole.
  func files(of edition: String, _ record: BuildRecord) -> FileList? {
    sealed("files-\(edition)", record).flatMap(FileList.init(bytes:))
  }

  /// Keeps what is known of pages.
  ///
  /// - Returns: the name of the file, and its seal.
  func write(_ pages: KnownPages) throws(WorldError) -> BuildRecord.Part {
    try write(Self.pages) { path throws(WorldError) in
      var file = try SealedFile(path)
      pages.write(to: &file)
      return try file.finish()
    }
  }

  func write(_ diagrams: KnownDiagrams) throws(WorldError) -> BuildRecord.Part {
    try write(diagrams.bytes, to: Self.diagrams)
  }

  func write(_ files: FileList, of edition: String) throws(WorldError) -> BuildRecord.Part {
    try write(files.bytes, to: "files-\(edition)")
  }

  func write(_ record: BuildRecord) throws(WorldError) { _ = try write(record.bytes, to: Self.record) }

  /// Takes the record away, before anything is written that it does not know.
  func removeRecord() { unlink("\(path)/\(Self.record)") }

  /// Takes everything away, so that the next build makes all anew.
  public func remove() throws(WorldError) { try FolderTree.remove(path) }

  private func read(_ name: String) -> [UInt8]? { try? FileBytes.read("\(path)/\(name)") }

  private func sealed(_ name: String, _ record: BuildRecord) -> [UInt8]? {
    guard let bytes = read(name), let part = record.parts.first(where: { $0.name == name }),
      ByteReader.seal(of: bytes) == part.seal
    else { return nil }
    return bytes
  }

  private func write(_ bytes: [UInt8], to name: String) throws(WorldError) -> BuildRecord.Part {
    try write(name) { path throws(WorldError) in
      try FileBytes.write(bytes, to: path)
      guard let seal = ByteReader.seal(of: bytes) else { throw WorldError("'\(path)' cannot be sealed.") }
      return seal
    }
  }

  /// Replaces a file in one step.
  ///
  /// - Parameter make: writes the file at a path, and returns its seal.
  private func write(
    _ name: String, _ make: (String) throws(WorldError) -> WideHash.Value
  ) throws(WorldError) -> BuildRecord.Part {
    if mkdir(path, 0o700) != 0 && errno != EEXIST { throw FileBytes.failure("cannot be made", path) }
    chmod(path, 0o700)
    let new = "\(path)/new-\(name)"
    let seal = try make(new)
    chmod(new, 0o600)
    if rename(new, "\(path)/\(name)") != 0 { throw FileBytes.failure("cannot be written", new) }
    return BuildRecord.Part(name: name, seal: seal)
  }
}
