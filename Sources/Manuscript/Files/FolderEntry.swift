import LibC

/// An entry of a folder: a path inside it, and what kind of thing it is.
public struct FolderEntry: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case file, folder, link, other }
  public let path: String
  public let kind: Kind
  /// Whether the name is UTF-8; if not, the path shows it with a replacement character for each invalid part, and
  /// nothing below it is found.
  public let isUTF8: Bool

  /// Collects everything below a folder, each folder before its contents; links are never followed.
  ///
  /// Names that begin with a dot are skipped unless `includingHidden` is set.
  public static func walk(
    _ root: String, _ inner: String, includingHidden: Bool = false, into found: inout [FolderEntry]
  ) throws(WorldError) {
    let path = inner.isEmpty ? root : "\(root)/\(inner)"
    guard let folder = opendir(path) else {
      throw WorldError("The folder '\(path)' cannot be read: \(String(cString: strerror(errno))).")
    }
    defer { closedir(folder) }
    var below: [String] = []
    while let entry = readdir(folder) {
      let (name, isUTF8) = name(of: entry)
      if name == "." || name == ".." || (name.hasPrefix(".") && !includingHidden) { continue }
      let inside = inner.isEmpty ? name : "\(inner)/\(name)"
      switch kind(of: entry.pointee.d_type, at: "\(root)/\(inside)") {
      case .folder:
        found.append(FolderEntry(path: inside, kind: .folder, isUTF8: isUTF8))
        if isUTF8 { below.append(inside) }
      case let kind: found.append(FolderEntry(path: inside, kind: kind, isUTF8: isUTF8))
      }
    }
    for name in below.sorted() { try walk(root, name, includingHidden: includingHidden, into: &found) }
  }

  /// The names in a folder, without those that begin with a dot; none if it cannot be read.
  public static func names(in path: String) -> [String] {
    var found: [String] = []
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let (name, isUTF8) = name(of: entry)
      if isUTF8, !name.hasPrefix(".") { found.append(name) }
    }
    return found
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> (String, isUTF8: Bool) {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) {
        (String(cString: $0), String(validatingCString: $0) != nil)
      }
    }
  }

  private static func kind(of type: UInt8, at path: String) -> Kind {
    switch Int32(type) {
    case Int32(DT_DIR): return .folder
    case Int32(DT_REG): return .file
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard lstat(path, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return .folder
      case S_IFREG: return .file
      case S_IFLNK: return .link
      default: return .other
      }
    default: return .other
    }
  }
}
