import LibC

/// Runs another program that reads nothing, and whose words go nowhere or into files.
package enum ChildProcess {
  /// How a program ended.
  package enum Ending: Equatable {
    case status(Int32)
    /// A signal ended it.
    case signal(Int32)
    case timedOut
  }

  /// The file that keeps nothing.
  package static let nowhere = "/dev/null"

  /// Runs a program to its end; one that takes too long is told to end, and is ended after 3 more seconds.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - variables: variables of its environment besides those of this one, which they replace.
  ///   - output: the file for what it prints, which is made anew.
  ///   - errors: the file for its messages, which is made anew.
  ///   - seconds: the timeout.
  /// - Returns: `nil` if it cannot be started.
  package static func run(
    _ program: String, _ arguments: [String], variables: [String: String] = [:], output: String = nowhere,
    errors: String = nowhere, within seconds: Int
  ) -> Ending? {
    guard let child = start(program, arguments, variables, [nowhere, output, errors]) else { return nil }
    if let ending = wait(for: child, until: .now + .seconds(seconds)) { return ending }
    kill(child, SIGTERM)
    if wait(for: child, until: .now + .seconds(3)) == nil {
      kill(child, SIGKILL)
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    }
    return .timedOut
  }

  /// - Parameter streams: the files of its input, output and messages.
  private static func start(
    _ program: String, _ arguments: [String], _ variables: [String: String], _ streams: [String]
  ) -> pid_t? {
    var own = environment
    own.merge(variables) { $1 }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let entries = own.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + entries { free(text) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, file) in zip([STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO], streams) {
      let mode = stream == STDIN_FILENO ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, stream, file, mode, 0o600)
    }
    var child: pid_t = 0
    return posix_spawn(&child, program, &actions, nil, words, entries) == 0 ? child : nil
  }

  /// How a program ended; `nil` if it runs on.
  private static func wait(for child: pid_t, until end: ContinuousClock.Instant) -> Ending? {
    while true {
      var status: Int32 = 0
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F) }
      if found < 0 && errno != EINTR { return .signal(0) }
      if ContinuousClock.now >= end { return nil }
      usleep(20_000)
    }
  }

  /// The variables of this program's environment.
  package static var environment: [String: String] {
    var found: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { found[String(parts[0])] = String(parts[1]) }
      next += 1
    }
    return found
  }
}
