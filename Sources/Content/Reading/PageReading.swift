import Manuscript
import Proofreading
import Records

/// How hard one file's texts are to read, and how hard they may be.
public struct PageReading: Sendable {
  /// The file, such as `Content/factsheets/mediation.md`.
  public let path: String
  /// The page that its text is on; `nil` for texts that appear on several.
  public let address: String?
  public let measure: Measure
  public let readers: Readers
  /// Why it may be harder than others, where it may.
  public let exception: String?
  /// The words that were measured, a sentence a line, where they were asked for.
  public let transcript: [UInt8]
}

/// For whom a file is written, and whether it may be harder to read than others.
package struct ReadingLimit: Sendable {
  package var readers = Readers.families
  package var exception: String?

  package init() {}

  package init(_ readers: Readers) { self.readers = readers }

  /// Reads the keys `readers` and `reading-exception`.
  package init(_ record: inout Record, _ remarks: inout Remarks) {
    readers = record.word("readers", Readers.self, required: false, &remarks) ?? .families
    exception = record.optionalText("reading-exception", &remarks)?.value
  }
}
