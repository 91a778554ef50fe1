import ArgumentParser
import Content
import Manuscript

/// Records that somebody looked at the words under a council's own sections.
struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Records that your own sections were held against the words that they take the place of.",
    discussion: """
      A council's own content may say a section of a national page in its own words, in a file of 'changes'. When the \
      national words change, each build says so, until somebody has seen whether the council's are still right. This \
      command records that: it keeps the national words as they are now in the folder 'accepted' of the council's content.

      Name the pages that you have looked at, or none for all of them.

      Example: signpost accept --content national/Content --content ours factsheets/complaints.md
      """)

  @OptionGroup var content: ContentFolders

  @Argument(help: ArgumentHelp("The pages, by their paths inside the content.", valueName: "page"))
  var pages: [String] = []

  func run() throws {
    var diagnostics = Diagnostics()
    let contents = try content.read(&diagnostics)
    guard !diagnostics.hasErrors else {
      let files = contents.flatMap(\.files).map { ($0.path, $0) }
      Console.diagnostics(ReportText(files: Dictionary(files) { first, _ in first }).text(of: diagnostics))
      throw ExitStatus.content
    }
    let changes = contents.flatMap(\.changes)
    let known = Set(changes.map(\.path))
    for page in pages where !known.contains(page) {
      throw WorldError(
        "No section of '\(page)' is said in your own words. "
          + (NearMiss.of(page, in: known).map { "Did you mean '\($0)'?" }
            ?? "There are: \(known.sorted().joined(separator: ", "))."))
    }
    var count = 0
    for change in changes where !change.isSeen && (pages.isEmpty || pages.contains(change.path)) {
      let path = "\(change.layer)/\(change.seenPath)"
      try FolderPath.make(above: path)
      try FileBytes.replace(path, with: change.below)
      Console.print("\(path): “\(change.heading)”")
      count += 1
    }
    if count == 0 { Console.print("Nothing has changed since somebody looked.") }
  }
}
