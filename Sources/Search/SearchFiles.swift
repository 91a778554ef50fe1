/// The files of the search: what is loaded with its page, and the shards, which are loaded when they are needed.
public struct SearchFiles: Sendable {
  /// The script that passes the index on.
  public let index: [UInt8]
  /// The scripts that pass the shards on: those of words, and after them those of pages.
  public let shards: [[UInt8]]
}
