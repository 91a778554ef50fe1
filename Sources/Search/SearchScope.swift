import HTML

/// Which parts of a page are searched.
public struct SearchScope: Sendable {
  /// What kind of page it is, in a word or two that readers see next to its title.
  public let kind: String
  /// How much it counts relative to other pages with the same words, in tenths.
  public var weight: Int
  /// Other names that find the page.
  public var names: [String] = []
  /// What readers who need the page say.
  public var sayings: [String] = []
  /// Whether the words on the page are searched, or only its title and names.
  public var hasWords = true
  /// Whether readers are taken to the parts of the page, or to the page as a whole.
  public var isParted = true
  /// Parts of the page that its own text does not show: where they begin, and what they are called.
  public var sections: [(anchor: String, heading: String)] = []

  public init(_ kind: String, weight: Int = 10, names: [String] = [], hasWords: Bool = true, isParted: Bool = true) {
    self.kind = kind
    self.weight = weight
    self.names = names
    self.hasWords = hasWords
    self.isParted = isParted
  }
}
