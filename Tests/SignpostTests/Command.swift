import Foundation

/// Runs the built command as its users do.
struct Command {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `signpost` with these arguments, in a folder.
  ///
  /// - Parameters:
  ///   - searchPath: where it finds other programs; the test's own if omitted.
  ///   - temporary: where it puts files for the time of its run; where the test puts its own if omitted.
  ///   - umask: the permissions that new files do not get, in shell notation; the test's own if omitted.
  init(_ words: [String], in folder: String, searchPath: String? = nil, temporary: String? = nil, umask: String? = nil)
    throws
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Self.path)
    process.arguments = words
    if let umask {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "umask \(umask); exec \"$0\" \"$@\"", try Self.path] + words
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let changed = ["PATH": searchPath, "TMPDIR": temporary].compactMapValues(\.self)
    process.environment = ProcessInfo.processInfo.environment.merging(changed) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both are read at the same time, since a full pipe would block the command.
    let errorText = Reader(errors)
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = errorText.text
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The command is next to the tests, in the build folder.
  private static var path: String {
    get throws {
      let candidates = CommandLine.arguments.prefix(1) + Bundle.allBundles.map(\.bundlePath)
      for candidate in candidates {
        var folder = URL(fileURLWithPath: candidate).deletingLastPathComponent()
        for _ in 0..<4 {
          let path = folder.appendingPathComponent("signpost").path
          if FileManager.default.isExecutableFile(atPath: path) { return path }
          folder.deleteLastPathComponent()
        }
      }
      throw CocoaError(.fileNoSuchFile)
    }
  }

  /// Reads a pipe to its end on a thread of its own.
  private final class Reader: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private var data = Data()

    init(_ pipe: Pipe) {
      DispatchQueue.global().async {
        self.data = pipe.fileHandleForReading.readDataToEndOfFile()
        self.done.signal()
      }
    }

    var text: String {
      done.wait()
      return String(decoding: data, as: UTF8.self)
    }
  }
}
