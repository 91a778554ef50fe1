import LibC
import Manuscript

/// What the last build into a folder was made from, and what it left there.
///
/// Where both are the same, a build has nothing to do. The record is never trusted alone: all inputs are read and
/// hashed, and each file of the sites is compared by its size, time and permissions. A record that is missing, cut
/// short, or of another version or program means a whole build.
public struct BuildRecord: Sendable {
  /// The name of the file in the folder of the sites.
  static let name = ".signpost-build"
  private static let head = "\(OutputRule.mark) to know what has changed since. It may be deleted at any time."
  private static let end = "end"

  /// What the sites were made from; see ``key(of:folders:)``.
  public let key: String
  /// What the build said of the sites.
  public let summary: String
  /// The files and folders of the sites, a line each, in order.
  private let listing: [String]

  /// Records what a build has just written.
  ///
  /// - Parameters:
  ///   - sites: the names of the editions.
  /// - Returns: `nil` where a folder cannot be listed.
  public init?(key: String, summary: String, sites: [String], in output: String) {
    guard let listing = Self.listing(of: sites, in: output) else { return nil }
    self.key = key
    self.summary = summary
    self.listing = listing
  }

  /// Reads the record of a folder; `nil` where there is none that can be used.
  public init?(in output: String) {
    guard let bytes = try? FileBytes.read("\(output)/\(Self.name)") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 5, lines[0] == Self.head, lines[lines.count - 2] == Self.end, lines[lines.count - 1] == ""
    else { return nil }
    key = String(lines[1])
    summary = String(lines[2])
    listing = lines[3..<(lines.count - 2)].map(String.init)
  }

  /// The first file that is no longer as the build left it; `nil` where all are.
  public func firstChange(in output: String) -> String? {
    guard let now = Self.listing(of: sites, in: output) else { return sites.first.map { "\(output)/\($0)" } ?? output }
    if now == listing { return nil }
    let changed = Set(now).symmetricDifference(listing).map { $0.split(separator: "\t").first.map(String.init) ?? "" }
    return changed.min().map { "\(output)/\($0)" } ?? output
  }

  /// The editions that it lists.
  private var sites: [String] {
    listing.compactMap { line in
      let path = line.prefix { $0 != "\t" }
      return path.contains("/") ? nil : String(path)
    }
  }

  /// Writes the record, in one step; only its owner may read it, as the folder around the sites may be served too.
  public func write(to output: String) throws(WorldError) {
    let text = ([Self.head, key, summary] + listing + [Self.end, ""]).joined(separator: "\n")
    let new = "\(output)/\(Self.name)-new"
    try FileBytes.write(Array(text.utf8), to: new, isForAll: false)
    chmod(new, 0o600)
    if rename(new, "\(output)/\(Self.name)") != 0 { throw FileBytes.failure("cannot be written", new) }
  }

  /// Takes the record away, before anything is written that it does not know.
  public static func remove(from output: String) { unlink("\(output)/\(name)") }

  /// A line for each file and folder of the sites: path, size, time of the last change and permissions.
  private static func listing(of sites: [String], in output: String) -> [String]? {
    let perSite = concurrentMap(sites.sorted(), chunk: 1) { site -> [String]? in
      var found: [FolderEntry] = []
      guard let root = line(site, in: output),
        (try? FolderEntry.walk("\(output)/\(site)", "", includingHidden: true, into: &found)) != nil
      else { return nil }
      var lines = [root]
      for entry in found.sorted(by: { $0.path < $1.path }) {
        guard let line = line("\(site)/\(entry.path)", in: output) else { return nil }
        lines.append(line)
      }
      return lines
    }
    let whole = perSite.compactMap(\.self)
    return whole.count == sites.count ? Array(whole.joined()) : nil
  }

  private static func line(_ path: String, in output: String) -> String? {
    var status = stat()
    guard lstat("\(output)/\(path)", &status) == 0 else { return nil }
    // The size and time of a folder differ between file systems, and change with what is in it, which has lines of its
    // own.
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let content = isFolder ? "" : "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    return "\(path)\t\(content)\t\(String(status.st_mode, radix: 8))"
  }
}

extension BuildRecord {
  /// A number for all that a build is made from: the program, its options, and every file of the folders.
  ///
  /// - Parameter options: all that decides what is made besides the files, such as the editions.
  /// - Returns: `nil` where something cannot be read; the build then says so.
  public static func key(of options: [String], folders: [String]) -> String? {
    var hash = WideHash()
    hash.add(program)
    for option in options { hash.add(option) }
    for folder in folders {
      var found: [FolderEntry] = []
      guard (try? FolderEntry.walk(folder, "", into: &found)) != nil else { return nil }
      let entries = found.sorted { $0.path < $1.path }
      let hashes = concurrentMap(entries) { entry -> WideHash? in
        var hash = WideHash()
        hash.add("\(entry.path)\t\(entry.kind)\t\(entry.isUTF8)")
        guard entry.kind == .file else { return hash }
        guard let bytes = try? FileBytes.read("\(folder)/\(entry.path)") else { return nil }
        hash.add(bytes)
        return hash
      }
      for one in hashes {
        guard let one else { return nil }
        hash.add(one.text)
      }
    }
    return hash.text
  }

  /// What tells one program from another: another build of it has another size or time.
  private static var program: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
