import ArgumentParser
import Guidance
import Manuscript
import Website

/// Tells how two editions differ, or one of them from an older version.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells in words how two editions differ, or what an upgrade changes.",
    discussion: """
      Prints which pages only one of them has, what readers read differently, with the pages on which they do, and which \
      journeys of the route finder end differently. Lines with '-' are of the first, lines with '+' of the second.

      With --from, one edition is compared with what it would be over older national content.

      Example: signpost diff england leeds
      Example: signpost diff --content national/Content --content ours --from old/Content leeds
      """)

  @OptionGroup var content: ContentFolders

  @Option(help: ArgumentHelp("The folder with the theme.", valueName: "folder"))
  var theme = Installation.folder("Theme")

  @Option(help: ArgumentHelp("The folder with the older national content.", valueName: "folder"))
  var from: String?

  @Argument(help: ArgumentHelp("Two editions; with --from, one.", valueName: "edition"))
  var editions: [String]

  func validate() throws {
    if from == nil, editions.count != 2 { throw ValidationError("Name two editions, such as: england leeds") }
    if from != nil, editions.count != 1 { throw ValidationError("Name one edition to compare with what it was.") }
  }

  func run() throws {
    let now = try Side(content.paths, theme, editions)
    if let from {
      let before = try Side([from] + content.paths.dropFirst(), theme, editions)
      tell(try before.edition(editions[0]), as: from, try now.edition(editions[0]), as: editions[0])
    } else {
      // An edition that the uppermost folder does not make is one of the national content.
      let missing = editions.filter { !now.has($0) }
      let below = missing.isEmpty ? now : try Side([content.paths[0]], theme, missing)
      let (first, second) = (editions[0], editions[1])
      tell(
        try (now.has(first) ? now : below).edition(first), as: first,
        try (now.has(second) ? now : below).edition(second), as: second)
    }
  }

  private func tell(_ before: Side.Edition, as old: String, _ after: Side.Edition, as new: String) {
    Console.write(SiteDifference(before.pages, after.pages).text(old, new))
    for finder in after.finders {
      guard let known = before.finders.first(where: { $0.id == finder.id }) else { continue }
      Console.print("")
      Console.write(DifferenceText(of: finder, from: known).text)
    }
  }

  /// The editions of one content.
  private struct Side {
    /// The lines of an edition's pages, and its route finders.
    struct Edition {
      let pages: [String: [String]]
      let finders: [GuidedFinder]
    }

    private var editions: [String: Edition] = [:]

    init(_ contents: [String], _ theme: String, _ names: [String]) throws {
      let options = contents.map { "--content=\($0)" } + ["--theme=\(theme)"] + names.map { "--edition=\($0)" }
      let all = try Folders.parse(options).sites()
      for site in all.website.sites {
        let index = all.read.contents.lastIndex { $0.editions.contains(site.edition.name) }
        let finders = index.map { all.read.guidances[$0].finders } ?? []
        editions[site.edition.name] = Edition(
          pages: SiteDifference.lines(of: site, without: finders.map(\.id)), finders: finders)
      }
    }

    func has(_ name: String) -> Bool { editions[name] != nil }

    func edition(_ name: String) throws -> Edition {
      guard let edition = editions[name] else { throw WorldError("No edition '\(name)' is made of this content.") }
      return edition
    }
  }
}
