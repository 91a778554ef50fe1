import ArgumentParser
import Content
import Guidance
import LibC
import Manuscript

/// The option that all commands share which read content: where it is.
struct ContentFolders: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp(
      "The folder with the content. A second one, with what a council adds or says in its own words, is laid over the first.",
      valueName: "folder"))
  var paths = Self.usual

  /// The content in the current folder or, where there is none, that of the installation; and over it, the folder `Own`
  /// with what a council says for itself, if there is one.
  private static var usual: [String] {
    [Installation.folder("Content")] + (access(ownFolder, F_OK) == 0 ? [ownFolder] : [])
  }

  /// The folder in which commands look for a council's own content.
  static let ownFolder = "Own"

  /// The paths without trailing slashes.
  var folders: [String] { paths.map(Folders.trimmed) }

  /// The folder that commands write to: the uppermost.
  var own: String { folders.last ?? "Content" }

  /// The folder for files that are begun: beside content that came with the program, the council's own.
  var forNewFiles: String { Installation.isInside(own) ? Self.ownFolder : own }

  /// Whether a path inside the content is of the folder that commands write to.
  func isOwn(_ path: String) -> Bool { folders.count == 1 || access("\(own)/\(path)", F_OK) == 0 }

  /// Their names, as they are shown.
  var names: String { folders.joined(separator: " and ") }

  /// Reads all folders and lays them over each other: the whole first, and then for each edition that has a folder of
  /// its own.
  ///
  /// - Parameter add: adds files to the lowest folder that are not in it.
  func read(
    _ diagnostics: inout Diagnostics, adding add: (inout SourceTree) -> Void = { _ in }
  ) throws(WorldError) -> [LayeredContent] {
    var layers: [SourceTree] = []
    for folder in folders { layers.append(try SourceTree(reading: folder, diagnostics: &diagnostics)) }
    if !layers.isEmpty { add(&layers[0]) }
    return Guidance.layered(layers, &diagnostics)
  }

  /// Reads only the content; diagnostics are printed, and an error among them ends the command.
  ///
  /// - Parameters:
  ///   - passed: files inside the content that are not read.
  ///   - keepsTranscripts: whether the text that is measured for readability is kept.
  ///   - tellsWarnings: whether diagnostics are printed when none of them is an error.
  func guidance(
    without passed: Set<String> = [], keepsTranscripts: Bool = false, tellsWarnings: Bool = true
  ) throws -> Guidance {
    Installation.tell(folders)
    var diagnostics = Diagnostics()
    guard let content = try read(&diagnostics).first else { throw ExitStatus.content }
    var found = Diagnostics()
    let guidance = Guidance.read(content.tree, without: passed, keepsTranscripts: keepsTranscripts, &found)
    diagnostics.add(contentsOf: content.placed(found))
    if tellsWarnings ? !diagnostics.all.isEmpty : diagnostics.hasErrors {
      let files = content.files.map { ($0.path, $0) }
      Console.diagnostics(ReportText(files: Dictionary(files) { first, _ in first }).text(of: diagnostics))
    }
    guard let guidance, !diagnostics.hasErrors else { throw ExitStatus.content }
    return guidance
  }
}
