import ArgumentParser
import Guidance
import Manuscript
import Website

/// Writes an edition as a ZIP file.
struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Writes an edition as a ZIP file, to pass on.",
    discussion: """
      Whoever gets the file unpacks it and opens 'Open me.html': the whole site works from a folder or a memory stick, \
      without a connection. It is made from the content as it stands; the same content gives the same bytes.

      Example: signpost pack --edition derby --output derby.zip
      """)

  @OptionGroup var folders: Folders
  @OptionGroup var asOf: AsOf

  @Option(help: ArgumentHelp("The ZIP file to write; if left out, the edition's name with .zip.", valueName: "file"))
  var output: String?

  func run() throws {
    guard folders.editions.count == 1 else { throw WorldError("Say which edition to pack, such as --edition england.") }
    Installation.tell(folders.read)
    let path = output ?? "\(folders.editions[0]).zip"
    try OutputRule(reading: folders.read).check(file: path, of: .pack)
    let (_, website, _) = try folders.website(asOf: asOf.day())
    for site in website.sites {
      Console.progress("Packing \(site.edition.name) …")
      let bytes = try site.pack().bytes
      try FileBytes.replace(path, with: bytes)
      Console.endProgress()
      Console.print("\(path): \(site.pageCount) pages, \((bytes.count + 512) / 1024) KB")
    }
  }
}
