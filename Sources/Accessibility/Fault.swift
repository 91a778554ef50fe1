import Manuscript

/// Something on a page that excludes some readers.
public struct Fault: Hashable, Sendable {
  public let rule: Rule
  /// What is wrong, without a full stop.
  public let message: String
  /// The start tag of the element as it is on the page; empty if the whole page is meant.
  public let element: String
  /// How to fix it.
  public let help: String

  package init(_ rule: Rule, _ message: String, _ element: String, help: String) {
    self.rule = rule
    self.message = message
    self.element = element
    self.help = help
  }
}
