import Guidance
import Manuscript
import RouteFinder

/// All journeys through a route finder as its script reads them: one text without repetition, since every reader on a
/// phone has to load it.
///
/// The text has six parts, separated by two empty lines:
///
/// 1. the questions, separated by empty lines: a line for the question and one for each answer, each with the id and
///    the words; after the words of an answer that has a note, a tab and the note;
/// 2. the words from which the names of results are made;
/// 3. what follows the question's id and two hyphens in the name of each question's page;
/// 4. the names of results, a character for each word: `0` is the first, and the next characters in Unicode the next;
/// 5. the pages, in the order in which they are first met from the start: nothing for a result, otherwise the number of
///    the question, and for each of its answers where it leads: nothing if it is not offered, `0` for the first page
///    that was not met before, `3` for three pages before that;
/// 6. the hash in the name of the file, by which the script knows that it is the one that its page was made with.
///
/// The entries of the second to the fifth part are separated by spaces. A name that is not made like this is given
/// whole, after a slash.
struct JourneyData {
  /// The text.
  let text: String

  init(_ finder: GuidedFinder, _ map: JourneyMap) {
    let asked = map.diagram.nodes.compactMap { if case .question(let index, _) = $0 { index } else { nil } }
    let used = Set(asked).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let results = map.diagram.results.map { Self.words(ofResult: map.names[$0]) }
    let words = Set(results.flatMap { $0 ?? [] }).sorted()
    let characters = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Self.character($0)) })
    let parts = [
      words,
      map.diagram.questions.map { Self.rest(of: map.names[$0], asking: Self.question($0, of: map, in: finder)) },
      zip(map.diagram.results, results).map { node, words in
        words.map { $0.map { characters[$0] ?? "" }.joined() } ?? "/\(map.names[node])"
      },
      Self.ways(map.diagram, answers: finder.questions.map(\.answers.count), numbers),
    ].map { $0.joined(separator: " ") }
    let questions = used.map { index -> String in
      let question = finder.questions[index]
      let answers = question.answers.map { answer in
        "\(answer.id) \(Self.line(answer.text))" + (answer.note.map { "\t\(Self.line($0))" } ?? "")
      }
      return (["\(question.id) \(Self.line(question.text))"] + answers).joined(separator: "\n")
    }
    text = ([questions.joined(separator: "\n\n")] + parts).joined(separator: "\n\n\n")
  }

  /// The script that passes the text on.
  var script: [UInt8] {
    ScriptLiteral.assignment(of: Array("\(text)\n\n\n\(LoadedFiles.key)".utf8), to: "journeys")
  }

  private static func question(_ node: Int, of map: JourneyMap, in finder: GuidedFinder) -> String {
    if case .question(let index, _) = map.diagram.nodes[node] { finder.questions[index].id } else { "" }
  }

  /// What a page's name says besides the question's id.
  private static func rest(of name: String, asking id: String) -> String {
    if name == id { return "" }
    return name.hasPrefix("\(id)--") ? String(name.dropFirst(id.count + 2)) : "/\(name)"
  }

  private static func words(ofResult name: String) -> [String]? {
    guard name.hasPrefix("result--") else { return nil }
    return name.dropFirst("result--".count).split(separator: "--", omittingEmptySubsequences: false).map(String.init)
  }

  /// The character for a word's number; UTF-16 surrogates are skipped.
  private static func character(_ number: Int) -> String {
    Unicode.Scalar(UInt16(48 + number)).map { String(Character($0)) } ?? ""
  }

  /// Where the answers of each page lead.
  private static func ways(_ diagram: DecisionDiagram, answers: [Int], _ numbers: [Int: Int]) -> [String] {
    var next = 1
    return diagram.nodes.map { node in
      guard case .question(let index, let edges) = node else { return "" }
      var steps = [String](repeating: "", count: answers[index])
      for edge in edges {
        if edge.target == next {
          steps[edge.answer] = "0"
          next += 1
        } else {
          steps[edge.answer] = "\(next - edge.target)"
        }
      }
      while steps.last == "" { steps.removeLast() }
      return ([numbers[index] ?? 0].map(String.init) + steps).joined(separator: ",")
    }
  }

  /// A text on one line.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
