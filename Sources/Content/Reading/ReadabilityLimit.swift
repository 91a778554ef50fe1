import Manuscript
import Proofreading
import Records

/// Who a file is written for, and whether it may be harder to read than others.
package struct ReadabilityLimit: Sendable {
  package var readers = Readers.families
  package var exception: String?

  package init() {}

  package init(_ readers: Readers) { self.readers = readers }

  /// Reads the keys `readers` and `reading-exception`.
  package init(_ record: inout Record, _ diagnostics: inout Diagnostics) {
    readers = record.word("readers", Readers.self, required: false, &diagnostics) ?? .families
    exception = record.optionalText("reading-exception", &diagnostics)?.value
  }
}
