import LibC
import Manuscript

/// The content and theme that come with an installed program.
///
/// A program in a folder `bin` has them in `share/signpost` beside that folder, by the program's real path, whatever
/// link it was called by: `/usr/bin/signpost` has `/usr/share/signpost/Content`.
enum Installation {
  /// The folder that holds them; `nil` where the program is not installed.
  static let share: String? = {
    guard let program = FileBytes.realPath("/proc/self/exe"), let end = program.lastIndex(of: "/") else { return nil }
    return FileBytes.realPath("\(program[..<end])/../share/signpost")
  }()

  /// The folder of this name in the current one; where there is none, that of the installation, if it has one.
  ///
  /// Whatever has the name counts, also a link that leads nowhere: to pass over it would publish other words in silence.
  ///
  /// - Parameter name: `Content` or `Theme`.
  static func folder(_ name: String) -> String {
    var status = stat()
    guard lstat(name, &status) != 0, let share, access("\(share)/\(name)", F_OK) == 0 else { return name }
    return "\(share)/\(name)"
  }

  /// Says, on standard error, which of the folders came with the program.
  static func tell(_ folders: [String]) {
    let own = folders.filter(isInside)
    if own.isEmpty { return }
    Console.error("Read as installed: \(own.joined(separator: ", ")).")
  }

  /// Refuses to change a folder that came with the program: the next version would undo it.
  static func refuseChange(of folder: String) throws(WorldError) {
    guard isInside(folder), let name = folder.split(separator: "/").last else { return }
    throw WorldError(
      "'\(folder)' came with the program and is not changed, as its next version would undo that. Make a copy first, with 'cp -r \(folder) \(name)', and run this again beside it."
    )
  }

  /// Whether a folder came with the program.
  static func isInside(_ folder: String) -> Bool {
    guard let share, let path = FileBytes.realPath(folder) else { return false }
    return path.hasPrefix("\(share)/")
  }
}
