/// Files that programs leave beside those that people write: nobody wants them, so they are skipped silently.
public enum LeftoverFile {
  /// Whether a name is that of a file or folder that a system, an editor or an office program made for its own use.
  public static func isName(_ name: some StringProtocol) -> Bool {
    if isOfSystem(name) { return true }
    let small = name.lowercased()
    // Lock files of open documents, backups of older versions, and what editors write while a text is open.
    return small.hasPrefix("~$") || small.hasSuffix("~") || small.hasPrefix("#") && small.hasSuffix("#")
      || small.hasPrefix("~") && small.hasSuffix(".tmp") || small.hasSuffix(".swp") || small.hasSuffix(".swo")
  }

  /// Whether a name is that of a file that a system puts into every folder that somebody opens.
  public static func isOfSystem(_ name: some StringProtocol) -> Bool {
    let small = name.lowercased()
    return names.contains(small) || small.hasPrefix("._")
  }

  /// Whether a path is such a file, or leads through such a folder.
  public static func isPath(_ path: String) -> Bool { path.split(separator: "/").contains { isName($0) } }

  private static let names: Set<String> = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "icon\r", "__macosx", "$recycle.bin",
  ]
}
