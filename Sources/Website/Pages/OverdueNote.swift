import Guidance
import Manuscript
import Records
import Templates

/// What a page says about its age.
enum OverdueNote: ThemeClient {
  static let templates = [template]
  static let scripts = [script]

  static let template = TemplateContract(
    "parts/overdue",
    about: """
      On a page, or in a contact's box, whose review is due, whose sources nobody has looked at for a year, or of which \
      something no longer holds on the day of the build.
      """,
    given: [
      .field("later?", "it is hidden until the moment `from`: the script `overdue.js` then shows it"), "from",
      "reviews[due due-iso] changes[reviewed reviewed-iso] expired[has-words? words until until-iso] holidays[year]",
      "unseen[seen seen-iso]",
    ],
    shownAs: ["overdue-html"])

  /// The script that shows it from its day on.
  static let script = Theme.script("overdue")
}
