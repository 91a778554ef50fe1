import Manuscript
import Templates

extension EditionSite {
  /// The site as a ZIP file to pass on: one folder with a page to open at the top, and the site in a folder below.
  public func pack() throws(WorldError) -> ZipArchive {
    let folder = "signpost-\(edition.name)"
    var files: [String: [UInt8]] = [:]
    for path in paths { files["\(folder)/\(Self.pagesFolder)/\(path)"] = bytes(of: path) }
    for (path, bytes) in front { files["\(folder)/\(path)"] = bytes }
    return try ZipArchive(files)
  }

  /// The folder of the site inside a pack.
  static let pagesFolder = "pages"
  /// The page in a pack that people open.
  static let openPage = "Open me.html"
}

extension EditionFilling {
  /// What is next to the folder of the site in a pack: the page that people open, and its script.
  var front: [String: [UInt8]] {
    let folder = EditionSite.pagesFolder
    let bytes = theme.scripts[PackPage.script] ?? []
    let script = "\(folder)/\(LoadedFiles.address(of: PackPage.script, holding: bytes))"
    let page = theme.bytes(
      [
        "language": "en-GB", "site-title": edition.title, "script": script, "home-href": "\(folder)/index.html",
      ], PackPage.template)
    return [EditionSite.openPage: page, script: bytes]
  }
}
