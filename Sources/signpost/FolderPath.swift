import LibC
import Manuscript

/// Folders on the way to a file.
enum FolderPath {
  /// Makes those above a file that are not there yet.
  static func make(above path: String) throws(WorldError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += "\(part)/"
      if mkdir(folder, 0o755) != 0, errno != EEXIST { throw FileBytes.failure("cannot be made", folder) }
    }
  }
}
