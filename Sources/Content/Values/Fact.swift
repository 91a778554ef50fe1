import Manuscript
import Proofreading
import Records

/// An entry in the register of facts: a time limit, number, address or name that is written in only one place.
public struct Fact: Sendable {
  /// What a fact is, which decides how pages show it and how texts are checked against it.
  public enum Kind: Sendable {
    /// A time limit, with all the times that a sentence about it may state.
    case time([TimeSpan])
    case phone
    case email
    /// An address, a fee or a name: words that nothing is compared with.
    case words
  }

  public let id: String
  /// What the fact is of, such as "the time to appeal".
  public let subject: String
  /// The words that a page shows; for a number or an email address, nothing else.
  public let says: String
  public let kind: Kind
  /// The words in a sentence that point to it; see ``FactPhrases``.
  public let about: [String]
  public let notAbout: [String]
  /// Where it comes from: a law, a document, or both.
  public let sources: [Prose]
  public let seen: CalendarDate
  /// The last day on which it holds; `nil` if no end is known.
  public let validUntil: CalendarDate?
  public let isVerified: Bool
  /// From which day to which day it is law; `nil` if it has long been so and no end is known.
  public let inForce: InForce?

  /// The words as a page shows them, which say so if the fact is not verified.
  public var shown: String { isVerified ? says : "\(says) (not yet verified)" }

  /// The fact as something that times in sentences are checked against; `nil` for other kinds.
  package var subjectOfTimes: FactSubject? {
    guard case .time(let times) = kind else { return nil }
    return FactSubject(id: id, name: subject, times: times, about: about, notAbout: notAbout)
  }

  /// The fact as a number that numbers in sentences are checked against; `nil` for other kinds.
  package var number: (kind: NumberInText.Kind, text: String)? {
    switch kind {
    case .phone: (.phone, says)
    case .email: (.email, says)
    default: nil
    }
  }

  package init(
    id: String, subject: String, says: String, kind: Kind, about: [String], notAbout: [String], sources: [Prose],
    seen: CalendarDate, validUntil: CalendarDate?, isVerified: Bool, inForce: InForce?
  ) {
    self.id = id
    self.subject = subject
    self.says = says
    self.kind = kind
    self.about = about
    self.notAbout = notAbout
    self.sources = sources
    self.seen = seen
    self.validUntil = validUntil
    self.isVerified = isVerified
    self.inForce = inForce
  }
}
