import ArgumentParser
import LibC
import Manuscript
import Website

/// Prints pages of a built site as PDF files.
struct MakePDF: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf",
    abstract: "Prints pages as PDF files that screen readers can read.",
    discussion: """
      Prints a factsheet, a guide with all its steps, a result or any other page of a site that was built before, \
      through an installed Chromium or Chrome. The files are tagged and have a title, a language and an outline. Links \
      to other pages lead to the site's public address; without one they are plain text with the page's name.

      Example: signpost pdf factsheets/mediation guides/meeting --edition derby --output Leaflets
      """)

  @Argument(help: ArgumentHelp("The addresses of pages, such as factsheets/mediation.", valueName: "page"))
  var pages: [String]

  @Option(help: ArgumentHelp("The edition; the national one, if left out.", valueName: "name"))
  var edition: String?

  @Option(help: ArgumentHelp("The folder with the built sites.", valueName: "folder"))
  var site = "Site"

  @Option(help: ArgumentHelp("The folder for the PDF files.", valueName: "folder"))
  var output = "."

  @Option(help: ArgumentHelp("After how many seconds a page is given up.", valueName: "seconds"))
  var timeout = 60

  func validate() throws {
    guard timeout > 0 else { throw ValidationError("A timeout is a number of seconds above 0.") }
  }

  func run() throws {
    let folder = Folders.trimmed(output)
    let rule = OutputRule()
    try rule.check(folder: folder)
    let built = try BuiltSite(edition, in: Folders.trimmed(site))
    // All names are looked up before the first page is printed.
    var addresses: [String] = []
    for page in pages {
      let address = try built.page(page)
      if !addresses.contains(address) { addresses.append(address) }
      try rule.check(file: "\(folder)/\(Self.name(of: address))", of: .pdf)
    }
    let chromium = try Chromium(searchPath: ChildProcess.environment["PATH"] ?? "")
    if mkdir(folder, 0o755) != 0 && errno != EEXIST { throw FileBytes.failure("cannot be made", folder) }
    for address in addresses {
      let target = "\(folder)/\(Self.name(of: address))"
      let draft = "\(folder)/.signpost-\(String(UInt64.random(in: 0 ... .max), radix: 16)).pdf"
      defer { unlink(draft) }
      Console.progress("Printing \(address) …")
      let page = PrintedPage(address: address, site: built.address, titleOf: built.title)
      let path = "\(built.folder)/\(address)"
      let copy = try PrintFolder(page.html(FileBytes.read(path)), at: address, of: built.folder)
      defer { copy.remove() }
      try chromium.print(copy.page, profile: copy.profile, to: draft, called: path, within: timeout)
      guard rename(draft, target) == 0 else { throw FileBytes.failure("cannot be written", target) }
      Console.endProgress()
      Console.print(target)
    }
  }

  /// The name of the file for a page: its address with hyphens; for a guide, the name of its folder.
  static func name(of address: String) -> String {
    var parts = address.dropLast(5).split(separator: "/").map(String.init)
    if parts.count > 1, parts.last == "leaflet" || parts.last == "index" { parts.removeLast() }
    return parts.joined(separator: "-") + ".pdf"
  }
}
