import Manuscript
import Proofreading
import Records

/// How hard the texts of one file are to read, and how hard they may be.
public struct PageReadability: Sendable {
  /// The file, such as `Content/factsheets/mediation.md`.
  public let path: String
  /// The same inside the content: `factsheets/mediation.md`.
  public let file: String
  /// The page that its text is on; `nil` for texts that appear on several.
  public let address: String?
  public let measure: Measure
  public let readers: Readers
  /// Why it may be harder than others, if it may.
  public let exception: String?
  /// The words that were measured, one sentence per line, if they were requested.
  public let transcript: [UInt8]
}
