import LibC
import Manuscript
import Website

/// Takes files to a folder with rsync: here, on another machine, or of an rsync server.
package struct Rsync: Carrier {
  private let tool: ExternalTool
  private let target: String

  /// - Parameter target: with a slash at its end.
  package init(_ tool: ExternalTool, to target: String) { (self.tool, self.target) = (tool, target) }

  /// Paths on another machine are never seen by its shell; bytes are compared, not sizes and times.
  private static let always = ["--secluded-args", "--checksum"]

  package func fetch(_ paths: [String], into folder: String) throws(WorldError) {
    let list = try tool.list(paths)
    let options = ["--ignore-missing-args", "--files-from", list]
    let result = try tool.run(Self.always + options + ["--", target, folder])
    guard result.status == 0 || Self.isMissing(result) else { throw failure("could not look at", result) }
  }

  package func entries() throws(WorldError) -> [String] {
    let result = try tool.run(["--secluded-args", "-r", "--list-only", "--exclude", "/*/*/*", "--", target])
    if Self.isMissing(result) { return [] }
    guard result.status == 0 else { throw failure("could not look at", result) }
    return result.output.split(separator: "\n").compactMap { line in
      // Permissions, size, day, time, name.
      let fields = line.split(separator: " ", maxSplits: 4)
      return fields.count == 5 && fields[4] != "." ? String(fields[4]) : nil
    }
  }

  package func changed(_ paths: [String], of folder: String) throws(WorldError) -> Set<String> {
    let options = ["--dry-run", "--out-format", "%i %n", "--mkpath", "--files-from", try tool.list(paths)]
    let result = try tool.run(Self.always + options + ["--", "\(folder)/", target])
    guard result.status == 0 else { throw failure("could not compare the sites with", result) }
    return Set(
      result.output.split(separator: "\n").compactMap { line in
        // '<f' and '>f' are files that would be sent; a name follows the first space.
        guard line.hasPrefix("<f") || line.hasPrefix(">f"), let space = line.firstIndex(of: " ") else { return nil }
        return String(line[space...].dropFirst())
      })
  }

  package func send(_ paths: [String], of folder: String, as file: PublishedFile) throws(WorldError) {
    // Everybody may read a site. Files that are the same keep their times, so that browsers need not get them again.
    let options = ["--mkpath", "--perms", "--chmod", "D755,F644", "--files-from", try tool.list(paths)]
    let result = try tool.run(Self.always + options + ["--", "\(folder)/", target])
    guard result.status == 0 else { throw failure("did not send everything to", result) }
  }

  package func remove(_ paths: [String], scratch: String) throws(WorldError) {
    // A folder that has the same folders and none of the files: what is missing in it is removed.
    try FolderTree.make(scratch, for: paths)
    let options = ["--dirs", "--delete-missing-args", "--files-from", try tool.list(paths)]
    let result = try tool.run(["--secluded-args"] + options + ["--", "\(scratch)/", target])
    guard result.status == 0 else { throw failure("did not remove everything from", result) }
  }

  /// Whether the target is not there.
  private static func isMissing(_ result: ExternalTool.Result) -> Bool {
    // 3 for a folder of this machine, 23 for one elsewhere.
    [3, 23].contains(result.status) && result.errors.contains("change_dir")
      && result.errors.contains("No such file or directory")
  }

  private func failure(_ what: String, _ result: ExternalTool.Result) -> WorldError {
    // Its first line says what went wrong, and what follows only where; a server's own words go before.
    let lines = result.errors.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let line = lines.first { $0.hasPrefix("@ERROR") || $0.hasPrefix("ERROR") } ?? lines.first
    return WorldError("rsync \(what) '\(target)': \(line.map(String.init) ?? "\(result.ending)").")
  }
}
