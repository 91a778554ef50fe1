import Manuscript

/// Pictures, which are not a kind of content: pages show them.
package enum PictureFile {
  static let folder = "images"

  /// Whether a path is that of a picture or a drawing in its folder.
  package static func isOne(_ path: String) -> Bool {
    path.hasPrefix("\(folder)/") && (SourceTree.isPicture(path) || SourceTree.isDrawing(path))
  }

  /// Checks the name of a picture, which becomes its address.
  static func check(_ path: String, _ parts: [String], in tree: String, _ diagnostics: inout Diagnostics) {
    let place = SourcePlace("\(tree)/\(path)")
    if !parts.allSatisfy(isName) {
      diagnostics.error(
        ContentRules.fileName, "'\(path)' cannot be an address: use letters, digits, hyphens and dots", at: place,
        help: "rename the picture")
    } else if let device = parts.first(where: Slug.isDevice) {
      DeviceName.report(device, "picture", at: place, &diagnostics)
    }
  }

  /// The pictures and drawings of a folder of content, by their path inside it.
  package static func all(in tree: SourceTree) -> [String: [UInt8]] {
    let drawings = tree.files.filter { SourceTree.isDrawing($0.key) && isOne($0.key) }
    return tree.pictures.merging(drawings.mapValues(\.bytes)) { picture, _ in picture }
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || "-_.".utf8.contains($0)
    }
  }
}
