import LibC

/// Reads and writes whole files by system calls.
///
/// Foundation's write calls wait for the disk after each file, which makes writing ten thousand small files twenty
/// times slower; see `docs/decisions/`.
public enum FileBytes {
  /// The bytes of a file, at most `limit` of them; links are not followed.
  public static func read(_ path: String, limit: Int = .max) throws(WorldError) -> [UInt8] {
    let handle = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard handle >= 0 else { throw failure("cannot be read", path) }
    defer { close(handle) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw WorldError("'\(path)' is not a file.")
    }
    let size = min(Int(status.st_size), limit)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = readBytes(handle, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw failure("cannot be read", path) }
    return bytes
  }

  /// A path with links resolved, from the root; `nil` if it does not exist.
  public static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Makes a new file; an existing one is replaced.
  ///
  /// Links, devices and named pipes are refused.
  ///
  /// - Parameter isForAll: whether everybody may read the file, whatever permissions new files usually get here.
  /// - Returns: how the file now lies.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String, isForAll: Bool = false) throws(WorldError) -> stat {
    var file = try OutputFile(path, isForAll: isForAll)
    file.write(bytes[...])
    return try file.finish()
  }

  /// Replaces a file in one step: nobody ever sees a half-written one.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(WorldError) {
    let draft = "\(path).signpost-\(getpid())"
    do throws(WorldError) {
      try write(bytes, to: draft)
      if rename(draft, path) != 0 { throw failure("cannot be written", path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Where files for the time of a run belong: the folder that `TMPDIR` names, or else the system's.
  public static var temporaryFolder: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/tmp" : named
  }

  /// An error that includes the system's own reason.
  public static func failure(_ what: String, _ path: String) -> WorldError {
    WorldError("'\(path)' \(what): \(String(cString: strerror(errno))).")
  }
}
