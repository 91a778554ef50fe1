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

      The folder of an edition belongs to Signpost: what a build no longer makes is removed, and named. A folder of that \
      name that Signpost did not write is left alone; and where others have put something into the folder, nothing is \
      written, unless --keep names it.

      Example: signpost build --keep .well-known --keep robots.txt
      """)

  @OptionGroup var folders: Folders
  @OptionGroup var asOf: AsOf

  @Option(help: ArgumentHelp("The folder for the sites, one folder an edition.", valueName: "folder"))
  var output = "Site"

  @Option(
    name: .customLong("keep"),
    help: ArgumentHelp(
      "A file or folder inside an edition's folder that is not Signpost's and stays; may be given several times.",
      valueName: "path"))
  var kept: [String] = []

  func run() throws {
    let start = ContinuousClock.now
    try OutputRule(reading: [folders.content, folders.theme]).check(folder: Folders.trimmed(output))
    let (guidance, website) = try folders.website(asOf: asOf.day())
    let writer = SiteWriter(output: Folders.trimmed(output), keeping: kept)
    let lock = try writer.begin()
    for site in website.sites { try writer.check(site) }
    var written = 0
    var removed: [String] = []
    for site in website.sites {
      Console.progress("Writing \(site.edition.name) …")
      let outcome = try writer.write(site)
      written += outcome.written
      removed += outcome.removed.map { "\(site.edition.name)/\($0)" }
    }
    Console.endProgress()
    _ = consume lock
    // The system reclaims all memory at exit; freeing it piece by piece would take a tenth of the run.
    withExtendedLifetime((guidance, website)) {
      Console.print(summary(website, written: written, removed: removed, since: start))
      Foundation.exit(0)
    }
  }

  private func summary(_ website: Website, written: Int, removed: [String], since start: ContinuousClock.Instant)
    -> String
  {
    let pages = website.sites.reduce(0) { $0 + $1.pageCount }
    let (whole, part) = (ContinuousClock.now - start).components
    let seconds = "\(whole).\(String(format: "%02d", Int(part / 10_000_000_000_000_000)))"
    let editions = website.sites.count == 1 ? "1 edition" : "\(website.sites.count) editions"
    var text = "\(editions), \(pages) pages, \(written) files written"
    if !removed.isEmpty { text += ", \(removed.count) removed" }
    text += ", \(seconds) s"
    let without = website.sites.filter { $0.edition.address == nil }.map(\.edition.name)
    if !without.isEmpty {
      text += "; no public address, so no canonical links and no sitemap: \(without.joined(separator: ", "))"
    }
    // A renamed site loses all of its pages; the first few show which site it is.
    let most = 20
    for path in removed.prefix(most) { text += "\n  removed \(path)" }
    if removed.count > most { text += "\n  and \(removed.count - most) more" }
    return text
  }
}
