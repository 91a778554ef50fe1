import Foundation

/// A temporary folder for a test, removed when it is no longer referenced.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    var template = Array("\(NSTemporaryDirectory())/signpost-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and the folders above it.
  public func write(_ text: String, to inner: String) throws { try write(Array(text.utf8), to: inner) }

  /// Writes a file and the folders above it.
  public func write(_ bytes: [UInt8], to inner: String) throws {
    let target = "\(path)/\(inner)"
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    // Not by way of a second file that is waited for, as FileManager does: nobody else reads these.
    try Data(bytes).write(to: URL(fileURLWithPath: target))
  }

  /// Copies the files below a folder to a place inside this one, over what is there.
  public func copy(_ folder: String, to inner: String) throws {
    for file in Repository.files(below: folder) {
      try write(Array(FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data()), to: "\(inner)/\(file)")
    }
  }

  /// The bytes of every file below the folder, including hidden ones, by path.
  public func snapshot(of inner: String = "") -> [String: [UInt8]] {
    let root = inner.isEmpty ? path : "\(path)/\(inner)"
    var found: [String: [UInt8]] = [:]
    for file in Repository.files(below: root) {
      found[file] = Array(FileManager.default.contents(atPath: "\(root)/\(file)") ?? Data())
    }
    return found
  }
}
