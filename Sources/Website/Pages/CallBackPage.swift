import Content
import Guidance
import Manuscript
import Proofreading
import Search
import Templates

/// The page on which readers ask a service to call them back.
enum CallBackPage: CommonPageMaker {
  static let templates = [template]
  static let scripts = [script]

  private static let template = TemplateContract(
    "pages/call-back",
    given: [
      "id name title", .field("form?", "a form is sent to `form-address`; otherwise readers write to `email`"),
      "form-address email has-phone? phones[display href] has-hours? hours-html about-href privacy-href",
    ])

  private static let script = Theme.script("call-back")

  /// - Parameters:
  ///   - about: the page about the service, such as its provider's.
  static func draft(
    _ callBack: CallBack, name: String, phones: [String], hours: Prose?, about: PageDraft.Crumb, _ words: SiteWords
  ) -> PageDraft {
    let title = words[.callBackTitle, ["name": name]]
    var draft = PageDraft(
      callBack.address, title: title, description: words[.callBackDescription, ["name": name]],
      trail: words.trail.home + [about], template: Self.template,
      search: SearchScope(words[.kindCallBack], names: [words[.callBackAlso]], hasWords: false)
    ) {
      let (form, email): (String, String) =
        switch callBack.way {
        case .form(let address): (address, "")
        case .email(let address): ("", address)
        }
      return [
        "id": callBack.id, "name": name, "title": title, "form?": !form.isEmpty, "form-address": form, "email": email,
        "has-phone?": !phones.isEmpty,
        "phones": phones.map { ["display": $0, "href": "tel:\(PhoneNumber.dialled($0))"] as View },
        "has-hours?": hours != nil, "hours-html": hours?.html ?? "", "about-href": href(about.address),
        "privacy-href": href("privacy.html"),
      ]
    }
    draft.scripts = [CommonScripts.errors, script]
    draft.formTarget = callBack.origin
    return draft
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] {
    drafts(material.guidance.providers, material.guidance.words)
  }

  /// The pages of the providers that can be asked for a call back.
  static func drafts(_ providers: [Provider], _ words: SiteWords) -> [PageDraft] {
    providers.compactMap { provider in
      provider.callBack.map {
        draft(
          $0, name: provider.name,
          phones: provider.statements(.phone).map(\.plain),
          hours: provider.statements(.hours).first?.says, about: .init(label: provider.name, address: provider.address),
          words)
      }
    }
  }

  /// The pages of the contacts for which an edition has call-back details of its own.
  static func drafts(_ edition: Edition, _ words: SiteWords) -> [PageDraft] {
    edition.contacts.values.filter { $0.callBack?.id == $0.id }.sorted { $0.id < $1.id }.compactMap { contact in
      contact.callBack.map {
        draft(
          $0, name: contact.short, phones: contact.phones.map(\.number), hours: contact.hours,
          about: .init(label: words[.contactsTitle], address: "contacts.html"), words)
      }
    }
  }
}
