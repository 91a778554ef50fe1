import Manuscript
import Templates

/// The page in a pack that people open.
enum PackPage: ThemeClient {
  static let templates = [template]
  static let scripts = [script]

  static let template = TemplateContract(
    "layouts/pack", about: "For the page `Open me.html` in a packed site, beside the folder of the site.",
    given: "language site-title script home-href")

  /// The script that leads from it to the site.
  static let script = Theme.script("open")
}
