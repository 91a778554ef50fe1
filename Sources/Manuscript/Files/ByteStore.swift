import LibC
import Synchronization

/// Keeps bytes that are needed again later: in memory as long as there is room, and beyond that in a nameless file.
///
/// So a site of ten thousand pages does not take ten times the memory of one with a thousand. Where no such file can be
/// written, memory holds all.
package final class ByteStore: Sendable {
  /// How many bytes are held in memory, unless more is asked for.
  package static let usualRoom = 4 << 20

  private struct State {
    var room: Int
    /// Where the next bytes are written.
    var end = 0
    /// The file; `nil` before it is needed, and where it cannot be made.
    var handle: Int32?
    var isWithoutFile = false

    /// The file, made when it is first needed; it is gone with the program, whatever ends that.
    mutating func file() -> Int32? {
      if handle == nil && !isWithoutFile {
        var path = Array("\(ByteStore.folder)/signpost-XXXXXX\0".utf8CString)
        let made = mkstemp(&path)
        if made >= 0 {
          _ = fcntl(made, F_SETFD, FD_CLOEXEC)
          unlink(path)
          handle = made
        }
        isWithoutFile = made < 0
      }
      return handle
    }
  }

  private let state: Mutex<State>

  /// - Parameter room: how many bytes are held in memory.
  package init(room: Int = usualRoom) { state = Mutex(State(room: room)) }

  deinit {
    let handle = state.withLock { $0.handle }
    if let handle { close(handle) }
  }

  /// Bytes that a store keeps.
  package struct Kept: Sendable {
    fileprivate enum Place: Sendable {
      case memory([UInt8])
      case file(ByteStore, start: Int, count: Int)
    }

    fileprivate let place: Place

    /// - Parameter store: keeps the bytes; without one, memory does.
    package static func of(_ bytes: [UInt8], in store: ByteStore?) -> Kept {
      store?.keep(bytes) ?? Kept(place: .memory(bytes))
    }

    /// The bytes; where a disk cannot read them again, the program ends before anything is made of that.
    package var bytes: [UInt8] {
      switch place {
      case .memory(let bytes): bytes
      case .file(let store, let start, let count): store.read(start, count)
      }
    }
  }

  /// Keeps bytes.
  package func keep(_ bytes: [UInt8]) -> Kept { keptOutside(bytes) ?? Kept(place: .memory(bytes)) }

  /// Keeps bytes outside of memory; `nil` where they have to stay there, or may because there is still room: it is
  /// taken then.
  package func keptOutside(_ bytes: [UInt8]) -> Kept? {
    let file = state.withLock { state -> (handle: Int32, start: Int)? in
      if bytes.count <= state.room {
        state.room -= bytes.count
        return nil
      }
      guard let handle = state.file() else { return nil }
      defer { state.end += bytes.count }
      return (handle, state.end)
    }
    guard let file, Self.write(bytes, to: file.handle, at: file.start) else { return nil }
    return Kept(place: .file(self, start: file.start, count: bytes.count))
  }

  private func read(_ start: Int, _ count: Int) -> [UInt8] {
    let handle = state.withLock { $0.handle } ?? -1
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, end in
      while end < count {
        let got = pread(handle, buffer.baseAddress?.advanced(by: end), count - end, off_t(start + end))
        if got < 0 && errno == EINTR { continue }
        if got <= 0 { Self.fail(got < 0 ? errno : EIO) }
        end += got
      }
    }
  }

  /// - Returns: whether all was written.
  private static func write(_ bytes: [UInt8], to handle: Int32, at start: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = pwrite(handle, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(start + done))
        if put < 0 && errno == EINTR { continue }
        if put <= 0 { return false }
        done += put
      }
      return true
    }
  }

  /// As with memory that is lost, nothing can be said of any page: not even which of them are concerned.
  private static func fail(_ number: Int32) -> Never {
    errno = number
    let text = "signpost: \(FileBytes.failure("cannot be read again", folder))\n"
    _ = writeBytes(STDERR_FILENO, text, text.utf8.count)
    exit(2)
  }

  /// Where files for the time of a run belong.
  private static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
