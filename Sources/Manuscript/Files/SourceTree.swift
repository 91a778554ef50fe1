import LibC

/// The files of a folder, read into memory: text files by path, and pictures by path.
///
/// Anything not allowed is reported and left out: symbolic links, special files, files that are not UTF-8 or contain
/// control characters, files over the size limit. Files and folders whose names begin with a dot, and files that
/// programs leave behind (``LeftoverFile``), are skipped.
public struct SourceTree: Sendable {
  /// The name by which authors know the folder, such as `Content`.
  public let name: String
  /// Text files by their path inside the folder, such as `factsheets/mediation.md`.
  public private(set) var files: [String: SourceFile] = [:]
  /// Refused files, kept to show the line that a diagnostic is about; control characters in them are made visible.
  public private(set) var refused: [SourceFile] = []
  /// Pictures and other binary files by their path inside the folder.
  public private(set) var pictures: [String: [UInt8]] = [:]
  /// The sorted paths of the text files and pictures.
  public private(set) var paths: [String]

  /// The paths of files whose words come from more than one folder.
  public let amended: Set<String>

  /// Keeps the bytes of its Markdown files, and what is made of them.
  package let store: ByteStore

  /// The maximum size of a text file in bytes: more is never needed, and parsers slow down on hostile input.
  public static let textLimit = 256 * 1024
  /// The maximum size of a picture in bytes.
  public static let pictureLimit = 4 * 1024 * 1024
  /// The file extensions of pictures.
  public static let pictureEndings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp"]

  /// Makes a tree from texts, for tests and tools.
  public init(name: String, texts: [String: String]) {
    self.name = name
    amended = []
    store = ByteStore()
    paths = texts.keys.sorted()
    for (path, text) in texts { files[path] = SourceFile(path: "\(name)/\(path)", bytes: Array(text.utf8)) }
  }

  /// Makes a tree from files that have been read already.
  ///
  /// - Parameters:
  ///   - amended: the paths of files whose words come from more than one folder.
  ///   - store: keeps what is made of them.
  package init(
    name: String, files: [String: SourceFile], pictures: [String: [UInt8]], paths: [String], refused: [SourceFile],
    amended: Set<String>, store: ByteStore = ByteStore()
  ) {
    self.store = store
    (self.name, self.files, self.pictures) = (name, files, pictures)
    (self.paths, self.refused, self.amended) = (paths.sorted(), refused, amended)
  }

  /// Adds a text that stands in no file of the folder; one that does keeps its own.
  public mutating func add(_ text: String, at path: String) {
    guard files[path] == nil, !paths.contains(path) else { return }
    files[path] = SourceFile(path: "\(name)/\(path)", bytes: Array(text.utf8))
    paths.append(path)
    paths.sort()
  }

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - folder: its path.
  ///   - name: the name to use in diagnostics; by default, the path as given.
  /// - Throws: if the folder itself cannot be read.
  public init(reading folder: String, name: String? = nil, diagnostics: inout Diagnostics) throws(WorldError) {
    let name = name ?? folder
    self.name = name
    amended = []
    let store = ByteStore()
    self.store = store
    var found: [FolderEntry] = []
    try FolderEntry.walk(folder, "", into: &found)
    found.removeAll { LeftoverFile.isPath($0.path) }
    found = found.filter { Self.hasPlainName($0, in: name, &diagnostics) }
    for entry in found { Self.report(entry, in: name, &diagnostics) }
    let wanted = found.filter { $0.kind == .file }.sorted { $0.path < $1.path }
    paths = wanted.map(\.path)
    let read = concurrentMap(wanted) { entry -> (found: Found?, diagnostics: Diagnostics) in
      var diagnostics = Diagnostics()
      return (Self.read(entry, in: folder, name: name, store, &diagnostics), diagnostics)
    }
    for (entry, result) in zip(wanted, read) {
      diagnostics.add(contentsOf: result.diagnostics)
      switch result.found {
      case .text(let file): files[entry.path] = file
      case .picture(let bytes): pictures[entry.path] = bytes
      case .refused(let file): refused.append(file)
      case nil: break
      }
    }
  }

