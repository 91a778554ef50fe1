import Content
import Manuscript

/// Reports files whose names differ only in case, or in how Unicode encodes an accented letter: on many computers they
/// are one.
enum SameNames {
  static func report(in tree: SourceTree, _ diagnostics: inout Diagnostics) {
    var first: [String: String] = [:]
    for path in tree.paths {
      guard let twin = first.updateValue(path, forKey: path.lowercased()) else { continue }
      // Strings are equal if they look alike, in whichever form of Unicode; their scalars are not.
      let isCase = path.lowercased().unicodeScalars.elementsEqual(twin.lowercased().unicodeScalars)
      diagnostics.error(
        ContentRules.duplicateAddress,
        "two files give one address: their names differ "
          + (isCase ? "in capital letters only" : "only in how their accents are stored (the form of Unicode)"),
        at: SourcePlace("\(tree.name)/\(path)"), help: "rename one of the two files",
        notes: [.init("the other one is here", at: SourcePlace("\(tree.name)/\(twin)"))])
    }
  }
}
