import Foundation
import Manuscript

/// What the command says: results on standard output, diagnostics and progress on standard error.
enum Console {
  static func print(_ text: String) { write(TextCheck.visible(text) + "\n", to: .standardOutput) }

  /// A piece of a result that ends its own lines.
  static func write(_ text: String) { write(text, to: .standardOutput) }

  /// What went wrong; names of files in it cannot command the terminal.
  static func error(_ text: String) { write(TextCheck.visible(text) + "\n", to: .standardError) }

  /// Diagnostics, which end their own lines; words of files in them cannot command the terminal.
  static func diagnostics(_ text: String) { write(TextCheck.visible(text), to: .standardError) }

  /// Says what is being done, on a terminal only; the next line takes its place.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K\(text)", to: .standardError)
  }

  /// Clears the line of progress.
  static func endProgress() { progress("") }

  private static func write(_ text: String, to stream: FileHandle) {
    // A reader that has gone away, such as `head`, is no trouble.
    try? stream.write(contentsOf: Data(text.utf8))
  }
}
