import Manuscript
import Records

/// A content file after the first stage: what it is, and its header or data, not yet interpreted.
public struct ParsedSource: Sendable {
  /// What it is, determined by its path.
  public let identity: ContentFile
  public let file: SourceFile
  /// The keys: the header of a Markdown file, or the whole of a YAML file.
  public var record: Record
  /// The text below the header, for Markdown files.
  public let body: (range: Range<Int>, line: Int)?

  public var kind: ContentKind { identity.kind }
  /// Its path inside the content.
  public var path: String { identity.path }
  /// See ``ContentFile/slug``.
  public var slug: String { identity.slug }
  /// The address of the page that it becomes; empty for a file that has none.
  public var address: String { identity.address ?? "" }

  /// See ``ContentFile/name(_:)``.
  public func name(_ placeholder: String) -> String { identity.name(placeholder) }

  /// Reads one file; `nil`, with diagnostics, if it cannot be read.
  public init?(_ identity: ContentFile, _ file: SourceFile, _ diagnostics: inout Diagnostics) {
    self.identity = identity
    self.file = file
    let name = identity.kind.name
    if identity.path.hasSuffix(".md") {
      guard let parts = FrontMatter(file, name, &diagnostics) else { return nil }
      record = parts.header
      body = (parts.body, parts.bodyLine)
      return
    }
    guard let value = YAMLDocument.read(file, &diagnostics) else { return nil }
    body = nil
    if identity.kind.form == .list {
      // A list at the top level of a file is read as the value of one key, so that all files are records.
      guard let list = Record(list: value, name, in: file) else {
        diagnostics.error(
          ManuscriptRules.wrongType, "\(name) is a list, but this is \(value.description)", at: value.place,
          help: "begin each entry with '- '")
        return nil
      }
      record = list
    } else {
      guard let keys = Record(value, name, in: file, &diagnostics) else { return nil }
      record = keys
    }
  }

  /// The text of a key, before it is known whether all keys are valid; `nil` if there is none.
  public func text(_ key: String) -> String? {
    var record = record
    return record.value(key)?.text
  }

  /// All keys with their values, before it is known whether they are valid.
  public var entries: [YAMLValue.Entry] {
    var record = record
    return record.allEntries()
  }
}
