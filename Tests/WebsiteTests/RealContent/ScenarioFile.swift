import Manuscript
import Records
import TestSites

/// The scenarios of a finder, read independently for the tests.
enum ScenarioFile {
  struct Entry {
    let story: String
    let answers: [String: String]
    let outcomes: [String]
  }

  static func read(_ path: String) throws -> [Entry] {
    let file = SourceFile(path: path, bytes: try FileBytes.read(path))
    var diagnostics = Diagnostics()
    guard case .list(let items) = YAMLDocument.read(file, &diagnostics)?.kind else { return [] }
    return items.compactMap { item in
      guard var keys = Record(item, "a scenario", in: file, &diagnostics),
        let story = keys.text("story", &diagnostics),
        var answers = keys.record("answers", "the answers", required: true, &diagnostics)
      else { return nil }
      var chosen: [String: String] = [:]
      for entry in answers.allEntries() { if case .text(let answer) = entry.value.kind { chosen[entry.key] = answer } }
      return Entry(
        story: story.value, answers: chosen, outcomes: keys.texts("outcomes", required: true, &diagnostics).map(\.value)
      )
    }
  }
}
