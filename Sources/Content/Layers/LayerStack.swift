import Manuscript
import Records

/// Contents while they are being laid over each other.
struct LayerStack {
  private let name: String
  private let kinds: ContentKinds
  private var files: [String: ComposedFile]
  /// Pictures, with the content that each is of.
  private var pictures: [String: (bytes: [UInt8], tree: String)]
  /// Files that exist but could not be read, and where they are.
  private var unread: [String: String]
  private var refused: [SourceFile]
  private var amended: Set<String> = []
  private(set) var changes: [SectionChange] = []

  init(_ base: SourceTree, _ kinds: ContentKinds) {
    name = base.name
    self.kinds = kinds
    files = base.files.mapValues { ComposedFile($0) }
    pictures = base.pictures.mapValues { ($0, base.name) }
    refused = base.refused
    unread = [:]
    note(unread: base)
  }

  private mutating func note(unread tree: SourceTree) {
    for path in tree.paths where tree.files[path] == nil && tree.pictures[path] == nil {
      unread[path] = "\(tree.name)/\(path)"
    }
  }

  /// Lays a content over those before.
  mutating func add(_ layer: SourceTree, _ diagnostics: inout Diagnostics) {
    refused += layer.refused
    note(unread: layer)
    for (path, bytes) in layer.pictures.sorted(by: { $0.key < $1.key }) {
      if pictures[path] != nil {
        report(path, "is in \(name) already", layer, &diagnostics, help: "give it another name")
      } else {
        pictures[path] = (bytes, layer.name)
      }
    }
    var changed: [(path: String, file: SourceFile)] = []
    for (path, file) in layer.files.sorted(by: { $0.key < $1.key }) {
      let parts = path.split(separator: "/", maxSplits: 1)
      switch parts.first {
      case "accepted" where parts.count == 2: break
      case "changes" where parts.count == 2: changed.append((String(parts[1]), file))
      default: add(file, at: path, layer, &diagnostics)
      }
    }
    for (path, file) in changed { change(path, file, layer, &diagnostics) }
  }

  /// Adds a file to a content that may have one in its place.
  private mutating func add(_ file: SourceFile, at path: String, _ layer: SourceTree, _ diagnostics: inout Diagnostics)
  {
    // A file that is of no kind is reported with the whole.
    let kind = kinds.file(at: path)?.kind
    if let kind, case .none = kind.layering {
      return report(
        path, "belongs in \(name) alone: it holds the law, or what is the same for all editions", layer, &diagnostics,
        help: "take it out")
    }
    guard var below = files[path] else {
      files[path] = ComposedFile(file)
      return
    }
    switch kind?.layering {
    case .entries, .lines: below.append(file)
    case .parts(let keys): guard addParts(of: file, keys, to: &below, &diagnostics) else { return }
    default:
      return report(
        path, "is in \(name) already", layer, &diagnostics,
        help: path.hasSuffix(".md")
          ? "to say a section of it in your own words, write it in 'changes/\(path)'; or give the file another name"
          : "give it another name")
    }
    files[path] = below
    amended.insert(path)
  }

  private func report(
    _ path: String, _ what: String, _ layer: SourceTree, _ diagnostics: inout Diagnostics, help: String
  ) {
    diagnostics.error(LayerRules.file, "'\(path)' \(what)", at: SourcePlace("\(layer.name)/\(path)"), help: help)
  }

  /// Adds what stands under keys of a file to what stands under them below.
  ///
  /// - Returns: whether it could be.
  private func addParts(
    of file: SourceFile, _ keys: [String], to below: inout ComposedFile, _ diagnostics: inout Diagnostics
  ) -> Bool {
    let blocks = YAMLBlocks(file)
    guard let unknown = blocks.all.first(where: { !keys.contains($0.key) }) else {
      for block in blocks.all {
        let there = YAMLBlocks(below.file(name)).all.first { $0.key == block.key }
        guard let there, there.lines.count > 1, there.indent == block.indent else {
          diagnostics.error(
            LayerRules.file, "what stands under '\(block.key)' cannot be added to what \(name) has there",
            at: file.place(ofLine: block.lines.lowerBound),
            help: there.map { $0.lines.count == 1 } ?? true
              ? "it can be added only where each entry below '\(block.key)' has a line of its own"
              : "begin its lines with as many spaces as they have there")
          return false
        }
        below.replace(
          there.lines.upperBound..<there.lines.upperBound,
          with: [.init(file: file, lines: (block.lines.lowerBound + 1)..<block.lines.upperBound)])
      }
      return true
    }
    diagnostics.error(
      LayerRules.file, "'\(unknown.key)' stands in \(name), and holds for all editions",
      at: file.place(ofLine: unknown.lines.lowerBound),
      help: "this file of yours has only: \(keys.joined(separator: ", "))")
    return false
  }

  /// Puts sections in the place of those of a page below.
  private mutating func change(
    _ path: String, _ file: SourceFile, _ layer: SourceTree, _ diagnostics: inout Diagnostics
  ) {
    guard path.hasSuffix(".md"), var below = files[path] else {
      let known = files.keys.filter { $0.hasSuffix(".md") }
      diagnostics.error(
        LayerRules.section, "there is no page '\(path)' to change", at: SourcePlace(file.path),
        help: NearMiss.help(path, in: known, otherwise: "name this file as the page is named in \(name)"))
      return
    }
    if file.line(1) == "---" {
      HiddenPage(file, path: path, kinds.file(at: path)?.kind).apply(to: &below, &diagnostics)
    } else {
      changes += SectionChanges(file, path: path, layer).apply(to: &below, in: name, &diagnostics)
    }
    files[path] = below
    amended.insert(path)
  }

  /// All of it as one content, and where its lines were written.
  var joined: (tree: SourceTree, origins: LineOrigins) {
    var origins = LineOrigins()
    var whole: [String: SourceFile] = [:]
    for (path, file) in files {
      let full = "\(name)/\(path)"
      whole[path] = file.file(full)
      origins.enter(file, as: full)
    }
    for (path, picture) in pictures { origins.enter("\(picture.tree)/\(path)", as: "\(name)/\(path)") }
    for (path, origin) in unread { origins.enter(origin, as: "\(name)/\(path)") }
    let paths = Array(files.keys) + pictures.keys + unread.keys.filter { files[$0] == nil && pictures[$0] == nil }
    let tree = SourceTree(
      name: name, files: whole, pictures: pictures.mapValues(\.bytes), paths: paths, refused: refused, amended: amended)
    return (tree, origins)
  }
}
