import CYAML

/// The reason why a text cannot be read.
struct YAMLFault: Error {
  /// What the parser was doing when it had to stop.
  enum Kind {
    /// It met a colon that is not allowed there.
    case colon
    /// It looked for the colon after a key.
    case simpleKey
    /// It looked for the mark that closes a quotation.
    case quotation
    /// It looked for the next key, or the next dash, of a mapping or list that continues.
    case next
    case other
    /// The parser succeeded, but the text is refused.
    case refused
  }

  let message: String
  let help: String?
  /// From 1.
  let line: Int
  /// In Unicode scalars, from 1.
  let column: Int
  var kind = Kind.refused
  /// Where the construct that it was reading begins: a line from 1.
  var start: (line: Int, column: Int)?
}
