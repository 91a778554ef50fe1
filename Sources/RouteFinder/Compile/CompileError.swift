/// Why a finder could not be turned into a diagram.
public enum CompileError: Error, Hashable, Sendable {
  /// The finder has more states than the limit allows. The questions, as indices into the finder, are those whose
  /// answers added the most, the worst first.
  case tooManyStates(limit: Int, questions: [Int])
  /// More parts of conditions had to be examined than the limit allows. The questions are as above.
  case tooMuchWork(limit: Int, questions: [Int])
  /// An answer given up front is unknown to the finder, or its question is.
  case unknownGiven(question: String, answer: String)
}
