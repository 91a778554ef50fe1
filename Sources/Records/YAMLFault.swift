import CYAML

/// What makes a text unreadable.
struct YAMLFault: Error {
  /// What the parser was at when it could go no further.
  enum Kind {
    /// It met a colon where none can be.
    case colon
    /// It looked for the colon behind a key.
    case simpleKey
    /// It looked for the mark that closes a quotation.
    case quotation
    /// It looked for the next key, or the next dash, of a set or list that goes on.
    case next
    case other
    /// The parser was content, but the text is refused.
    case refused
  }

  let message: String
  let help: String?
  /// From 1.
  let line: Int
  /// In Unicode scalars, from 1.
  let column: Int
  var kind = Kind.refused
  /// Where what it was at begins: a line from 1.
  var start: (line: Int, column: Int)?
}
