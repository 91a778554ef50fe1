import Guidance
import Manuscript
import Records
import Templates
import Website

/// The result of reading and building a site: the diagnostics as printed, and the sites.
public struct SiteRun: Sendable {
  public let diagnostics: Diagnostics
  /// The diagnostics as an author sees them.
  public let report: String
  /// The files that diagnostics may point into, by the path that authors know.
  public let files: [String: SourceFile]
  public let guidance: Guidance?
  /// The sites by the names of their editions; none if something is wrong.
  public let sites: [String: EditionSite]

  /// Reads the content and theme of a folder from disk; where it names a day, as with `--as-of` and `--strict`.
  public init(_ folder: SiteFolder) throws {
    try self.init(
      content: folder.content, layer: folder.layer, theme: folder.hasOwnTheme ? folder.theme : nil,
      today: folder.day.flatMap { CalendarDate($0) }, isStrict: folder.day != nil)
  }

  /// Reads folders from disk; without a theme, uses the repository's own.
  ///
  /// - Parameters:
  ///   - layer: what is laid over the content.
  ///   - today: the day of the build.
  ///   - isStrict: whether warnings count as errors.
  public init(
    content: String, layer: String? = nil, theme: String?, today: CalendarDate? = nil, isStrict: Bool = false
  ) throws {
    var diagnostics = Diagnostics()
    var layers = [try SourceTree(reading: content, name: "Content", diagnostics: &diagnostics)]
    if let layer { layers.append(try SourceTree(reading: layer, name: "Layer", diagnostics: &diagnostics)) }
    let themeTree = try theme.map { path throws(WorldError) in
      try SourceTree(reading: path, name: "Theme", diagnostics: &diagnostics)
    }
    self.init(layers, theme: themeTree, diagnostics, today, isStrict)
  }

  /// Reads texts by their path inside the content; the theme is the repository's own.
  public init(texts: [String: String]) {
    self.init([SourceTree(name: "Content", texts: texts)], theme: nil, Diagnostics())
  }

  private init(
    _ layers: [SourceTree], theme themeTree: SourceTree?, _ found: Diagnostics, _ today: CalendarDate? = nil,
    _ isStrict: Bool = false
  ) {
    var diagnostics = found
    let contents = Guidance.layered(layers, &diagnostics)
    var guidances: [Guidance] = []
    for content in contents {
      var found = Diagnostics()
      if let guidance = Guidance.read(content.tree, today: today, &found) { guidances.append(guidance) }
      diagnostics.add(contentsOf: content.placed(found))
    }
    var theme: Theme?
    if let themeTree { theme = Theme.read(themeTree, for: .allPages, &diagnostics) } else { theme = Self.ownTheme }
    if isStrict { diagnostics.makeStrict() }
    let themes = [themeTree].compactMap(\.self).flatMap { Array($0.files.values) + $0.refused }
    let files = (contents.flatMap(\.files) + themes).map { ($0.path, $0) }
    self.files = Dictionary(files) { first, _ in first }
    guidance = guidances.first
    var made: [EditionSite] = []
    if let theme, guidances.count == contents.count, !diagnostics.hasErrors {
      for (content, guidance) in zip(contents, guidances) {
        let names = guidance.editions.map(\.name).filter(content.editions.contains)
        let website = Website(guidance, theme: theme, editions: Set(names))
        diagnostics.add(contentsOf: content.placed(website.diagnostics))
        made += website.sites
      }
      if diagnostics.hasErrors { made = [] }
    }
    sites = Dictionary(made.map { ($0.edition.name, $0) }) { first, _ in first }
    self.diagnostics = diagnostics
    report = ReportText(files: self.files).text(of: diagnostics)
  }

  /// The repository's theme, read once.
  public static let ownTheme: Theme? = {
    var diagnostics = Diagnostics()
    guard let tree = try? SourceTree(reading: Repository.theme, name: "Theme", diagnostics: &diagnostics) else {
      return nil
    }
    return Theme.read(tree, for: .allPages, &diagnostics)
  }()

  /// The text of a page, or of a file that pages load by its name without a hash; empty where there is none.
  public func page(_ path: String, in edition: String = "england") -> String {
    guard let site = sites[edition] else { return "" }
    return String(decoding: site.bytes(of: site.path(of: path) ?? path), as: UTF8.self)
  }
}
