/// How much work a compilation may take on before it gives up.
public struct CompileLimits: Hashable, Sendable {
  /// The most states that may be told apart.
  public var states: Int

  /// The most parts of conditions that may be looked at, those that remain of a condition after some answers among
  /// them.
  ///
  /// A finder of few states can need much work, if its conditions are long and stay so.
  public var work: Int

  /// Makes limits; the usual ones suffice for some thousand pages and stop within two seconds on one processor.
  public init(states: Int = 200_000, work: Int = 2_000_000) {
    self.states = states
    self.work = work
  }
}
