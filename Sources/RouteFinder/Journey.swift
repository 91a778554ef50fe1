/// A way through a diagram: the answers given, and the result that they lead to.
public struct Journey: Hashable, Sendable {
  /// The questions asked and the answers given, in order.
  public let steps: [Step]
  /// The number of the result's node.
  public let result: Int
}
