import ArgumentParser
import Guidance
import LibC
import Manuscript
import Records
import Templates
import Website

/// Writes the sites.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Writes a site for each edition.",
    discussion: """
      Reads Content and Theme, checks everything, and writes each edition into a folder of its own. With one error, \
      nothing is written and the sites stay as they were.

      Example: signpost build --edition derby --output /var/www

      With --all-councils, each council of councils.csv has an edition, also those without a file: the draft that \
      'signpost new edition' would begin. An index.html beside the folders leads to each.

      With --as-of, pages that are due for review, or of which something no longer holds on that day, say so.

      The folder of an edition belongs to Signpost: what a build no longer makes is removed, and named. A folder of that \
      name that Signpost did not write is left alone; and where others have put something into the folder, nothing is \
      written, unless --keep names it.

      Example: signpost build --keep .well-known --keep robots.txt

      Several machines share the work with --shard: all parts together are the whole.

      Example: signpost build --shard 3/16 --output part-3
      """)

  @OptionGroup var folders: Folders
  @OptionGroup var asOf: AsOf
  @OptionGroup var councils: AllCouncils

  @Option(help: ArgumentHelp("The folder for the sites, one folder an edition.", valueName: "folder"))
  var output = "Site"

  @Option(
    name: .customLong("keep"),
    help: ArgumentHelp(
      "A file or folder inside an edition's folder that is not Signpost's and stays; may be given several times.",
      valueName: "path"))
  var kept: [String] = []

  @Option(
    name: .customLong("shard"),
    help: ArgumentHelp(
      "Make only one part of the editions, such as 3/16, where several machines share the work.", valueName: "part"))
  var shardText: String?

  @Flag(help: "Make everything anew, whatever the build before left for this one.")
  var clean = false

  func run() throws {
    let start = ContinuousClock.now
    Installation.tell(folders.read)
    try OutputRule(reading: folders.read).check(folder: Folders.trimmed(output))
    let writer = SiteWriter(output: Folders.trimmed(output), keeping: kept)
    let day = try asOf.day()
    try councils.check(folders.content)
    let shard = try shardText.map { try Shard($0) }
    let index = councils.isWanted && shard?.isFirst ?? true ? "\(Folders.trimmed(output))/index.html" : nil
    if let index { try OutputRule().check(file: index, of: .marked) }
    let options = councils.options + (shard.map { ["shard", "\($0)"] } ?? [])
    let inputs = folders.inputs(asOf: day, keeping: kept, options)
    if clean { try writer.forget() }
    let last = try LastBuild(before: writer, inputs)
    if let record = last.record, record.key == inputs?.key {
      Console.diagnostics(record.warnings)
      Console.print(Self.line(record.summary, written: 0, removed: 0, since: start))
      return
    }
    let (all, website) = try folders.sites(asOf: day, known: last, with: councils, shard)
    guard let guidance = all.guidances.first else { throw ExitStatus.content }
    let lock = try writer.begin()
    let record = writer.still(last.record)
    let prepared = try website.sites.map { try writer.prepare($0, since: record) }
    if let reason = last.reason { Console.error("\(reason), so everything is made again.") }
    writer.removeRecord()
    var written = 0
    var removed: [String] = []
    var outcomes: [SiteWriter.Outcome] = []
    for site in prepared {
      Console.progress("Writing \(site.name) …")
      let outcome = try writer.write(site)
      outcomes.append(outcome)
      written += outcome.written
      removed += outcome.removed.map { "\(site.name)/\($0)" }
    }
    if let index { try FileBytes.replace(index, with: all.index + Array("<!-- \(OutputRule.mark). -->\n".utf8)) }
    Console.endProgress()
    // Where an input changed meanwhile, nobody knows which of the two was read.
    if let inputs, inputs == folders.inputs(asOf: day, keeping: kept, options) {
      try writer.keep(
        website, guidance.diagrams, inputs: inputs,
        summary: "\(summary(website))\t\(EndingsText.text(guidance.endings))",
        warnings: all.warnings, outcomes)
    }
    _ = consume lock
    // The system reclaims all memory at exit; freeing it piece by piece would take a tenth of the run.
    withExtendedLifetime((guidance, website)) {
      Console.print(report(website, written: written, removed: removed, since: start))
      LibC.exit(0)
    }
  }

  /// What a build says of its sites: how many there are, and which have no address.
  private func summary(_ website: Website) -> String {
    let pages = website.sites.reduce(0) { $0 + $1.pageCount }
    let editions = website.sites.count == 1 ? "1 edition" : "\(website.sites.count) editions"
    let without = website.sites.filter { $0.edition.address == nil }.map(\.edition.name)
    let end =
      without.isEmpty
      ? ""
      : "; no public address, so no canonical links and no sitemap: \(without.count > 10 ? "\(without.count) editions" : without.joined(separator: ", "))"
    return "\(editions), \(pages) pages\t\(end)"
  }

  /// The line at the end of a build.
  private static func line(
    _ summary: String, written: Int, removed: Int, since start: ContinuousClock.Instant
  ) -> String {
    let seconds = ((ContinuousClock.now - start) / .seconds(1)).inDecimals(2)
    let parts = summary.split(separator: "\t", omittingEmptySubsequences: false)
    let gone = removed == 0 ? "" : ", \(removed) removed"
    return "\(parts.first ?? ""), \(written) files written\(gone), \(seconds) s\(parts.dropFirst().first ?? "")"
  }

  private func report(_ website: Website, written: Int, removed: [String], since start: ContinuousClock.Instant)
    -> String
  {
    var text = Self.line(summary(website), written: written, removed: removed.count, since: start)
    // A renamed site loses all of its pages; the first few show which site it is.
    let most = 20
    for path in removed.prefix(most) { text += "\n  removed \(path)" }
    if removed.count > most { text += "\n  and \(removed.count - most) more" }
    return text
  }
}
