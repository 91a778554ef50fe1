import LibC
import Manuscript

/// An installed Chromium or Chrome, which prints pages as PDF files.
package struct Chromium {
  /// The path of the program.
  package let program: String

  /// The names under which it is installed; the first one found wins.
  package static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

  /// Looks for the program in the folders of a search path, such as that of the shell.
  ///
  /// - Throws: if there is none, saying what to install.
  package init(searchPath: String) throws(WorldError) {
    let folders = searchPath.split(separator: ":").map(String.init)
    let own =
      ["/Applications/Chromium.app/Contents/MacOS/Chromium"]
      + ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]
    let places = Self.names.flatMap { name in folders.map { "\($0)/\(name)" } } + own
    guard let found = places.first(where: Self.isProgram) else {
      throw WorldError(
        "There is no Chromium or Chrome on this machine. Install one: on Debian, with 'apt install chromium'.")
    }
    program = found
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR && access(path, X_OK) == 0
  }

  /// The arguments that the program is run with.
  ///
  /// - Parameters:
  ///   - profile: a folder of its own, so that it neither reads nor changes anybody's settings.
  ///   - isRoot: whether the superuser runs it, for whom its sandbox does not start.
  package static func arguments(page: String, pdf: String, profile: String, isRoot: Bool) -> [String] {
    var words = [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--disable-extensions", "--user-data-dir=\(profile)", "--generate-pdf-document-outline",
      "--no-pdf-header-footer", "--print-to-pdf=\(pdf)",
      // The file names its creator: otherwise that is the machine's system and the browser's version.
      "--user-agent=Signpost",
    ]
    if isRoot { words.append("--no-sandbox") }
    return words + [fileAddress(page)]
  }

  /// Prints a page into a new file that contains nothing about this machine.
  ///
  /// - Parameters:
  ///   - page: the path of the page.
  ///   - profile: an empty folder for its settings.
  ///   - name: the name of the page in messages.
  ///   - seconds: the timeout.
  package func print(_ page: String, profile: String, to pdf: String, called name: String, within seconds: Int) throws {
    let arguments = Self.arguments(page: page, pdf: pdf, profile: profile, isRoot: geteuid() == 0)
    // The file says when it was made, which would otherwise reveal the time zone.
    switch ChildProcess.run(program, arguments, variables: ["TZ": "UTC"], within: seconds) {
    case nil: throw WorldError("'\(program)' cannot be started.")
    case .timedOut:
      throw WorldError("'\(program)' did not print '\(name)' within \(seconds) seconds. Try again with --timeout.")
    case .signal(let number):
      throw WorldError("'\(program)' did not print '\(name)': signal \(number) ended it.")
    case .status(let status):
      guard status == 0, let bytes = try? FileBytes.read(pdf, limit: 5), bytes == Array("%PDF-".utf8) else {
        throw WorldError("'\(program)' did not print '\(name)': it ended with status \(status).")
      }
    }
  }

  /// The `file:` address of a path.
  private static func fileAddress(_ path: String) -> String {
    let plain = path.hasPrefix("/") ? path : (FileBytes.realPath(".") ?? "") + "/" + path
    return "file://" + PercentEncoding.encodedPath(plain)
  }
}
