import ArgumentParser
import Guidance
import Manuscript
import Templates
import Website

/// Looks for mistakes and writes nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for mistakes and writes nothing.",
    discussion: """
      Does all that 'build' does but write: reads Content and Theme, checks every link, quotation and scenario, and \
      makes every page. All mistakes are told in one run, each with its file, line and column.

      With --as-of, also tells what ends, or becomes law, within the time after which pages are reviewed, and what names \
      it.

      With --draft, looks through texts that are not content yet, before they are pasted: Markdown, plain text, or what \
      was copied from a web page. The lists of words come from the content.

      Example: signpost check --content ../draft/Content
      Example: signpost check --as-of 2026-11-21 --strict
      Example: signpost check --draft leaflet.txt letter.md
      """)

  @OptionGroup var folders: Folders
  @OptionGroup var asOf: AsOf

  @Flag(help: "Let warnings fail, such as what has expired by the day of --as-of, or changed after its review.")
  var strict = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Look through these texts instead, which are not content yet.", valueName: "file"))
  var draft: [String] = []

  func run() throws {
    guard draft.isEmpty else { return try checkDrafts() }
    Installation.tell(folders.read)
    let day = try asOf.day()
    let inputs = folders.inputs(asOf: day, keeping: [])
    let last = LastBuild(in: WorkFolder(of: "Site"), inputs)
    if let record = last.record, record.key == inputs?.key, record.warnings.isEmpty {
      let parts = record.summary.split(separator: "\t", omittingEmptySubsequences: false)
      Console.print("All is well: \(parts.first ?? ""); nothing was written.")
      Console.write(parts.count > 2 ? String(parts[2]) : "")
      return
    }
    let (guidance, website, _) = try folders.website(asOf: day, isStrict: strict, known: last)
    let pages = website.sites.reduce(0) { $0 + $1.pageCount }
    let verdict = guidance.warnings == 0 ? "All is well" : "No mistakes"
    Console.print("\(verdict): \(website.sites.count) editions, \(pages) pages; nothing was written.")
    Console.write(EndingsText.text(guidance.endings))
  }

  private func checkDrafts() throws {
    var diagnostics = Diagnostics()
    guard let tree = try folders.content.read(&diagnostics).first?.tree else { return }
    var found = Diagnostics()
    let checker = DraftChecker(tree, &found)
    var files = tree.files.reduce(into: [:]) { $0[$1.value.path] = $1.value }
    for path in draft {
      let bytes = try FileBytes.read(path, limit: SourceTree.textLimit)
      let file = SourceFile(path: path, bytes: Array(String(decoding: bytes, as: UTF8.self).utf8))
      files[path] = file
      found.add(contentsOf: checker.diagnostics(on: file))
    }
    guard found.all.isEmpty else {
      Console.diagnostics(ReportText(files: files).text(of: found))
      let count = found.sorted.count
      Console.error("\n\(count) \(count == 1 ? "remark" : "remarks").")
      if found.hasErrors { throw ExitStatus.content }
      return
    }
    Console.print("All is well: \(draft.count) \(draft.count == 1 ? "draft" : "drafts").")
  }
}
