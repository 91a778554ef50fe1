/// Something that a journey may end with; a journey ends with all outcomes whose condition holds.
public struct Outcome: Hashable, Sendable {
  /// The outcome's name, unique within the finder.
  public var id: String
  /// A short name for addresses.
  public var slug: String
  /// When the outcome is part of the result.
  ///
  /// It may look at every question.
  public var shownWhen: Condition
  /// The ids of outcomes that are worth mentioning beside this one.
  public var also: [String]

  /// Makes an outcome; without a slug, its id serves in addresses too.
  public init(id: String, slug: String? = nil, shownWhen: Condition = .always, also: [String] = []) {
    self.id = id
    self.slug = slug ?? id
    self.shownWhen = shownWhen
    self.also = also
  }
}
