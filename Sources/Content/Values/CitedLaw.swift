import Manuscript

/// A link to a law, to a part of one, or to a paragraph of the Code.
public struct CitedLaw: Sendable {
  /// Where it leads, escaped for HTML.
  package let address: String
  /// Its full name, such as `Children and Families Act 2014, section 51`.
  package let name: String

  package init(address: String, name: String) {
    self.address = address
    self.name = name
  }

  /// The link with the full name.
  public var html: String { html(named: name[...]) }

  /// The link as it appears after another one: only the part, if it is of the same law.
  public func html(after other: CitedLaw?) -> String {
    guard let comma = name.lastIndex(of: ","), other?.name.hasPrefix(name[...comma]) == true else { return html }
    return html(named: name[comma...].drop { $0 == "," || $0 == " " })
  }

  private func html(named name: Substring) -> String {
    "<a href=\"\(address)\">\(HTMLText.escape(String(name)))</a>"
  }
}
