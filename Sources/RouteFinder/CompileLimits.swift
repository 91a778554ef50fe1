/// How much work a compilation may take on before it gives up.
public struct CompileLimits: Hashable, Sendable {
  /// The most states that may be told apart.
  public var states: Int

  /// Makes limits; the usual ones suffice for some thousand pages and stop after seconds.
  public init(states: Int = 200_000) {
    self.states = states
  }
}
