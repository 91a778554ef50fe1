import Manuscript

/// Checks the names in the path of a file, which become parts of addresses.
struct PathNames {
  let place: SourcePlace
  /// All files, each prefixed with the name of the content.
  let taken: Set<String>

  /// A file's name without its extension, if it is a slug with the right extension.
  func file(_ name: String, _ ending: String, _ diagnostics: inout Diagnostics) -> String? {
    if SourceTree.isPicture(name) || SourceTree.isDrawing(name) {
      diagnostics.error(
        ContentRules.unexpectedFile, "pictures stand in the folder 'images'", at: place, help: "move '\(name)' there")
      return nil
    }
    guard name.hasSuffix(ending) else {
      diagnostics.error(
        ContentRules.unexpectedFile, "files in this folder end in '\(ending)'", at: place,
        help: "rename '\(name)', or move it out of the content")
      return nil
    }
    let stem = String(name.dropLast(ending.count))
    guard Slug.isValid(stem) else {
      diagnostics.error(
        ContentRules.fileName, "'\(stem)' cannot be an address: use small letters, digits and single hyphens",
        at: place, help: renaming("file", from: stem, ending: ending))
      return nil
    }
    guard !Slug.isDevice(stem) else {
      DeviceName.report(name, "file", at: place, &diagnostics)
      return nil
    }
    return stem
  }

  /// A folder's name, if it is a slug.
  func folder(_ name: String, _ diagnostics: inout Diagnostics) -> String? {
    guard Slug.isValid(name) else {
      diagnostics.error(
        ContentRules.fileName,
        "the folder '\(name)' cannot be an address: use small letters, digits and single hyphens",
        at: place, help: renaming("folder", from: name))
      return nil
    }
    guard !Slug.isDevice(name) else {
      DeviceName.report(name, "folder", at: place, &diagnostics)
      return nil
    }
    return name
  }

  /// A paragraph's number, such as `11.8`, from its file's name.
  func number(_ name: String, _ ending: String, _ diagnostics: inout Diagnostics) -> String? {
    let stem = String(name.dropLast(ending.count))
    let parts = stem.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      name.hasSuffix(ending) && parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.count <= 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard isNumber else {
      diagnostics.error(
        ContentRules.fileName, "'\(name)' is not the number of a paragraph of the Code", at: place,
        help: "name the file after its paragraph, such as 11.8\(ending)")
      return nil
    }
    return stem
  }

  /// The advice to use a name that can be an address, with an example if no usable name would be left.
  private func renaming(_ what: String, from name: String, ending: String = "") -> String {
    let slug = Slug.make(from: name)
    if slug.isEmpty || Slug.isDevice(slug) { return "rename the \(what), such as to 'about-us\(ending)'" }
    // The name appears once as a whole part of the path.
    let parts = place.path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.prefix { $0 != "\(name)\(ending)" }.joined(separator: "/")
    let path = "\(folder)/\(slug)\(ending)"
    if taken.contains(path) || ending.isEmpty && taken.contains(where: { $0.hasPrefix("\(path)/") }) {
      return
        "there is a \(what) '\(slug)\(ending)' as well: see which of the two is right, and delete or rename the other"
    }
    return "rename the \(what) to '\(slug)\(ending)'"
  }
}
