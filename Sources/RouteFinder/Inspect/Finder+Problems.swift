extension Finder {
  /// All problems in the finder: those of questions, in their order, then those of outcomes, then those of groups.
  ///
  /// One problem may cause another: an outcome whose condition has a wrong name may also never be shown.
  ///
  /// - Parameter limits: problems that only journeys reveal are left out where finding them takes more than this.
  public func problems(limits: CompileLimits = CompileLimits()) -> [Problem] {
    var inspection = Inspection(of: self, limits: limits)
    return inspection.problems()
  }
}
