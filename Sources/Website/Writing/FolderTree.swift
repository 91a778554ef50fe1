import LibC
import Manuscript

/// Makes, removes and swaps whole folders.
package enum FolderTree {
  /// Makes a folder, and the folders inside it that the paths of some files need; everybody may enter and list them,
  /// whatever the default permissions are.
  ///
  /// - Returns: their paths inside the folder, in order; its own is empty.
  @discardableResult
  package static func make(_ root: String, for paths: [String]) throws(WorldError) -> [String] {
    var folders: Set<String> = [""]
    for path in paths {
      var rest = path[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        if !folders.insert(String(rest)).inserted { break }
      }
    }
    let made = folders.sorted()
    for folder in made {
      let path = folder.isEmpty ? root : "\(root)/\(folder)"
      if mkdir(path, 0o755) != 0 { throw FileBytes.failure("cannot be made", path) }
      chmod(path, 0o755)
    }
    return made
  }

  /// Hard-links what is in one folder into another; folders keep their permissions.
  static func link(_ entries: [FolderEntry], from old: String, to new: String) throws(WorldError) {
    for entry in entries {
      let (source, target) = ("\(old)/\(entry.path)", "\(new)/\(entry.path)")
      guard entry.kind == .folder else {
        // A symbolic link is linked itself, not its target.
        if linkat(AT_FDCWD, source, AT_FDCWD, target, 0) != 0 { throw FileBytes.failure("cannot be kept", source) }
        continue
      }
      var status = stat()
      guard lstat(source, &status) == 0, mkdir(target, 0o755) == 0 || errno == EEXIST,
        chmod(target, status.st_mode & 0o7777) == 0
      else { throw FileBytes.failure("cannot be kept", source) }
    }
  }

  /// Removes a folder and everything in it; links are removed, never followed.
  ///
  /// Does nothing if it does not exist.
  package static func remove(_ root: String) throws(WorldError) {
    var status = stat()
    guard lstat(root, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      if unlink(root) != 0 { throw FileBytes.failure("cannot be removed", root) }
      return
    }
    var found: [FolderEntry] = []
    try FolderEntry.walk(root, "", includingHidden: true, into: &found)
    // Deepest first: the list has a folder before what is in it.
    for entry in found.reversed() {
      let path = "\(root)/\(entry.path)"
      if (entry.kind == .folder ? rmdir(path) : unlink(path)) != 0 {
        throw FileBytes.failure("cannot be removed", path)
      }
    }
    if rmdir(root) != 0 { throw FileBytes.failure("cannot be removed", root) }
  }

  /// Swaps two folders in one step; false where the system cannot.
  static func exchange(_ a: String, _ b: String) -> Bool {
    #if os(Linux)
      typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      // The C library has it, but its header hides it from Swift.
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let exchangeBoth: UInt32 = 2
      return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, a, AT_FDCWD, b, exchangeBoth) == 0
    #else
      return false
    #endif
  }
}
