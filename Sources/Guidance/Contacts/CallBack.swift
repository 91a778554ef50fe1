import Content
import Manuscript
import Records

/// How readers ask a service to ring them back.
public struct CallBack: Hashable, Sendable {
  /// The id of the provider or contact that the page belongs to.
  public let id: String
  public let way: Way

  /// Where a reader's request goes.
  public enum Way: Hashable, Sendable {
    /// To the reader's own mail program, with this address; nothing is sent from the page.
    case email(String)
    /// From the page to a server of the service, at this address, which begins with `https://`.
    case form(String)
  }

  /// The folder of these pages.
  static let folder = "call-back"

  /// The address of its page.
  public var address: String { "\(Self.folder)/\(id).html" }

  /// The key's value for an email; any other value is the address that a form is sent to.
  static let emailWord = "email"

  /// - Parameters:
  ///   - text: the value of `call-back`.
  ///   - email: the address to write to, if known.
  /// - Returns: `nil`, with a diagnostic, if it is neither of the two, or there is no address to write to.
  init?(_ text: SourcedText, id: String, email: String?, _ diagnostics: inout Diagnostics) {
    self.id = id
    if text.value == Self.emailWord {
      guard let email else {
        diagnostics.error(
          GuidanceRules.callBack, "there is no email address for a call back", at: text.place,
          help: "give an email address as well, or the address of a form that begins with https://")
        return nil
      }
      way = .email(email)
      return
    }
    guard text.value.hasPrefix("https://"), !text.value.contains("#") else {
      diagnostics.error(
        GuidanceRules.callBack, "'\(text.value)' is no way to ask for a call back", at: text.place,
        help: "write 'email', or where a form is sent to, such as https://www.example.org/call-back")
      return nil
    }
    guard let address = OutsideAddress.check(text.value, at: text.place, &diagnostics) else { return nil }
    way = .form(address)
  }

  /// The scheme and host that a form is sent to; `nil` for an email.
  public var origin: String? {
    guard case .form(let address) = way else { return nil }
    return "https://" + address.dropFirst(8).prefix { $0 != "/" && $0 != "?" }
  }
}
