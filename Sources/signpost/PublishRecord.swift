import ArgumentParser
import Guidance
import Manuscript
import Website

/// Records the addresses of all pages as published.
struct PublishRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish-record",
    abstract: "Records the addresses of all pages as published.",
    discussion: """
      Writes the addresses of all pages of all editions into published-addresses.txt in the content, beside those that \
      stand there already. From then on, a build in which one of them would be gone fails, unless redirects.yaml says \
      where it now leads. Run it when you publish, and keep the file in version control.

      Example: signpost publish-record
      """)

  @OptionGroup var folders: Folders

  func run() throws {
    try Installation.refuseChange(of: folders.content.own)
    let (guidance, website, _) = try folders.website()
    var editions: [String: Set<String>] = [:]
    // A layer records its own editions; those below have a record of theirs.
    let ownEditions = folders.content.folders.count == 1 ? nil : Set(website.sites.map(\.edition.name))
    for entry in guidance.published.entries {
      let names = entry.editions.filter { ownEditions?.contains($0) ?? true }
      if !names.isEmpty { editions[entry.address, default: []].formUnion(names) }
    }
    let before = editions.count
    for site in website.sites {
      for path in site.paths where path.hasSuffix(".html") { editions[path, default: []].insert(site.edition.name) }
    }
    let path = "\(folders.content.own)/\(PublishedAddresses.path)"
    try FileBytes.write(Array(PublishedAddresses.text(editions).utf8), to: path)
    Console.print("\(path): \(editions.count) addresses, \(editions.count - before) of them new")
  }
}
