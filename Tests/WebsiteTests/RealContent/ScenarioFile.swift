import Manuscript
import Records
import TestSites

/// The scenarios of a finder, read again for the tests.
enum ScenarioFile {
  struct Entry {
    let story: String
    let answers: [String: String]
    let outcomes: [String]
  }

  static func read(_ path: String) throws -> [Entry] {
    let file = SourceFile(path: path, bytes: try FileBytes.read(path))
    var remarks = Remarks()
    guard case .list(let items) = YAMLDocument.read(file, &remarks)?.kind else { return [] }
    return items.compactMap { item in
      guard var keys = Record(item, "a scenario", in: file, &remarks),
        let story = keys.text("story", &remarks),
        var answers = keys.record("answers", "the answers", required: true, &remarks)
      else { return nil }
      var chosen: [String: String] = [:]
      for entry in answers.allEntries() { if case .text(let answer) = entry.value.kind { chosen[entry.key] = answer } }
      return Entry(
        story: story.value, answers: chosen, outcomes: keys.texts("outcomes", required: true, &remarks).map(\.value))
    }
  }
}
