/// How much work a compilation may do before it gives up.
public struct CompileLimits: Hashable, Sendable {
  /// The most distinct states.
  public var states: Int

  /// The most parts of conditions that may be examined, including what remains of a condition after some answers.
  ///
  /// A finder with few states can need a lot of work if its conditions are long and stay long.
  public var work: Int

  /// Makes limits; the defaults suffice for some thousand pages and stop within two seconds on one processor.
  public init(states: Int = 200_000, work: Int = 2_000_000) {
    self.states = states
    self.work = work
  }
}
