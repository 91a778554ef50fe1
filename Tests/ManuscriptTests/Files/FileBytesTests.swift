import Foundation
import Manuscript
import TestSites
import Testing

/// Reading and writing whole files.
struct FileBytesTests {
  @Test("What was written is read, even if it is empty or larger than a buffer")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 4_096, 300_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
      try FileBytes.write(bytes, to: "\(folder.path)/x")
      #expect(try FileBytes.read("\(folder.path)/x") == bytes)
    }
  }

  @Test("No more than the limit is read")
  func limit() throws {
    let folder = try TemporaryFolder()
    try FileBytes.write([1, 2, 3], to: "\(folder.path)/x")
    #expect(try FileBytes.read("\(folder.path)/x", limit: 2) == [1, 2])
  }

  @Test("Links and folders are neither read nor written")
  func links() throws {
    let folder = try TemporaryFolder()
    try FileBytes.write([1], to: "\(folder.path)/x")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "x")
    #expect(throws: WorldError.self) { try FileBytes.read("\(folder.path)/link") }
    #expect(throws: WorldError.self) { try FileBytes.write([2], to: "\(folder.path)/link") }
    #expect(throws: WorldError.self) { try FileBytes.read(folder.path) }
    #expect(throws: WorldError.self) { try FileBytes.write([2], to: folder.path) }
    #expect(try FileBytes.read("\(folder.path)/x") == [1])
  }

  @Test("A named pipe is refused at once, although nobody reads from it", .timeLimit(.minutes(1)))
  func queue() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo("\(folder.path)/queue", 0o644) == 0)
    #expect(throws: WorldError.self) { try FileBytes.write([1], to: "\(folder.path)/queue") }
    let reader = open("\(folder.path)/queue", O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let error = #expect(throws: WorldError.self) { try FileBytes.write([1], to: "\(folder.path)/queue") }
    #expect(error?.description == "'\(folder.path)/queue' is not a file.")
  }

  @Test("An error names the path and the system's reason")
  func words() {
    let error = #expect(throws: WorldError.self) { try FileBytes.read("/no/such/file") }
    #expect(error?.description == "'/no/such/file' cannot be read: No such file or directory.")
  }
}
