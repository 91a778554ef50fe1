import LibC
import Manuscript

/// A new folder for what a command needs meanwhile.
enum ScratchFolder {
  /// - Returns: its path, below the folder that `TMPDIR` names, or else the system's.
  static func make() throws(WorldError) -> String {
    let temporary = ChildProcess.environment["TMPDIR"] ?? ""
    var template = Array("\(temporary.isEmpty ? "/tmp" : temporary)/signpost-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileBytes.failure("cannot be made", "a temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