  /// What a file turned out to be.
  private enum Found {
    case text(SourceFile)
    case picture([UInt8])
    /// A file that is not text, as it is shown.
    case refused(SourceFile)
  }

  /// Whether a name can be read and printed; if its last part cannot, that is reported.
  private static func hasPlainName(_ entry: FolderEntry, in tree: String, _ diagnostics: inout Diagnostics) -> Bool {
    let shown = TextCheck.visible(name: entry.path)
    guard !entry.isUTF8 || shown != entry.path else { return true }
    let name = entry.path.split(separator: "/").last.map(String.init) ?? ""
    let what = entry.kind == .folder ? "folder" : "file"
    let place = SourcePlace("\(tree)/\(shown)")
    let help = "rename the \(what), with small letters, digits and hyphens"
    if !entry.isUTF8 {
      diagnostics.error(ManuscriptRules.notUTF8, "the name of this \(what) is not UTF-8", at: place, help: help)
    } else if let control = name.unicodeScalars.first(where: { $0.value < 0x20 || TextCheck.isControl($0) }) {
      diagnostics.error(
        ManuscriptRules.controlCharacter,
        "the name of this \(what) holds the control character \(TextCheck.name(of: control))", at: place, help: help)
    }
    // Below a folder with such a name, nothing more is reported.
    return false
  }

  /// Reports an entry that is neither a file nor an ordinary folder.
  private static func report(_ entry: FolderEntry, in name: String, _ diagnostics: inout Diagnostics) {
    let place = SourcePlace("\(name)/\(entry.path)")
    switch entry.kind {
    case .file: break
    case .link:
      diagnostics.error(
        ManuscriptRules.symbolicLink, "'\(entry.path)' is a symbolic link", at: place, help: "put the file itself here")
    case .other:
      diagnostics.error(ManuscriptRules.unreadableFile, "'\(entry.path)' is neither a file nor a folder", at: place)
    case .folder:
      guard
        isPicture(entry.path) || isDrawing(entry.path)
          || [".md", ".yaml", ".csv", ".mustache", ".css", ".js"].contains(where: entry.path.hasSuffix)
      else {
        return
      }
      diagnostics.error(
        ManuscriptRules.folderForFile, "'\(entry.path)' is a folder, but its name is that of a file", at: place,
        help: "rename the folder, or put a file in its place")
    }
  }

  /// Whether a path has the file extension of a picture.
  public static func isPicture(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return pictureEndings.contains(path[path.index(after: dot)...].lowercased())
  }

  /// Whether a path has the file extension of a drawing: a picture that is text, and read as such.
  public static func isDrawing(_ path: String) -> Bool { path.lowercased().hasSuffix(".svg") }

  private static func read(
    _ entry: FolderEntry, in folder: String, name: String, _ store: ByteStore, _ diagnostics: inout Diagnostics
  ) -> Found? {
    let path = "\(name)/\(entry.path)"
    let limit = isPicture(entry.path) ? pictureLimit : textLimit
    let bytes: [UInt8]
    do throws(WorldError) {
      bytes = try FileBytes.read("\(folder)/\(entry.path)", limit: limit + 1)
    } catch {
      diagnostics.error(ManuscriptRules.unreadableFile, error.description, at: SourcePlace(path))
      return nil
    }
    if bytes.count > limit {
      diagnostics.error(
        ManuscriptRules.fileTooLarge,
        isPicture(entry.path) ? "this picture is larger than 4 MB" : "this file is larger than \(limit / 1024) KB",
        at: SourcePlace(path),
        help: isPicture(entry.path) || isDrawing(entry.path) ? "save it smaller" : "split it into several files")
      return nil
    }
    if isPicture(entry.path) { return .picture(bytes) }
    // The byte order mark with which spreadsheets and some editors begin a file; it does not prove that the file is
    // UTF-8.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let file = SourceFile(path: path, bytes: text)
    guard TextCheck.check(file, &diagnostics) else {
      return .refused(SourceFile(path: path, bytes: TextCheck.visible(text)))
    }
    return .text(path.hasSuffix(".md") ? file.kept(in: store) : file)
  }
}
