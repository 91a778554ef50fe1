import Manuscript

/// Who a page is written for, which determines how hard it may be to read.
public enum Readers: String, CaseIterable, Sendable {
  case families
  case professionals

  /// The maximum grade of a page.
  public var limit: Double { self == .families ? 8 : 10 }
}

/// How hard a page is to read.
extension Proofreader {
  /// The minimum number of words that are measured: fewer are not meaningful.
  public static var fewest: Int { 100 }

  /// Reports a page, or a section of more than 100 words, that is too hard to read.
  public func reportReading(
    _ text: MarkedText, _ file: SourceFile, for readers: Readers, _ diagnostics: inout Diagnostics
  ) {
    let whole = measure
    guard whole.words > Self.fewest else { return }
    var isSectionTooHard = false
    for section in sections where section.measure.words > Self.fewest {
      guard let heading = section.heading, Self.isOver(section.measure, readers) else { continue }
      isSectionTooHard = true
      let name = String(decoding: text.bytes[heading], as: UTF8.self)
      diagnostics.error(
        ProofreadingRules.readability, "the section '\(name)' reads at \(Self.grades(section.measure, readers))",
        at: text.place(of: heading, in: file), help: Self.help)
    }
    if Self.isOver(whole, readers), !isSectionTooHard {
      diagnostics.error(
        ProofreadingRules.readability, "this page reads at \(Self.grades(whole, readers))", at: SourcePlace(file.path),
        help: Self.help)
    }
  }

  private static func isOver(_ measure: Measure, _ readers: Readers) -> Bool { measure.grade >= readers.limit + 0.05 }

  private static func grades(_ measure: Measure, _ readers: Readers) -> String {
    "grade \(GradeText.short(measure.grade)); for \(readers.rawValue) it may be \(GradeText.short(readers.limit))"
  }

  private static var help: String {
    "write shorter sentences and shorter words, or give a 'reading-exception' with a reason in the header"
  }
}
