/// A fact that is a phone number or an email address.
public struct FactNumber: Sendable {
  public let id: String
  /// What diagnostics call it, such as "the Tribunal's phone number".
  public let name: String
  public let kind: NumberInText.Kind
  /// As written.
  public let text: String
  /// Phrases that point to it; see ``FactPhrases``.
  public let about: [String]

  public init(id: String, name: String, kind: NumberInText.Kind, text: String, about: [String]) {
    self.id = id
    self.name = name
    self.kind = kind
    self.text = text
    self.about = about
  }
}
