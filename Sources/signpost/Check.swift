import ArgumentParser
import Guidance
import Manuscript
import Templates
import Website

/// Looks for mistakes and writes nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks for mistakes and writes nothing.",
    discussion: """
      Does all that 'build' does but write: reads Content and Theme, checks every link, quotation and scenario, and \
      makes every page. All mistakes are told in one run, each with its file, line and column.

      Example: signpost check --content ../draft/Content
      Example: signpost check --as-of 2026-11-21 --strict
      """)

  @OptionGroup var folders: Folders
  @OptionGroup var asOf: AsOf

  @Flag(help: "Let warnings fail: what has expired by the day of --as-of.")
  var strict = false

  func run() throws {
    let (_, website) = try folders.website(asOf: asOf.day(), isStrict: strict)
    let pages = website.sites.reduce(0) { $0 + $1.pageCount }
    Console.print("All is well: \(website.sites.count) editions, \(pages) pages; nothing was written.")
  }
}
