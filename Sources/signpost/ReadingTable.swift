import ArgumentParser
import Guidance
import Manuscript
import Proofreading

/// Reports how hard the pages are to read.
struct ReadingTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Tells how hard the pages are to read.",
    discussion: """
      Prints for each file its grade after Flesch and Kincaid, its sentences, words and syllables, and for whom it is \
      written; hardest first. Quotations are left out, and names and defined words count as one short word each: \
      docs/writing.md has the rules.

      Example: signpost reading
      Example: signpost reading --record
      """)

  @OptionGroup var content: ContentFolders

  @Flag(help: "Write the grades into reading-grades.txt; from then on no page may become harder to read.")
  var record = false

  @Flag(help: "Print the words that are measured, a sentence a line, each file after a form feed and its grade.")
  var text = false

  func validate() throws {
    if record && text { throw ValidationError("Choose one of --record and --text.") }
  }

  func run() throws {
    if record { try Installation.refuseChange(of: content.own) }
    let readings = try content.guidance(without: record ? [ReadingGrades.path] : [], keepsTranscripts: text)
      .readings
    if record {
      let path = "\(content.own)/\(ReadingGrades.path)"
      try FileBytes.write(Array(ReadingGrades.text(readings.filter { content.isOwn($0.file) }).utf8), to: path)
      Console.print("\(path): \(readings.filter { $0.measure.words > Proofreader.fewest }.count) pages")
      return
    }
    if text {
      for reading in readings where reading.measure.words > Proofreader.fewest {
        Console.write("\u{C}\(GradeText.long(reading.measure.grade)) \(reading.path)\n")
        Console.write(String(decoding: reading.transcript, as: UTF8.self))
      }
      return
    }
    Console.print("grade  sentences  words  syllables  readers        file")
    for reading in readings.sorted(by: { ($1.measure.grade, $0.path) < ($0.measure.grade, $1.path) }) {
      let measure = reading.measure
      guard measure.words > Proofreader.fewest else { continue }
      let fields = [
        Self.pad(GradeText.long(measure.grade), 5), Self.pad("\(measure.sentences)", 9),
        Self.pad("\(measure.words)", 5),
        Self.pad("\(measure.syllables)", 9),
        reading.readers.rawValue + String(repeating: " ", count: 13 - reading.readers.rawValue.count),
        reading.path + (reading.exception == nil ? "" : " (exception)"),
      ]
      Console.print(fields.joined(separator: "  "))
    }
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
