/// The steps of journeys that tell where a node of a diagram lies.
///
/// They depend on the journeys that lead to the node and on the conditions under which its question is asked, not on
/// the rest of the diagram. Two nodes that ask the same question never have the same telling steps.
struct TellingSteps {
  /// The steps of the shortest journey to the node without those that tell nothing: where each other answer with which
  /// the node's question can still be asked leads to the node just as well, or where a later step says as much.
  let steps: [Step]
  /// The questions that are asked on some journey to the node.
  let questionsBefore: Set<Int>
}
