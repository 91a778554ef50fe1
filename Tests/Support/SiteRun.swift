import Guidance
import Manuscript
import Templates
import Website

/// What reading and building a site gave: the remarks as they are printed, and the sites.
public struct SiteRun: Sendable {
  public let remarks: Remarks
  /// The remarks as an author sees them.
  public let report: String
  /// The files that remarks may point into, by the path that authors know.
  public let files: [String: SourceFile]
  public let guidance: Guidance?
  /// The sites by the names of their editions; none where something is wrong.
  public let sites: [String: EditionSite]

  /// Reads the content and theme of a folder from the disk.
  public init(_ folder: SiteFolder) throws {
    try self.init(content: folder.content, theme: folder.hasOwnTheme ? folder.theme : nil)
  }

  /// Reads two folders from the disk; without a theme, the repository's own.
  public init(content: String, theme: String?) throws {
    var remarks = Remarks()
    let contentTree = try SourceTree(reading: content, name: "Content", remarks: &remarks)
    let themeTree = try theme.map { path throws(WorldError) in
      try SourceTree(reading: path, name: "Theme", remarks: &remarks)
    }
    self.init(contentTree, theme: themeTree, remarks)
  }

  /// Reads texts by their path inside the content; the theme is the repository's own.
  public init(texts: [String: String]) {
    self.init(SourceTree(name: "Content", texts: texts), theme: nil, Remarks())
  }

  private init(_ content: SourceTree, theme themeTree: SourceTree?, _ found: Remarks) {
    var remarks = found
    let guidance = Guidance.read(content, &remarks)
    var theme: Theme?
    if let themeTree { theme = Theme.read(themeTree, &remarks) } else { theme = Self.ownTheme }
    let trees = [content] + [themeTree].compactMap(\.self)
    let files = trees.flatMap { Array($0.files.values) + $0.refused }.map { ($0.path, $0) }
    self.files = Dictionary(files) { first, _ in first }
    self.guidance = guidance
    var made: [EditionSite] = []
    if let guidance, let theme, !remarks.hasErrors {
      let website = Website(guidance, theme: theme)
      remarks.add(contentsOf: website.remarks)
      if website.remarks.all.isEmpty { made = website.sites }
    }
    sites = Dictionary(made.map { ($0.edition.name, $0) }) { first, _ in first }
    self.remarks = remarks
    report = ReportText(files: self.files).text(of: remarks)
  }

  /// The repository's theme, read once.
  public static let ownTheme: Theme? = {
    var remarks = Remarks()
    guard let tree = try? SourceTree(reading: Repository.theme, name: "Theme", remarks: &remarks) else { return nil }
    return Theme.read(tree, &remarks)
  }()

  /// The text of a page; empty where there is none.
  public func page(_ path: String, in edition: String = "england") -> String {
    String(decoding: sites[edition]?.bytes(of: path) ?? [], as: UTF8.self)
  }
}
