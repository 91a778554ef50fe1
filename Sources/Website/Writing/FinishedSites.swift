import LibC
import Manuscript

/// Sites as a build has left them, to be taken elsewhere.
public struct FinishedSites: Sendable {
  /// The site of one edition.
  public struct Site: Sendable {
    public let name: String
    /// What stands before its paths in the folder: `derby/`, or nothing where the folder is the edition's own.
    public let prefix: String
    /// Its files, in the order of their paths inside it, but for the one that marks it.
    public let paths: [String]
    /// The contents of the file that marks it.
    public let marker: [UInt8]
  }

  /// The real path of the folder.
  public let folder: String
  /// In the order of their names.
  public let sites: [Site]
  /// Whether the folder has a list of all editions, ``index``.
  public let hasIndex: Bool
  /// The path of the list of all editions.
  public static let index = "index.html"
  /// The names of editions that stand in the folder too, and that the last build did not make.
  public let others: [String]
  /// The folder of the build, which holds one folder an edition.
  private let output: String

  /// - Parameter folder: the folder of a build, or that of one of its editions.
  /// - Throws: where a build has not finished, or something is no longer as it left it.
  public init(_ folder: String) throws(WorldError) {
    guard let real = FileBytes.realPath(folder) else {
      throw WorldError("There is no folder '\(folder)'. Run 'signpost build' first.")
    }
    let isOne = SiteWriter.isSite(real)
    let slash = real.lastIndex(of: "/") ?? real.startIndex
    output = isOne ? String(real[..<slash]) : real
    guard case .whole(let record) = WorkFolder(of: output).state else {
      throw WorldError(
        "'\(folder)' is not what a build has left and finished, so nobody can tell whether it is whole. Run 'signpost build', and deploy the folder that it wrote."
      )
    }
    let only = isOne ? String(real[slash...].dropFirst()) : nil
    guard only.map(record.sites.contains) ?? true else {
      throw WorldError("The last build did not make '\(folder)'. Run 'signpost build' for this edition first.")
    }
    if let path = record.firstChange(in: output, WorkFolder(of: output)) {
      let what = path.isEmpty ? "What stands in '\(output)'" : "'\(path)'"
      throw WorldError("\(what) is not as the last build left it. Run 'signpost build' again first.")
    }
    let names = record.sites.sorted().filter { only == nil || $0 == only }
    var sites: [Site] = []
    for name in names {
      let marker = try FileBytes.read("\(output)/\(name)/\(SiteWriter.marker)")
      let paths = SiteWriter.paths(in: marker) ?? []
      sites.append(Site(name: name, prefix: isOne ? "" : "\(name)/", paths: paths, marker: marker))
    }
    (self.folder, self.sites) = (real, sites)
    let output = output
    hasIndex = !isOne && (try? FileBytes.read("\(output)/\(Self.index)")).map(Self.isIndex) ?? false
    others =
      isOne ? [] : FolderEntry.names(in: output).filter { !names.contains($0) && SiteWriter.isSite("\(output)/\($0)") }
  }

  /// Keeps builds from changing the sites.
  ///
  /// - Returns: a lock that is held until it is released.
  public func lock() throws(WorldError) -> FolderLock { try FolderLock(output) }

  /// The paths that the file which marks a site lists, as far as they lie inside the site.
  ///
  /// - Parameter marker: its contents, wherever they come from.
  public static func paths(in marker: [UInt8]) -> Set<String> {
    Set((SiteWriter.paths(in: marker) ?? []).filter(isInside))
  }

  /// Whether Signpost made a list of all editions.
  ///
  /// - Parameter bytes: its contents, wherever they come from.
  public static func isIndex(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(OutputRule.mark)
  }

  /// Whether a file marks a folder as the site of an edition.
  public static func isMarker(_ bytes: [UInt8]) -> Bool { bytes.starts(with: OutputRule.mark.utf8) }

  /// The contents of a file that marks a site with the given files.
  public static func marker(listing paths: Set<String>) -> [UInt8] { SiteWriter.markerText(paths.sorted()) }

  private static func isInside(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }
}
