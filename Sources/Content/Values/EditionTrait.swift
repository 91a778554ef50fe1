/// What an edition is or has, for words that only some editions show: `[](in:national)`.
package enum EditionTrait: String, CaseIterable, Sendable {
  /// It is for all of England.
  case national
  /// It is a council's.
  case council
  /// It is a council's, and does not say how to reach its service for disagreement resolution.
  case noService = "no-service"
  /// It says who publishes it.
  case publisher
  case noPublisher = "no-publisher"
  /// Its publisher has an email address, and so each page has a link to write to it.
  case feedback
}
