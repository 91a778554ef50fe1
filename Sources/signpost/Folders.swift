import ArgumentParser
import Content
import Guidance
import LibC
import Manuscript
import Records
import Templates
import Website

/// The options that all commands share: where the content and theme are.
struct Folders: ParsableArguments {
  @OptionGroup var content: ContentFolders

  @Option(help: ArgumentHelp("The folder with the theme.", valueName: "folder"))
  var theme = Installation.folder("Theme")

  @Option(
    name: .customLong("edition"),
    help: ArgumentHelp(
      "The edition to make, such as derby; may be given several times. All, if left out.", valueName: "name"))
  var editions: [String] = []

  /// Reads and checks everything and makes all pages; an error in any of it is printed and ends the command.
  ///
  /// - Parameters:
  ///   - day: the day against which reviews, sources and statements are judged.
  ///   - isStrict: whether a warning counts as an error.
  ///   - known: what the build before left.
  ///   - councils: whether councils without a file have an edition, too.
  ///   - shard: the part of the editions to make; all if omitted.
  /// - Returns: the guidance without what single editions lay over it, all sites, and the warnings as they were printed.
  func website(
    asOf day: CalendarDate? = nil, isStrict: Bool = false, known: LastBuild = LastBuild(),
    with councils: AllCouncils? = nil, _ shard: Shard? = nil
  ) throws -> (guidance: Guidance, website: Website, warnings: String) {
    let (all, website) = try sites(asOf: day, isStrict: isStrict, known: known, with: councils, shard)
    guard let guidance = all.guidances.first else { throw ExitStatus.content }
    return (guidance, website, all.warnings)
  }

  /// The same, with everything that was read.
  func sites(
    asOf day: CalendarDate? = nil, isStrict: Bool = false, known: LastBuild = LastBuild(),
    with councils: AllCouncils? = nil, _ shard: Shard? = nil
  ) throws -> (read: Everything, website: Website) {
    let all = try read(asOf: day, isStrict: isStrict, known: known.diagrams, with: councils)
    let wanted = try wanted(of: all, shard)
    Console.progress("Making pages …")
    var whole: Website?
    for (content, guidance) in zip(all.contents, all.guidances) {
      let names = wanted.filter(content.editions.contains)
      let pages = whole == nil ? known.pages : KnownPages()
      let website = Website(guidance, theme: all.theme, editions: Set(names), known: pages)
      Console.endProgress()
      guard website.diagnostics.all.isEmpty else {
        let files = (content.files + all.theme.sources.values).map { ($0.path, $0) }
        Self.report(content.placed(website.diagnostics), Dictionary(files) { first, _ in first })
        throw ExitStatus.content
      }
      whole = whole?.adding(website) ?? website
    }
    guard let whole else { throw ExitStatus.content }
    return (all, whole)
  }

  /// The names of the editions to make.
  private func wanted(of all: Everything, _ shard: Shard?) throws(WorldError) -> [String] {
    let made = all.editions.map(\.name)
    let asked = editions.isEmpty ? made : made.filter(editions.contains)
    return try shard?.share(of: asked) ?? asked
  }

  /// Prints diagnostics and how many there are.
  ///
  /// - Returns: what was printed.
  @discardableResult
  private static func report(_ diagnostics: Diagnostics, _ files: [String: SourceFile]) -> String {
    let count = diagnostics.sorted.count
    let end =
      diagnostics.hasErrors
      ? "\(count) \(count == 1 ? "mistake" : "mistakes") found; nothing was written.\n"
      : "\(count) \(count == 1 ? "warning" : "warnings").\n\n"
    let text = "\(ReportText(files: files).text(of: diagnostics))\n\(end)"
    Console.diagnostics(text)
    return text
  }

  /// What was read and found to be right.
  struct Everything {
    /// See ``ContentFolders/read(_:)``.
    let contents: [LayeredContent]
    /// What each of them means.
    let guidances: [Guidance]
    let theme: Theme
    /// As they were printed.
    let warnings: String

    /// All editions that are made of it.
    var editions: [Edition] {
      zip(contents, guidances).flatMap { content, guidance in
        guidance.editions.filter { content.editions.contains($0.name) }
      }
    }

    /// The page that leads to all of them.
    var index: [UInt8] {
      guidances.first.map { Website.index(of: editions, $0.words, theme: theme) } ?? []
    }
  }

  /// Reads and checks everything; diagnostics are printed, and an error among them ends the command.
  func read(
    asOf day: CalendarDate? = nil, isStrict: Bool = false, known: KnownDiagrams = KnownDiagrams(),
    with councils: AllCouncils? = nil
  ) throws -> Everything {
    var diagnostics = Diagnostics()
    Console.progress("Reading \(content.names) …")
    let contents = try content.read(&diagnostics) { councils?.add(to: &$0, asOf: day) }
    let themeTree = try SourceTree(reading: Self.trimmed(theme), diagnostics: &diagnostics)
    Console.progress("Checking \(contents.first?.tree.files.count ?? 0) files …")
    // The theme is checked in parallel with the content, on a thread of its own: neither depends on the other.
    let themeCheck = Background { () -> (Theme?, Diagnostics) in
      var diagnostics = Diagnostics()
      return (Theme.read(themeTree, for: .allPages, &diagnostics), diagnostics)
    }
    var guidances: [Guidance] = []
    for content in contents {
      var found = Diagnostics()
      if let guidance = Guidance.read(content.tree, today: day, known: known, &found) { guidances.append(guidance) }
      diagnostics.add(contentsOf: content.placed(found))
    }
    let (theme, found) = themeCheck.result()
    diagnostics.add(contentsOf: found)
    if isStrict { diagnostics.makeStrict() }
    Console.endProgress()
    let files = (contents.flatMap(\.files) + themeTree.files.values + themeTree.refused).map { ($0.path, $0) }
    let warnings = diagnostics.all.isEmpty ? "" : Self.report(diagnostics, Dictionary(files) { first, _ in first })
    guard guidances.count == contents.count, let theme, !diagnostics.hasErrors else { throw ExitStatus.content }
    let known = guidances.first?.editions.map(\.name) ?? []
    for name in editions where !known.contains(name) {
      let help =
        NearMiss.of(name, in: known).map { "Did you mean '\($0)'?" }
        ?? "The editions are: \(known.joined(separator: ", "))."
      throw WorldError("There is no edition '\(name)'. \(help)")
    }
    return Everything(contents: contents, guidances: guidances, theme: theme, warnings: warnings)
  }

  /// What a build is made from; `nil` where something cannot be read.
  ///
  /// - Parameters:
  ///   - kept: the paths of what stays in the sites although no build makes it.
  ///   - other: what else decides what is made.
  func inputs(asOf day: CalendarDate?, keeping kept: [String], _ other: [String] = []) -> BuildInputs? {
    BuildInputs(
      content: content.folders, theme: Self.trimmed(theme),
      options: [day.map { "\($0)" } ?? ""] + content.paths + [theme] + editions.sorted() + ["keep"] + kept.sorted()
        + other)
  }

  /// The folders that are read.
  var read: [String] { content.folders + [Self.trimmed(theme)] }

  /// A path without trailing slashes.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
