import LibC
import Manuscript

/// What a build is made from, as numbers that differ where anything differs.
public struct BuildInputs: Equatable, Sendable {
  /// For the program and the theme.
  public let base: String
  /// For all: the program, its options, and every file of the content and the theme.
  public let key: String

  /// - Parameters:
  ///   - content: the folders with the content.
  ///   - theme: the folder with the theme.
  ///   - options: all that decides what is made besides the files, such as the editions.
  /// - Returns: `nil` where something cannot be read; the build then says so.
  public init?(content: [String], theme: String, options: [String]) {
    let contents = content.compactMap(Self.hash)
    guard contents.count == content.count, let themeHash = Self.hash(of: theme) else { return nil }
    var hash = WideHash()
    hash.add(Self.program)
    hash.add(themeHash)
    base = hash.value.text
    for content in contents { hash.add(content) }
    for option in options { hash.add(option) }
    key = hash.value.text
  }

  /// A number for all files of a folder, with their paths.
  private static func hash(of folder: String) -> WideHash.Value? {
    var found: [FolderEntry] = []
    guard (try? FolderEntry.walk(folder, "", into: &found)) != nil else { return nil }
    let hashes = concurrentMap(found.sorted { $0.path < $1.path }) { entry -> WideHash.Value? in
      var hash = WideHash()
      hash.add("\(entry.path)\t\(entry.kind)\t\(entry.isUTF8)")
      guard entry.kind == .file else { return hash.value }
      guard let bytes = try? FileBytes.read("\(folder)/\(entry.path)") else { return nil }
      hash.add(bytes)
      return hash.value
    }
    var whole = WideHash()
    for hash in hashes {
      guard let hash else { return nil }
      whole.add(hash)
    }
    return whole.value
  }

  /// What tells one program from another: another build of it has another size or time.
  private static var program: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
