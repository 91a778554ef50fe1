import Foundation

/// Where things are in the repository, found from the path of this file.
public enum Repository {
  public static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  public static var content: String { "\(root)/Content" }
  public static var theme: String { "\(root)/Theme" }
  /// The words of pages that are made from other files, which tiny sites share.
  public static var words: String { text("\(content)/words.yaml") ?? "" }
  /// The folder of tiny sites.
  public static var sites: String { "\(root)/Tests/Sites" }

  /// The names of the folders in a folder, in order.
  public static func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      return !name.hasPrefix(".") && FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }

  /// The relative paths of all files below a folder, in order; none where there is no such folder.
  public static func files(below path: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return found.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// The text of a file, or `nil` where there is none.
  public static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
