import Manuscript

/// Something that texts name as law and that does not hold on every day.
public struct DatedLaw: Sendable {
  /// What reports and pages call it, such as "Children and Families Act 2014, section 51".
  public let name: String
  public let inForce: InForce
  /// Where its days are written.
  public let place: SourcePlace

  public init(name: String, inForce: InForce, at place: SourcePlace) {
    (self.name, self.inForce, self.place) = (name, inForce, place)
  }
}

/// A place in a text that names a ``DatedLaw``.
package struct LawUse: Sendable {
  /// By name in links, such as `law:cfa-2014/51`; a time limit of `deadlines.yaml` is `limit:appeal`.
  package let name: String
  package let place: PlaceHint
  /// Whether it is named as law on the day of the build, and not in what itself holds on other days.
  package let isNow: Bool
}
