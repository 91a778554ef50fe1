import Manuscript

/// All kinds of content; the path of a file determines its kind.
public struct ContentKinds: Sendable {
  public let all: [ContentKind]
  /// By the first part of their paths: a folder, or the file itself.
  private let byFirstPart: [String: [ContentKind]]

  public init(_ all: [ContentKind]) {
    self.all = all
    byFirstPart = Dictionary(grouping: all) { kind in
      switch kind.pattern.parts.first {
      case .fixed(let part): part
      default: ""
      }
    }
  }

  /// The top-level folders and files of the content.
  private var names: (folders: [String], files: [String]) {
    let kinds = Dictionary(grouping: all) { $0.pattern.parts.count == 1 }
    return (
      Array(Set((kinds[false] ?? []).map { String($0.files.prefix { $0 != "/" }) })).sorted() + [PictureFile.folder],
      (kinds[true] ?? []).map(\.files)
    )
  }

  /// What a file is; `nil` for pictures, and, with a diagnostic, for a file that nothing reads or that has an invalid
  /// name.
  ///
  /// - Parameters:
  ///   - path: the path inside the content.
  ///   - tree: the name of the content, for reports.
  ///   - taken: all files, each prefixed with the name of the tree, so that no file is to be renamed to one of them.
  public func file(
    at path: String, in tree: String, among taken: Set<String> = [], _ diagnostics: inout Diagnostics
  ) -> ContentFile? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if PictureFile.isOne(path) {
      PictureFile.check(path, parts, in: tree, &diagnostics)
      return nil
    }
    let candidates = (byFirstPart[parts[0]] ?? []).compactMap { kind in
      kind.pattern.fixedParts(in: parts).map { (kind: kind, fixed: $0) }
    }
    guard let kind = candidates.max(by: { $0.fixed < $1.fixed })?.kind else {
      reportUnexpected(path, parts, in: tree, &diagnostics)
      return nil
    }
    let checks = PathNames(place: SourcePlace("\(tree)/\(path)"), taken: taken)
    var names: [String] = []
    for (part, text) in zip(kind.pattern.parts, parts) {
      guard case .name(_, let ending) = part else { continue }
      let name =
        ending.isEmpty
        ? checks.folder(text, &diagnostics)
        : kind.names == .paragraphNumber
          ? checks.number(text, ending, &diagnostics) : checks.file(text, ending, &diagnostics)
      guard let name else { return nil }
      names.append(name)
    }
    return kind.file(names)
  }

  /// The same for a file that has already been reported, or no longer exists.
  public func file(at path: String) -> ContentFile? {
    var reported = Diagnostics()
    return file(at: path, in: "", &reported)
  }

  private func reportUnexpected(_ path: String, _ parts: [String], in tree: String, _ diagnostics: inout Diagnostics) {
    let names = names
    diagnostics.error(
      ContentRules.unexpectedFile, "nothing reads the file '\(path)'", at: SourcePlace("\(tree)/\(path)"),
      help: NearMiss.help(
        parts[0], in: parts.count == 1 ? names.files : names.folders,
        otherwise: "see docs/writing.md for the folders and the files that they hold"))
  }
}
