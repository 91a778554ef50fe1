import ArgumentParser
import Guidance
import Manuscript
import Records

/// Writes the day of a review into the file that names it.
enum ReviewDay {
  static func write(_ day: CalendarDate, of text: ReviewedText, in folder: String) throws {
    let path = "\(folder)/\(text.path)"
    let bytes = try FileBytes.read(path)
    guard let range = text.range(ofDayIn: bytes) else {
      throw WorldError("'\(path)' does not name the day on a line 'reviewed: \(text.day)'; write it there.")
    }
    try FileBytes.replace(
      path, with: bytes[..<range.lowerBound] + Array(day.description.utf8) + bytes[range.upperBound...])
  }
}
