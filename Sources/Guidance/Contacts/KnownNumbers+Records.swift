import Proofreading
import Records

/// The numbers and addresses of records, before it is known whether their keys are valid.
extension KnownNumbers {
  /// Notes the number and the email address of a contact.
  mutating func add(contact: YAMLValue) {
    if let phone = contact["phone"]?.text { add(phone, .phone) }
    if let email = contact["email"]?.text { add(email, .email) }
  }

  /// Notes those among the facts about a service.
  mutating func add(stated facts: YAMLValue) {
    for (key, kind) in [("phone", NumberInText.Kind.phone), ("email", .email)] {
      for statement in facts[key]?.items ?? [] { if let says = statement["says"]?.text { add(says, kind) } }
    }
  }
}
