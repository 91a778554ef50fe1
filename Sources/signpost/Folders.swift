import ArgumentParser
import Guidance
import LibC
import Manuscript
import Records
import Templates
import Website

/// The options that all commands share: where the content and theme are.
struct Folders: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the content.", valueName: "folder"))
  var content = "Content"

  @Option(help: ArgumentHelp("The folder with the theme.", valueName: "folder"))
  var theme = "Theme"

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
  /// - Returns: also the warnings as they were printed.
  func website(
    asOf day: CalendarDate? = nil, isStrict: Bool = false, known: LastBuild = LastBuild(),
    with councils: AllCouncils? = nil
  ) throws -> (guidance: Guidance, website: Website, warnings: String) {
    let (guidance, theme, warnings) = try read(
      asOf: day, isStrict: isStrict, known: known.diagrams, with: councils)
    Console.progress("Making pages …")
    let website = Website(guidance, theme: theme, editions: Set(editions), known: known.pages)
    Console.endProgress()
    guard website.diagnostics.all.isEmpty else {
      var files: [String: SourceFile] = [:]
      for path in Set(website.diagnostics.all.compactMap(\.place?.path)) {
        if let bytes = try? FileBytes.read(path) { files[path] = SourceFile(path: path, bytes: bytes) }
      }
      for file in theme.sources.values { files[file.path] = file }
      Self.report(website.diagnostics, files)
      throw ExitStatus.content
    }
    return (guidance, website, warnings)
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

  /// Reads and checks everything; diagnostics are printed, and an error among them ends the command.
  func read(
    asOf day: CalendarDate? = nil, isStrict: Bool = false, known: KnownDiagrams = KnownDiagrams(),
    with councils: AllCouncils? = nil
  ) throws -> (
    guidance: Guidance, theme: Theme, warnings: String
  ) {
    var diagnostics = Diagnostics()
    Console.progress("Reading \(content) …")
    var contentTree = try SourceTree(reading: Self.trimmed(content), diagnostics: &diagnostics)
    councils?.add(to: &contentTree, asOf: day)
    let themeTree = try SourceTree(reading: Self.trimmed(theme), diagnostics: &diagnostics)
    Console.progress("Checking \(contentTree.files.count) files …")
    // The theme is checked in parallel with the content, on a thread of its own: neither depends on the other.
    let themeCheck = Background { () -> (Theme?, Diagnostics) in
      var diagnostics = Diagnostics()
      return (Theme.read(themeTree, for: .allPages, &diagnostics), diagnostics)
    }
    let guidance = Guidance.read(contentTree, today: day, known: known, &diagnostics)
    let (theme, found) = themeCheck.result()
    diagnostics.add(contentsOf: found)
    if isStrict { diagnostics.makeStrict() }
    Console.endProgress()
    let files = [contentTree, themeTree].flatMap { Array($0.files.values) + $0.refused }.map { ($0.path, $0) }
    let warnings = diagnostics.all.isEmpty ? "" : Self.report(diagnostics, Dictionary(files) { first, _ in first })
    guard let guidance, let theme, !diagnostics.hasErrors else { throw ExitStatus.content }
    let known = guidance.editions.map(\.name)
    for name in editions where !known.contains(name) {
      let help =
        NearMiss.of(name, in: known).map { "Did you mean '\($0)'?" }
        ?? "The editions are: \(known.joined(separator: ", "))."
      throw WorldError("There is no edition '\(name)'. \(help)")
    }
    return (guidance, theme, warnings)
  }

  /// What a build is made from; `nil` where something cannot be read.
  ///
  /// - Parameters:
  ///   - kept: the paths of what stays in the sites although no build makes it.
  ///   - other: what else decides what is made.
  func inputs(asOf day: CalendarDate?, keeping kept: [String], _ other: [String] = []) -> BuildInputs? {
    BuildInputs(
      content: Self.trimmed(content), theme: Self.trimmed(theme),
      options: [day.map { "\($0)" } ?? "", content, theme] + editions.sorted() + ["keep"] + kept.sorted() + other)
  }

  /// A path without trailing slashes.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
