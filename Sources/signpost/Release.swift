import Manuscript

/// What `--version` says: which program this is and which content it reads, for a report of a fault.
enum Release {
  /// The version of the program.
  static let number = "0.1.0"
  /// What a release says of itself, beside its content and theme: `key: value` on each line.
  private static let file = "release"

  /// The text: one line for the program, the content and the theme each.
  ///
  /// It costs the reading of one small file, as no command may start slowly.
  static var text: String {
    let known = Installation.share.map { read("\($0)/\(file)") } ?? [:]
    let program =
      known["version"].map { "\($0)\(mark(known["commit"]))" } ?? "\(number), not installed"
    return """
      signpost \(program)
      content: \(place("Content", known["content-day"].map { "\($0)\(mark(known["content"]))" }))
      theme: \(place("Theme", nil))
      """
  }

  /// Where a folder is read from, and, for one that came with the program, which it is.
  private static func place(_ name: String, _ which: String?) -> String {
    let folder = Installation.folder(name)
    if folder == name { return "\(name), in this folder" }
    return folder + (which.map { ", \($0)" } ?? "")
  }

  private static func mark(_ hash: String?) -> String { hash.map { " (\($0))" } ?? "" }

  /// The values of a file by their keys; none where it cannot be read.
  private static func read(_ path: String) -> [String: String] {
    guard let bytes = try? FileBytes.read(path, limit: 4096) else { return [:] }
    var values: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1].drop { $0 == " " }) }
    }
    return values
  }
}
