import Manuscript
import RouteFinder

extension GuidedFinder {
  /// A number for all that ``checkReaders(_:)`` looks at.
  var wordsKey: WideHash.Value {
    var hash = WideHash()
    hash.add(model.key(given: nil))
    for said in [said] + outcomes.map(\.said) {
      hash.add(said.file.bytes)
      hash.add(said.words.bytes)
    }
    return hash.value
  }

  /// Reports words that do not suit a reader who may reach them: a phrase that the reader's answer says to avoid, in an
  /// outcome or in a question that is asked after it.
  func checkReaders(_ diagnostics: inout Diagnostics) {
    guard let diagram = maps[[:]]?.diagram, questions.contains(where: { $0.answers.contains { !$0.avoided.isEmpty } })
    else { return }
    let leading = diagram.leadingAnswers()
    for (index, question) in questions.enumerated() {
      for (position, answer) in question.answers.enumerated() where !answer.avoided.isEmpty {
        let met = met(by: Step(question: index, answer: position), diagram, leading)
        for outcome in met.outcomes.sorted() {
          let words = outcomes[outcome]
          report(answer, of: question, "the outcome '\(words.id)'", &diagnostics) {
            words.said.places(of: $0, saidTo: answer.id)
          }
        }
        for asked in met.questions.sorted() {
          let words = questions[asked]
          report(answer, of: question, "the question '\(words.id)'", &diagnostics) {
            said.places(of: $0, saidTo: answer.id, in: words.said)
          }
        }
      }
    }
  }

  /// The questions and outcomes that some reader reaches after an answer.
  private func met(
    by step: Step, _ diagram: DecisionDiagram, _ leading: [[LeadingAnswers]]
  ) -> (questions: Set<Int>, outcomes: Set<Int>) {
    var questions: Set<Int> = []
    var outcomes: Set<Int> = []
    for (number, node) in diagram.nodes.enumerated()
    where leading[number].contains(where: { $0.question == step.question && $0.answers.contains(step.answer) }) {
      switch node {
      case .question(let question, _): questions.insert(question)
      case .result(let shown): outcomes.formUnion(shown)
      }
    }
    return (questions, outcomes)
  }

  private func report(
    _ answer: AnswerWords, of question: QuestionWords, _ where: String, _ diagnostics: inout Diagnostics,
    places: (String) -> [SourcePlace]
  ) {
    for phrase in answer.avoided {
      for place in places(phrase) {
        diagnostics.error(
          GuidanceRules.readerWords,
          "'\(phrase)' does not fit a reader who answers '\(answer.id)' to '\(question.id)', and comes to \(`where`)",
          at: place,
          help: "write words that fit all, or add words for this reader, such as [\(phrase)](reader:\(answer.id)=you)",
          notes: [.init("this answer says what to avoid", at: answer.place)])
      }
    }
  }
}
