import LibC
import Synchronization

/// Keeps bytes that are needed again later: in memory, or, where they are too many, all of them in a nameless file.
///
/// So a site of ten thousand pages does not take ten times the memory of one with a thousand. Where no such file can be
/// written, memory holds all.
package final class ByteStore: Sendable {
  fileprivate struct State {
    /// How many bytes may be held in memory.
    var room: Int
    /// What is held there.
    var held: [[UInt8]] = []
    /// Where the next bytes begin, in the file or as if they were in it.
    var end = 0
    /// The file; `nil` as long as memory holds all.
    var file: Int32?
  }

  private let state: Mutex<State>

  /// - Parameter room: how many bytes are held in memory.
  package init(room: Int = 16 << 20) { state = Mutex(State(room: room)) }

  deinit {
    let file = state.withLock { $0.file }
    if let file { close(file) }
  }

  /// Bytes that a store keeps.
  package struct Kept: Sendable {
    fileprivate enum Place: Sendable {
      case memory([UInt8])
      /// - Parameters:
      ///   - number: which of those that memory holds.
      ///   - start: where they begin in the file.
      case store(ByteStore, number: Int, start: Int, count: Int)
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
      case .store(let store, let number, let start, let count): store.bytes(number, start, count)
      }
    }
  }

  /// Keeps bytes.
  package func keep(_ bytes: [UInt8]) -> Kept {
    let (place, file) = state.withLock { state -> (Kept.Place, Int32?) in
      if state.end + bytes.count > state.room && state.file == nil { state.leaveMemory() }
      defer { state.end += bytes.count }
      if state.file == nil { state.held.append(bytes) }
      return (.store(self, number: state.held.count - 1, start: state.end, count: bytes.count), state.file)
    }
    // What cannot be written is held by whoever has it.
    if case .store(_, _, let start, _) = place, let file, !Self.write(bytes, to: file, at: start) {
      return Kept(place: .memory(bytes))
    }
    return Kept(place: place)
  }

  private func bytes(_ number: Int, _ start: Int, _ count: Int) -> [UInt8] {
    let (held, file) = state.withLock { $0.file.map { ([], $0) } ?? ($0.held[number], -1) }
    return file < 0 ? held : Self.read(file, start, count)
  }

  private static func read(_ file: Int32, _ start: Int, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, end in
      while end < count {
        let got = pread(file, buffer.baseAddress?.advanced(by: end), count - end, off_t(start + end))
        if got < 0 && errno == EINTR { continue }
        if got <= 0 { fail(got < 0 ? errno : EIO) }
        end += got
      }
    }
  }

  /// - Returns: whether all was written.
  fileprivate static func write(_ bytes: [UInt8], to file: Int32, at start: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = pwrite(file, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(start + done))
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
    let text = "signpost: \(FileBytes.failure("cannot be read again", FileBytes.temporaryFolder))\n"
    _ = writeBytes(STDERR_FILENO, text, text.utf8.count)
    exit(2)
  }
}

extension ByteStore.State {
  /// Writes all that memory holds into a file, which is gone with the program, whatever ends that.
  fileprivate mutating func leaveMemory() {
    var path = Array("\(FileBytes.temporaryFolder)/signpost-XXXXXX\0".utf8CString)
    let made = mkstemp(&path)
    if made >= 0 {
      unlink(path)
      _ = fcntl(made, F_SETFD, FD_CLOEXEC)
      var start = 0
      let isWritten = held.allSatisfy { bytes in
        defer { start += bytes.count }
        return ByteStore.write(bytes, to: made, at: start)
      }
      if isWritten {
        (file, held) = (made, [])
        return
      }
      close(made)
    }
    room = .max
  }
}
