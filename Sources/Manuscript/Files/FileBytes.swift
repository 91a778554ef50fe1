import Foundation

/// Reads and writes whole files by system calls.
///
/// Foundation's writing calls wait for the disk after each file, which makes ten thousand small files twenty times
/// slower; see `docs/decisions/`.
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
    var trouble = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Foundation.read(handle, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { trouble = true }
        if got <= 0 { break }
        count += got
      }
    }
    if trouble { throw failure("cannot be read", path) }
    return bytes
  }

  /// Makes a new file; an existing one is replaced.
  ///
  /// Links, devices and queues are refused.
  ///
  /// - Parameter isForAll: whether everybody may read the file, whatever rights new files usually have here.
  public static func write(_ bytes: [UInt8], to path: String, isForAll: Bool = false) throws(WorldError) {
    // Without O_NONBLOCK, opening a queue would wait for ever for somebody who reads it.
    let handle = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw failure("cannot be written", path) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(handle)
      throw WorldError("'\(path)' is not a file.")
    }
    if isForAll && status.st_mode & 0o444 != 0o444 { fchmod(handle, 0o644) }
    var done = 0
    var trouble = false
    bytes.withUnsafeBytes { buffer in
      while done < buffer.count {
        let put = Foundation.write(handle, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if put < 0 && errno == EINTR { continue }
        if put <= 0 {
          trouble = true
          break
        }
        done += put
      }
    }
    let number = errno
    if close(handle) != 0 && !trouble { throw failure("cannot be written", path) }
    if trouble {
      errno = number
      throw failure("cannot be written", path)
    }
  }

  /// Puts a file in the place of another in one step: nobody ever meets half of it.
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

  /// An error with the system's own reason in it.
  public static func failure(_ what: String, _ path: String) -> WorldError {
    WorldError("'\(path)' \(what): \(String(cString: strerror(errno))).")
  }
}
