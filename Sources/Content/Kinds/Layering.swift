/// What a layer may do with the files of a kind that the content below it has.
public enum Layering: Sendable {
  /// Add files of its own.
  case files
  /// Add entries to a file that there is, or a file.
  case entries
  /// Add to what stands under these keys in a file that there is, or a file.
  case parts([String])
  /// Keep a record of its own, whose lines are read after those below.
  case lines
  /// Nothing: what such files say is law, or holds for all editions alike.
  case none
}
