import HTML

/// What of a page is searched.
public struct SearchScope: Sendable {
  /// What kind of page it is, in a word or two that readers see beside its title.
  public let kind: String
  /// How much it counts against other pages with the same words, in tenths.
  public var weight: Int
  /// Other names by which the page is found.
  public var names: [String] = []
  /// What readers say who need the page.
  public var sayings: [String] = []
  /// Whether the words on the page are searched, or its title and names alone.
  public var hasWords = true
  /// Whether readers are led to the parts of the page, or to the page as a whole.
  public var isParted = true
  /// Parts of the page that its own text does not tell: where they begin, and what they are called.
  public var sections: [(anchor: String, heading: String)] = []

  public init(_ kind: String, weight: Int = 10, names: [String] = [], hasWords: Bool = true, isParted: Bool = true) {
    self.kind = kind
    self.weight = weight
    self.names = names
    self.hasWords = hasWords
    self.isParted = isParted
  }
}
