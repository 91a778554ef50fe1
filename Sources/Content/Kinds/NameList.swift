/// A list in the content whose entries other files refer to.
///
/// If a list could not be read, references to it are not checked: a report of each would hide the one real mistake.
public enum NameList: Sendable {
  case laws
  case terms
  case contacts
  case councils
  case duties
  case facts
  /// The changes of the law, in force or not.
  case reforms
  /// The time limits that readers can work out, and the days from which they run.
  case deadlines
  /// The questions of route finders and their answers.
  case questions
  /// The headings under which readers look pages up.
  case topics
}
