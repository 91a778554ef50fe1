import LibC
import Manuscript

/// Keeps two builds from writing into one folder at the same time.
public struct FolderLock: ~Copyable, Sendable {
  private let handle: Int32

  init(_ folder: String) throws(WorldError) {
    handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw FileBytes.failure("cannot be opened", folder) }
    guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
      close(handle)
      throw WorldError("Another build is writing into '\(folder)'. Wait until it is done.")
    }
  }

  deinit { close(handle) }
}
