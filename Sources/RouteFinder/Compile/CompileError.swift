/// Why a finder could not be turned into a diagram.
public enum CompileError: Error, Hashable, Sendable {
  /// More situations had to be told apart than the limit allows. The questions, as indices into the finder, are those
  /// whose answers added the most, the worst first.
  case tooManyStates(limit: Int, questions: [Int])
  /// More parts of conditions had to be looked at than the limit allows. The questions are told as above.
  case tooMuchWork(limit: Int, questions: [Int])
  /// An answer was given up front that the finder does not know, or to a question that it does not know.
  case unknownGiven(question: String, answer: String)
}
