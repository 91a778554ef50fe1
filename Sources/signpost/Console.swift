import Foundation
import Manuscript

/// What the command says: results on standard output, diagnostics and progress on standard error.
enum Console {
  static func print(_ text: String) { write(TextCheck.visible(text) + "\n", to: .standardOutput) }

  /// Part of a result, with its own line ends.
  static func write(_ text: String) { write(text, to: .standardOutput) }

  /// What went wrong; file names in it cannot control the terminal.
  static func error(_ text: String) { write(TextCheck.visible(text) + "\n", to: .standardError) }

  /// Diagnostics, with their own line ends; text from files in them cannot control the terminal.
  static func diagnostics(_ text: String) { write(TextCheck.visible(text), to: .standardError) }

  /// Says what is being done, on a terminal only; the next line replaces it.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K\(text)", to: .standardError)
  }

  /// Clears the progress line.
  static func endProgress() { progress("") }

  private static func write(_ text: String, to stream: FileHandle) {
    // A reader that has gone away, such as `head`, is not an error.
    try? stream.write(contentsOf: Data(text.utf8))
  }
}
