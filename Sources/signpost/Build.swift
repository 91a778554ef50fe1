import ArgumentParser
import Foundation
import Guidance
import Manuscript
import Templates
import Website

/// Writes the sites.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a site for each edition.",
    discussion: """
      Reads Content and Theme, checks everything, and writes each edition into a folder of its own. With one error, \
      nothing is written and the sites stay as they were.

      Example: signpost build --edition derby --output /var/www

      With --as-of, pages that are due for review, or of which something no longer holds on that day, say so.

      The folder of an edition belongs to Signpost: what a build no longer makes is removed. A folder of that name that \
      Signpost did not write is left alone.
      """)

  @OptionGroup var folders: Folders
  @OptionGroup var asOf: AsOf

  @Option(help: ArgumentHelp("The folder for the sites, one folder an edition.", valueName: "folder"))
  var output = "Site"

  func run() throws {
    let start = ContinuousClock.now
    let (guidance, website) = try folders.website(asOf: asOf.day())
    let writer = SiteWriter(output: Folders.trimmed(output))
    let lock = try writer.begin()
    for site in website.sites { try writer.check(site.edition.name) }
    var written = 0
    var removed = 0
    for site in website.sites {
      Console.progress("Writing \(site.edition.name) …")
      let outcome = try writer.write(site)
      written += outcome.written
      removed += outcome.removed
    }
    Console.endProgress()
    _ = consume lock
    // The system takes all memory back at once; giving it back piece by piece would take a tenth of the run.
    withExtendedLifetime((guidance, website)) {
      Console.print(summary(website, written: written, removed: removed, since: start))
      Foundation.exit(0)
    }
  }

  private func summary(_ website: Website, written: Int, removed: Int, since start: ContinuousClock.Instant) -> String {
    let pages = website.sites.reduce(0) { $0 + $1.pageCount }
    let (whole, part) = (ContinuousClock.now - start).components
    let seconds = "\(whole).\(String(format: "%02d", Int(part / 10_000_000_000_000_000)))"
    let editions = website.sites.count == 1 ? "1 edition" : "\(website.sites.count) editions"
    var text = "\(editions), \(pages) pages, \(written) files written"
    if removed > 0 { text += ", \(removed) removed" }
    text += ", \(seconds) s"
    let without = website.sites.filter { $0.edition.address == nil }.map(\.edition.name)
    if !without.isEmpty {
      text += "; no public address, so no canonical links and no sitemap: \(without.joined(separator: ", "))"
    }
    return text
  }
}
