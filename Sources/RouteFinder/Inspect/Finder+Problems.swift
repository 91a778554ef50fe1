extension Finder {
  /// All mistakes in the finder: those of questions, in their order, then those of outcomes, then those of groups.
  ///
  /// One mistake may cause another: an outcome whose condition has a name wrong may also never be shown.
  ///
  /// - Parameter limits: what can only be told from journeys is left out where it takes more than this.
  public func problems(limits: CompileLimits = CompileLimits()) -> [Problem] {
    var inspection = Inspection(of: self, limits: limits)
    return inspection.problems()
  }
}
