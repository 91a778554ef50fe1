import LibC

/// A file that is being written.
struct OutputFile: ~Copyable {
  private let path: String
  private var handle: Int32
  /// The number of the first error.
  private var trouble: Int32?

  /// - Parameter isForAll: whether everybody may read it, whatever permissions new files usually get here.
  /// - Throws: an error if it cannot be opened, or is no plain file.
  init(_ path: String, isForAll: Bool = false) throws(WorldError) {
    self.path = path
    // Without O_NONBLOCK, opening a named pipe would wait forever for a reader.
    handle = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw FileBytes.failure("cannot be written", path) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw WorldError("'\(path)' is not a file.")
    }
    if isForAll && status.st_mode & 0o444 != 0o444 { fchmod(handle, 0o644) }
  }

  deinit { if handle >= 0 { close(handle) } }

  /// Writes bytes behind those before; what goes wrong is told by ``finish()``.
  mutating func write(_ bytes: ArraySlice<UInt8>) {
    guard trouble == nil else { return }
    let handle = handle
    trouble = bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = writeBytes(handle, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if put < 0 && errno == EINTR { continue }
        if put <= 0 { return errno }
        done += put
      }
      return nil
    }
  }

  /// - Returns: how the file now lies.
  /// - Throws: an error if something could not be written.
  @discardableResult
  consuming func finish() throws(WorldError) -> stat {
    var status = stat()
    if fstat(handle, &status) != 0 && trouble == nil { trouble = errno }
    if close(handle) != 0 && trouble == nil { trouble = errno }
    handle = -1
    guard let trouble else { return status }
    errno = trouble
    throw FileBytes.failure("cannot be written", path)
  }
}
