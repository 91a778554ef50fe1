import Manuscript

/// Takes files to a remote of rclone, such as a bucket of S3.
package struct Rclone: Carrier {
  private let tool: ExternalTool
  private let target: String

  package init(_ tool: ExternalTool, to target: String) { (self.tool, self.target) = (tool, target) }

  /// The names of the remotes that it knows.
  package static func remotes(_ tool: ExternalTool) throws(WorldError) -> Set<String> {
    let result = try Self.run(tool, ["listremotes"])
    guard result.status == 0 else { throw Self.failure("did not name its remotes", result) }
    return Set(result.output.split(separator: "\n").map { String($0.hasSuffix(":") ? $0.dropLast() : $0) })
  }

  package func fetch(_ paths: [String], into folder: String) throws(WorldError) {
    let list = try tool.list(paths)
    let result = try run(["copy", "--no-traverse", "--files-from-raw", list, target, folder])
    guard result.status == 0 || result.status == Self.noFolder else {
      throw Self.failure("could not look at '\(target)'", result)
    }
  }

  package func entries() throws(WorldError) -> [String] {
    let result = try run(["lsf", "--max-depth", "2", target])
    if result.status == Self.noFolder { return [] }
    guard result.status == 0 else { throw Self.failure("could not look at '\(target)'", result) }
    return result.output.split(separator: "\n").map(String.init)
  }

  package func changed(_ paths: [String], of folder: String) throws(WorldError) -> Set<String> {
    let features = try run(["backend", "features", target])
    guard features.status == 0 else { throw Self.failure("could not look at '\(target)'", features) }
    // Where the target tells no hashes, rclone would compare sizes alone, and pass over a corrected letter.
    let whole = Self.hasHashes(features.output) ? [] : ["--download"]
    let list = try tool.list(paths)
    let result = try run(["check", "--combined", "-", "--files-from-raw", list] + whole + [folder, target])
    var known = 0
    var changed: Set<String> = []
    for line in result.output.split(separator: "\n") {
      let path = String(line.dropFirst(2))
      switch line.first {
      case "=": known += 1
      case "+", "*":
        known += 1
        changed.insert(path)
      default: continue
      }
    }
    guard [0, 1].contains(result.status), known == paths.count else {
      throw Self.failure("could not compare the sites with '\(target)'", result)
    }
    return changed
  }

  package func send(_ paths: [String], of folder: String, as file: PublishedFile) throws(WorldError) {
    let headers = ["Content-Type: \(file.type)", "Cache-Control: \(file.caching)"].flatMap { ["--header-upload", $0] }
    // What is to be sent is known already. A bucket that is not there is not made: its name is more likely misspelt.
    let options = ["--no-traverse", "--no-check-dest", "--s3-no-check-bucket", "--transfers", "16"]
    let list = try tool.list(paths)
    let result = try run(["copy"] + options + headers + ["--files-from-raw", list, folder, target])
    guard result.status == 0 else { throw Self.failure("did not send everything to '\(target)'", result) }
  }

  package func remove(_ paths: [String], scratch: String) throws(WorldError) {
    let result = try run(["delete", "--files-from-raw", try tool.list(paths), target])
    guard result.status == 0 || result.status == Self.noFolder else {
      throw Self.failure("did not remove everything from '\(target)'", result)
    }
  }

  /// The exit status for a folder that is not there.
  private static let noFolder: Int32 = 3

  private func run(_ arguments: [String]) throws(WorldError) -> ExternalTool.Result {
    try Self.run(tool, arguments)
  }

  private static func run(_ tool: ExternalTool, _ arguments: [String]) throws(WorldError) -> ExternalTool.Result {
    var variables: [String: String] = [:]
    // Debian's rclone refuses all of S3 where this variable is set; its own variable for the same works.
    if let file = ChildProcess.environment["AWS_CA_BUNDLE"], !file.isEmpty {
      variables["AWS_CA_BUNDLE"] = ""
      if ChildProcess.environment["RCLONE_CA_CERT"] == nil { variables["RCLONE_CA_CERT"] = file }
    }
    return try tool.run(arguments + ["--stats", "0"], variables: variables)
  }

  /// Whether a target tells hashes, by the JSON that describes it.
  private static func hasHashes(_ features: String) -> Bool {
    guard let start = features.firstRange(of: "\"Hashes\":")?.upperBound,
      let open = features[start...].firstIndex(of: "["), let end = features[open...].firstIndex(of: "]")
    else { return false }
    return features[open..<end].contains("\"")
  }

  private static func failure(_ what: String, _ result: ExternalTool.Result) -> WorldError {
    // Its last line sums up; the time that it begins with says nothing here.
    let line = result.errors.split(separator: "\n").last {
      !$0.allSatisfy(\.isWhitespace) && !$0.contains("request id")
    }
    let words = line.map { String($0.drop { $0.isNumber || "/: ".contains($0) }) }
    return WorldError("rclone \(what): \(words ?? "\(result.ending)").")
  }
}
