import LibC
import Manuscript

/// What the command says: results on standard output, diagnostics and progress on standard error.
enum Console {
  static func print(_ text: String) { write(TextCheck.visible(text) + "\n", to: STDOUT_FILENO) }

  /// Part of a result, with its own line ends.
  static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// What went wrong; file names in it cannot control the terminal.
  static func error(_ text: String) { write(TextCheck.visible(text) + "\n", to: STDERR_FILENO) }

  /// Diagnostics, with their own line ends; text from files in them cannot control the terminal.
  static func diagnostics(_ text: String) { write(TextCheck.visible(text), to: STDERR_FILENO) }

  /// Says what is being done, on a terminal only; the next line replaces it.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
  }

  /// Clears the progress line.
  static func endProgress() { progress("") }

  private static func write(_ text: String, to stream: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let put = writeBytes(stream, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if put < 0 && errno == EINTR { continue }
        // A reader that has gone away, such as `head`, is not an error.
        if put <= 0 { return }
        done += put
      }
    }
  }
}
