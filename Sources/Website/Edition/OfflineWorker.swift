import Manuscript
import Templates

/// The script that keeps the pages of an edition for reading offline.
enum OfflineWorker: ThemeClient {
  static let scripts = [script, end]

  /// The script that keeps pages; it has another address in a site.
  private static let script = Theme.script("offline-worker")
  /// What replaces it in all other editions, for browsers that have kept pages of the edition before.
  static let end = Theme.script("offline-end")

  /// Its address: a browser lets it serve what is in its own folder.
  static let address = "offline.js"

  /// The theme's script, preceded by what it must know about the site.
  ///
  /// - Parameters:
  ///   - files: the paths and bytes of the site's files, of which those that every page needs are kept from the start.
  ///   - loaded: what pages load; where an older version was kept, the new one replaces it.
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
