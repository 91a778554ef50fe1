import LibC
import Manuscript
import Website

/// A folder that takes the place of a site's folder while one of its pages is printed.
///
/// Everything except the page is linked, and the page itself is written again. The site stays as it is.
struct PrintFolder {
  /// The path of the page to print.
  let page: String
  /// The path of an empty folder for the settings of the program that prints.
  let profile: String

  private let root: String

  /// - Parameters:
  ///   - html: the page as it is to be printed.
  ///   - address: its address in the site.
  ///   - site: the folder of the site.
  init(_ html: [UInt8], at address: String, of site: String) throws {
    root = try ScratchFolder.make()
    (page, profile) = ("\(root)/site/\(address)", "\(root)/profile")
    do {
      var inner = ""
      try Self.make([profile, "\(root)/site"])
      for part in address.split(separator: "/") {
        let folder = "\(root)/site\(inner)"
        if !inner.isEmpty { try Self.make([folder]) }
        guard let original = FileBytes.realPath(site + inner) else {
          throw FileBytes.failure("cannot be read", site + inner)
        }
        for name in FolderEntry.names(in: original) where name != part && !name.hasSuffix(".html") {
          let link = "\(folder)/\(name)"
          if symlink("\(original)/\(name)", link) != 0 { throw FileBytes.failure("cannot be made", link) }
        }
        inner += "/\(part)"
      }
      try FileBytes.write(html, to: page)
    } catch {
      remove()
      throw error
    }
  }

  private static func make(_ folders: [String]) throws(WorldError) {
    for folder in folders where mkdir(folder, 0o700) != 0 { throw FileBytes.failure("cannot be made", folder) }
  }

  /// Removes the folder.
  func remove() { try? FolderTree.remove(root) }
}
