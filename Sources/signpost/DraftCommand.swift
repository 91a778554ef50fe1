import ArgumentParser
import Guidance
import LibC
import Manuscript

/// A command that begins something in the content and says what is to be written in it.
protocol DraftCommand: ParsableCommand {
  var options: DraftOptions { get }

  /// - Throws: if there cannot be something of this name.
  func draft(in folder: DraftFolder) throws(WorldError) -> ContentDraft
}

/// What is begun, and where.
struct DraftOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Its name in links: small letters, digits and hyphens, as in the example.", valueName: "name"))
  var name: String

  @OptionGroup var content: ContentFolders
}

extension DraftCommand {
  /// What the command says of itself.
  ///
  /// - Parameters:
  ///   - kind: its name: what it begins.
  ///   - files: a sentence about the files that it writes.
  static func configured(
    _ kind: String, _ abstract: String, writes files: String, example: String
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: kind, abstract: abstract,
      discussion: """
        \(files) Comments say what belongs in it. Where you have to write stands '…', which 'check' does not let pass.

        Example: signpost new \(kind) \(example)
        """)
  }

  func run() throws {
    let folder = try options.content.draftFolder()
    let draft = try draft(in: folder)
    let files = try folder.files(of: draft)
    let target = options.content.forNewFiles
    for file in files where file.isNew && access("\(target)/\(file.path)", F_OK) == 0 {
      throw WorldError("'\(target)/\(file.path)' is there already.")
    }
    for file in files {
      let path = "\(target)/\(file.path)"
      try FolderPath.make(above: path)
      if file.isNew { try FileBytes.write(file.bytes, to: path) } else { try FileBytes.replace(path, with: file.bytes) }
      let what = file.what.isEmpty ? "" : ": \(file.what)"
      Console.print("\(file.isNew ? "wrote" : "added to") \(path)\(what)")
      for gap in file.gaps { Console.print("  - line \(gap.line), \(gap.says)") }
    }
    Console.print("Write in the place of each '…'. Until then 'signpost check' names it, and nothing is built. Also:")
    for line in draft.advice { Console.print("  - \(line)") }
  }
}

extension ContentFolders {
  /// The content for a draft, whatever is wrong with it: that is for 'check' to tell.
  fileprivate func draftFolder() throws -> DraftFolder {
    Installation.tell(folders)
    var unsaid = Diagnostics()
    guard let whole = try read(&unsaid).first?.tree else { throw ExitStatus.content }
    let hasOwn = access(forNewFiles, F_OK) == 0
    return DraftFolder(whole, own: hasOwn ? try SourceTree(reading: forNewFiles, diagnostics: &unsaid) : nil)
  }
}
