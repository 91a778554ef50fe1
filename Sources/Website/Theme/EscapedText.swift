import Manuscript
import Mustache

/// The escaping of text in templates.
///
/// It gives what the library's own escaping gives, but works on bytes: the library looks each character up in a
/// dictionary, which takes most of the time of a build.
struct EscapedText: MustacheContentType {
  static let name = "SIGNPOST"

  func escapeText(_ text: String) -> String { HTMLText.escape(text) }

  /// Makes the escaping known to the library; doing so again changes nothing.
  static func register() { MustacheContentTypes.register(EscapedText(), named: name) }
}
