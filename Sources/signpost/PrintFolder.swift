import Foundation
import Manuscript

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
    root = FileManager.default.temporaryDirectory.appendingPathComponent("signpost-\(UUID().uuidString)").path
    (page, profile) = ("\(root)/site/\(address)", "\(root)/profile")
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: profile, withIntermediateDirectories: true)
      var inner = ""
      for part in address.split(separator: "/") {
        let folder = "\(root)/site\(inner)"
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let original = URL(fileURLWithPath: site + inner).standardizedFileURL.path
        for name in try files.contentsOfDirectory(atPath: original) where name != part && !name.hasSuffix(".html") {
          try files.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: "\(original)/\(name)")
        }
        inner += "/\(part)"
      }
      try FileBytes.write(html, to: page)
    } catch {
      remove()
      throw error
    }
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(atPath: root) }
}
