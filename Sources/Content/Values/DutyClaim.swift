import Records

/// A page's claim that it meets a duty, or a part of one.
package struct DutyClaim: Sendable {
  package let id: SourcedText
  package let isOfEdition: Bool
}
