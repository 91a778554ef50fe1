import TestSites
import Testing
import signpost

/// Other programs that are run; here, the shell.
struct ChildProcessTests {
  private func shell(_ script: String, _ variables: [String: String] = [:], within seconds: Int = 20)
    -> ChildProcess.Ending?
  {
    ChildProcess.run("/bin/sh", ["-c", script], variables: variables, within: seconds)
  }

  @Test("How a program ended is told")
  func endings() {
    #expect(shell("exit 0") == .status(0))
    #expect(shell("exit 7") == .status(7))
    #expect(shell("kill -KILL $$") == .signal(9))
    #expect(ChildProcess.run("/nowhere/program", [], within: 1) == nil)
  }

  @Test("A program that takes too long is ended, also if it does not listen")
  func timeout() {
    #expect(shell("exec sleep 60", within: 0) == .timedOut)
    #expect(shell("trap '' TERM; while :; do sleep 1; done", within: 0) == .timedOut)
  }

  @Test("It gets the environment with the given variables, nothing to read, and arguments as they are")
  func surroundings() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/out"
    #expect(
      shell("echo \"$TZ $HOME $(cat | wc -c)\" > '\(file)'; echo lost; echo lost >&2", ["TZ": "UTC"]) == .status(0))
    let home = ChildProcess.environment["HOME"] ?? ""
    #expect(Repository.text(file) == "UTC \(home) 0\n")
    let words = "a 'b' $HOME"
    #expect(ChildProcess.run("/bin/test", [words, "=", words], within: 20) == .status(0))
  }
}
