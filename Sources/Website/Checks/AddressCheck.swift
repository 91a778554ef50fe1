import Guidance
import Manuscript

/// Checks that no published link breaks: every recorded address is still a page, or leads to one.
struct AddressCheck {
  let guidance: Guidance
  /// The addresses of all pages of each edition, without redirects.
  let pages: [String: Set<String>]

  /// The redirects that an edition needs: those from addresses that it has published.
  func redirects(of edition: String) -> [Redirect] {
    let published = Set(guidance.published.entries.filter { $0.editions.contains(edition) }.map(\.address))
    return guidance.redirects.filter { published.contains($0.from) }
  }

  func run(_ diagnostics: inout Diagnostics) {
    checkRecord(&diagnostics)
    let needed = pages.sorted { $0.key < $1.key }.map { edition, known in
      (edition: edition, known: known, leading: Set(redirects(of: edition).map(\.from)))
    }
    for redirect in guidance.redirects { check(redirect, needed, &diagnostics) }
  }

  private func checkRecord(_ diagnostics: inout Diagnostics) {
    let leading = Set(guidance.redirects.map(\.from))
    var gone: Set<String> = []
    for entry in guidance.published.entries {
      for edition in entry.editions {
        guard let known = pages[edition] else {
          // An edition that is not made in this run is not checked.
          if guidance.editions.contains(where: { $0.name == edition }) { continue }
          if gone.insert(edition).inserted {
            diagnostics.error(
              WebsiteRules.deadAddress, "the edition '\(edition)' has published pages, and is no longer there",
              at: entry.place,
              help: "bring the file editions/\(edition).yaml back, or take the edition out of this record")
          }
          continue
        }
        if known.contains(entry.address) || leading.contains(entry.address) { continue }
        let near = NearMiss.of(entry.address, in: known) ?? Self.sibling(of: entry.address, in: known)
        diagnostics.error(
          WebsiteRules.deadAddress,
          "the published address '\(entry.address)' would be gone from the edition '\(edition)'",
          at: entry.place,
          help: "say in redirects.yaml where it now leads: '\(entry.address): page:\(near.dropLast(5))'")
        break
      }
    }
  }

  /// The page that is most likely meant: the index of the same folder, or the home page.
  private static func sibling(of address: String, in known: Set<String>) -> String {
    let folder = address.lastIndex(of: "/").map { address[...$0] } ?? ""
    let index = "\(folder)index.html"
    return known.contains(index) ? index : "index.html"
  }

  /// - Parameter needed: for each edition, its pages and the published addresses that redirect.
  private func check(
    _ redirect: Redirect, _ needed: [(edition: String, known: Set<String>, leading: Set<String>)],
    _ diagnostics: inout Diagnostics
  ) {
    for (edition, known, leading) in needed {
      if known.contains(redirect.from) {
        diagnostics.error(
          WebsiteRules.redirectTarget, "'\(redirect.from)' is a page of the edition '\(edition)', so it cannot lead on",
          at: redirect.place, help: "take the line out, or rename the page")
        return
      }
      if leading.contains(redirect.from), !known.contains(redirect.target) {
        diagnostics.error(
          WebsiteRules.redirectTarget, "'\(redirect.target)' is not a page of the edition '\(edition)'",
          at: redirect.place,
          help: NearMiss.of(redirect.target, in: known).map { "did you mean '\($0)'?" })
        return
      }
    }
  }
}
