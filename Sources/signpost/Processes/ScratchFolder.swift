import LibC
import Manuscript

/// A new folder for what a command needs meanwhile.
enum ScratchFolder {
  /// - Returns: its path, see ``FileBytes/temporaryFolder``.
  static func make() throws(WorldError) -> String {
    var template = Array("\(FileBytes.temporaryFolder)/signpost-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileBytes.failure("cannot be made", "a temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
