import Manuscript

/// Where a site is taken to, as the user has named it.
package enum DeployTarget: Equatable {
  /// A place that rclone knows: `remote:bucket/path`.
  case rclone(String)
  /// A folder on this machine, on one that is reached by SSH (`host:path`), or of an rsync server (`rsync://host/module`);
  /// with a slash at its end.
  case rsync(String)

  /// The ways to name a target, for messages.
  private static let ways =
    "Name a folder, a folder on another machine (host:/path), an rsync server (rsync://host/module/path) or a remote of rclone (remote:bucket/path)."

  /// - Parameters:
  ///   - text: what the user wrote. Nothing in it may become an option or a command of the program that is run.
  ///   - remotes: the names of the remotes that rclone knows, asked for only where it matters.
  package init(_ text: String, remotes: () throws(WorldError) -> Set<String>) throws(WorldError) {
    guard !text.isEmpty, !text.hasPrefix("-"), text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw WorldError("'\(text)' is not a place to deploy to. \(Self.ways)")
    }
    guard let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") else {
      self = .rsync(Self.folder(text.hasPrefix("/") ? text : "./\(text)"))
      return
    }
    let (name, path) = (String(text[..<colon]), text[text.index(after: colon)...])
    if path.hasPrefix("//") {
      guard name == "rsync" else {
        throw WorldError("'\(name)://' is not known here. \(Self.ways)")
      }
      self = .rsync(Self.folder(text))
      return
    }
    // rclone would take settings, and with them commands, from such a name.
    if name.isEmpty || name.contains(",") {
      throw WorldError(
        "'\(text)' holds settings of a remote. Give the remote a name with 'rclone config', and deploy to that.")
    }
    if !path.hasPrefix(":"), try remotes().contains(name) {
      guard !path.allSatisfy({ $0 == "/" }) else {
        throw WorldError("'\(text)' names no bucket or folder. Write one, such as \(name):bucket/path.")
      }
      self = .rclone(Self.trimmed(text))
      return
    }
    let host = name.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    // SSH would take such a host for an option.
    guard !host.isEmpty, !host.hasPrefix("-"), !path.isEmpty, path != ":" else {
      throw WorldError("'\(text)' is not a place to deploy to. \(Self.ways)")
    }
    self = .rsync(Self.folder(text))
  }

  /// The folder on this machine; `nil` if it is elsewhere.
  package var local: String? {
    guard case .rsync(let folder) = self, folder.hasPrefix("/") || folder.hasPrefix("./") else { return nil }
    return folder
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }

  private static func folder(_ text: String) -> String { trimmed(text) + "/" }
}
