import LibC
import Manuscript

/// An installed program that another command works through, such as rclone.
package struct ExternalTool {
  /// How a run ended, and what it said.
  package struct Result {
    package let ending: ChildProcess.Ending
    package let output: String
    package let errors: String

    /// Its exit status; `nil` where something ended it.
    package var status: Int32? { if case .status(let status) = ending { status } else { nil } }
  }

  /// The name of the program.
  package let name: String
  private let path: String
  /// A folder of its own for what it says, and for lists that it reads.
  private let scratch: String

  /// - Parameters:
  ///   - searchPath: the folders in which it is looked for, as in the shell's `PATH`.
  ///   - scratch: an existing folder.
  /// - Returns: `nil` if it is not installed.
  package init?(_ name: String, searchPath: String, scratch: String) {
    let places = searchPath.split(separator: ":").map { "\($0)/\(name)" }
    guard let found = places.first(where: Self.isProgram) else { return nil }
    (self.name, path, self.scratch) = (name, found, scratch)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// Runs it to its end, however long that takes: a first upload over a slow line takes hours.
  ///
  /// - Parameter variables: variables of its environment, besides those of this program.
  package func run(_ arguments: [String], variables: [String: String] = [:]) throws(WorldError) -> Result {
    let (output, errors) = ("\(scratch)/output", "\(scratch)/errors")
    let week = 604_800
    let variables = variables.merging(["LC_ALL": "C"]) { own, _ in own }
    guard
      let ending = ChildProcess.run(path, arguments, variables: variables, output: output, errors: errors, within: week)
    else { throw WorldError("'\(path)' cannot be started.") }
    return Result(ending: ending, output: Self.text(output), errors: Self.text(errors, limit: 1 << 16))
  }

  /// Writes a list for the program to read, one entry a line.
  ///
  /// - Returns: the path of the list.
  package func list(_ lines: [String]) throws(WorldError) -> String {
    let path = "\(scratch)/list"
    try FileBytes.write(Array(lines.map { "\($0)\n" }.joined().utf8), to: path)
    return path
  }

  private static func text(_ path: String, limit: Int = .max) -> String {
    String(decoding: (try? FileBytes.read(path, limit: limit)) ?? [], as: UTF8.self)
  }
}
