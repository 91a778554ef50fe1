import LibC
import Manuscript
import Website

/// The folder of an edition that has already been built.
struct BuiltSite {
  /// The path of the folder.
  let folder: String
  /// The addresses of its pages.
  let pages: Set<String>

  /// - Parameters:
  ///   - output: the folder with one folder per edition.
  ///   - edition: its name; if omitted, the only one, or else the national one.
  /// - Throws: if it does not exist.
  init(_ edition: String?, in output: String) throws(WorldError) {
    let names = FolderEntry.names(in: output).filter { access("\(output)/\($0)/\(SiteWriter.marker)", F_OK) == 0 }
      .sorted()
    guard !names.isEmpty else { throw WorldError("There is no site in '\(output)'. Run 'signpost build' first.") }
    // Only a council's edition has a page about the council.
    let national = names.first { access("\(output)/\($0)/your-council.html", F_OK) != 0 }
    let wanted = edition ?? (names.count == 1 ? names.first : national)
    guard let wanted, names.contains(wanted) else {
      let near = edition.flatMap { NearMiss.of($0, in: names) }.map { "Did you mean '\($0)'?" }
      throw WorldError(
        (edition.map { "There is no edition '\($0)' in '\(output)'. " } ?? "Say which edition with --edition. ")
          + (near ?? "The editions are: \(names.joined(separator: ", "))."))
    }
    folder = "\(output)/\(wanted)"
    var entries: [FolderEntry] = []
    try FolderEntry.walk(folder, "", into: &entries)
    pages = Set(entries.map(\.path).filter { $0.hasSuffix(".html") })
  }

  /// The address of a page from its name: `factsheets/mediation`, with or without `.html`; the name of a guide means
  /// all its steps on one page.
  ///
  /// - Throws: if there is no such page, with the most similar one.
  func page(_ name: String) throws(WorldError) -> String {
    var stem = name
    while stem.hasSuffix("/") { stem.removeLast() }
    if stem.hasSuffix(".html") { stem.removeLast(5) }
    let guide = stem.hasSuffix("/index") ? String(stem.dropLast(6)) : stem
    let candidates = ["\(guide)/leaflet.html", "\(stem).html", "\(stem)/index.html"]
    if let found = candidates.first(where: pages.contains) { return found }
    let near = NearMiss.of(stem, in: pages.map { String($0.dropLast(5)) })
    throw WorldError("There is no page '\(name)' in '\(folder)'." + (near.map { " Did you mean '\($0)'?" } ?? ""))
  }

  /// The public address of the site, as its first page gives it; `nil` where it has none.
  var address: String? {
    guard let page = try? FileBytes.read("\(folder)/index.html") else { return nil }
    let link = PageTags(page).all.first { $0.element == .link && $0.attributes[.rel] == "canonical" }
    return link?.attributes[.href].map { $0.hasSuffix("/index.html") ? String($0.dropLast(10)) : $0 }
  }

  /// The title of a page without the name of the site; `nil` where there is no such page.
  func title(of address: String) -> String? {
    guard pages.contains(address), let page = try? FileBytes.read("\(folder)/\(address)") else { return nil }
    let tags = PageTags(page).all
    guard let start = tags.firstIndex(where: { $0.element == .title }), start + 1 < tags.count else { return nil }
    let title = String(
      decoding: page[tags[start].range.upperBound..<tags[start + 1].range.lowerBound], as: UTF8.self)
    let site = tags.first { $0.attributes[.property] == "og:site_name" }?.attributes[.content] ?? ""
    return title.hasSuffix(" – \(site)") ? String(title.dropLast(site.count + 3)) : title
  }
}
