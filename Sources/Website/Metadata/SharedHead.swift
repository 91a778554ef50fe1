import Content
import Guidance
import Manuscript
import Templates

/// What the head of pages has for software that shows links to them: Open Graph, and the manifest.
enum SharedHead {
  /// The lines for any page; its title, description and edition are slots.
  static let html = """
    <meta property="og:title" content="\(PageSlot.title.text)">
    <meta property="og:description" content="\(PageSlot.description.text)">
    <meta property="og:site_name" content="\(EditionSlot.siteTitle.text())">
    <meta property="og:type" content="website">
    <meta property="og:locale" content="en_GB">
    <link rel="manifest" href="\(Slot.root)\(WebManifest.address)">

    """

  /// The lines that need an edition's public address: none without it.
  static func html(of address: String, in edition: Edition, _ theme: Theme) -> String {
    guard let base = edition.address else { return "" }
    let whole = HTMLText.escape(base + PageAddress.short(address))
    var lines = "<link rel=\"canonical\" href=\"\(whole)\">\n<meta property=\"og:url\" content=\"\(whole)\">\n"
    if theme.images[picture] != nil {
      lines += "<meta property=\"og:image\" content=\"\(HTMLText.escape(base + picture))\">\n"
    }
    return lines
  }

  /// The theme's image shown beside a shared link.
  private static let picture = "assets/icon-512.png"
}

/// Addresses of pages as they are shared.
enum PageAddress {
  /// The first page is the site itself.
  static func short(_ address: String) -> String { address == "index.html" ? "" : address }
}
