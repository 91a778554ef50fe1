/// What a typed link begins with, such as `provider` in `provider:kids`, and what such a link leads to.
public struct LinkScheme: Hashable, Sendable {
  public let name: String
  /// What it leads to, for reports: "provider", "word in the glossary".
  public let noun: String

  /// The one file that holds everything it can lead to, if there is one.
  let list: NameList?

  public init(_ name: String, to noun: String, in list: NameList? = nil) {
    self.name = name
    self.noun = noun
    self.list = list
  }

  public static func == (first: Self, second: Self) -> Bool { first.name == second.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  public static let code = LinkScheme("code", to: "paragraph of the Code")
  public static let law = LinkScheme("law", to: "law", in: .laws)
  public static let term = LinkScheme("term", to: "word in the glossary", in: .terms)
  public static let provider = LinkScheme("provider", to: "provider")
  public static let compare = LinkScheme("compare", to: "comparison")
  public static let route = LinkScheme("route", to: "route finder or outcome")
  public static let reform = LinkScheme("reform", to: "change of the law", in: .reforms)
  public static let council = LinkScheme("council", to: "council", in: .councils)
}
