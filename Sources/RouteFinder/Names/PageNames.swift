/// The file names (without extension) of a diagram's pages, made from what the pages mean.
///
/// The start is `index`, and no other page has that name or one of ``reserved``. A question's page is named after the
/// question and, after two hyphens, the answers that distinguish it from other pages of the same question. A result's
/// page is `result` and the slugs of its outcomes, with two hyphens between them. Every name is unique, consists of
/// lowercase letters, digits and hyphens, and has at most 110 characters.
///
/// A question's name depends only on the journeys that lead to the page and on the conditions under which its question
/// and those before it are asked; a result's name depends only on its outcomes. So an address stays the same while
/// other parts of a finder are edited. There is one exception: where two pages would get the same name (because long
/// names lost words, or ids differ only in punctuation), each name gets the questions and answers that distinguish it
/// from the other.
public struct PageNames: Hashable, Sendable {
  /// Names of pages and files about the whole finder.
  ///
  /// A question with such an id gets a longer name: the question and an answer that leads to it.
  public static let reserved: Set<String> = [
    "outline", "advisers", "advisers-results", "advisers-script", "journeys", "map", "call-sheet",
  ]

  /// The names, one for each node of the diagram, in the nodes' order.
  public let stems: [String]

  /// Names the pages of a diagram.
  public init(of diagram: DecisionDiagram) {
    var naming = Naming(of: diagram)
    stems = naming.find()
  }

  /// Names that are known, such as from an earlier compilation of the same finder.
  ///
  /// - Returns: `nil` if they are not one for each node, each another.
  public init?(of diagram: DecisionDiagram, stems: [String]) {
    guard stems.count == diagram.nodes.count, Set(stems).count == stems.count else { return nil }
    self.stems = stems
  }

  /// The name of a node's page.
  public subscript(node: Int) -> String { stems[node] }
}
