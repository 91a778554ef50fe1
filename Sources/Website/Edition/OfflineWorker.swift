import Manuscript
import Templates

/// The script that keeps the pages of an edition for reading without a connection.
enum OfflineWorker: ThemeClient {
  static let scripts = [script, end]

  /// The script that keeps pages; it stands elsewhere in a site.
  private static let script = Theme.script("offline-worker")
  /// What stands in its place in all other editions, for browsers that have kept pages of the edition before.
  static let end = Theme.script("offline-end")

  /// Where it stands: a browser lets it serve what is in its own folder.
  static let address = "offline.js"

  /// The theme's script, with what it must know of the site before it.
  ///
  /// - Parameters:
  ///   - files: the paths and bytes of the site's files, of which those that every page needs are kept from the first.
  ///   - loaded: what pages load; where an older version of it was kept, it is kept in its place.
  static func bytes(_ theme: Theme, files: [(path: String, bytes: [UInt8])], loaded: LoadedFiles) -> [UInt8] {
    var hash = ByteHash()
    for file in files {
      for byte in file.path.utf8 { hash.add(byte) }
      for byte in file.bytes { hash.add(byte) }
    }
    let known: [(name: String, value: JSONValue)] = [
      ("version", .text(String(hash.value, radix: 16))),
      ("files", .list(files.map(\.path).filter(isNeeded).map(JSONValue.text))),
      ("loaded", .list(loaded.files.keys.sorted().map(JSONValue.text))),
    ]
    let head = known.map { "const \($0)=\($1.json);\n" }.joined()
    return Array(head.utf8) + (theme.scripts[script] ?? [])
  }

  private static func isNeeded(_ file: String) -> Bool {
    ["index.html", "offline.html", WebManifest.address].contains(file)
      || file.hasPrefix("assets/") && [".css", ".js", ".svg"].contains { file.hasSuffix($0) }
  }
}
