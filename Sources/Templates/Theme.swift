import Manuscript

/// What pages look like: checked templates, the joined styles, and scripts.
public struct Theme: Sendable {
  /// Templates by name, such as `pages/factsheet` and `parts/banner`.
  let library: TemplateLibrary
  /// The joined style sheets.
  package let styles: String
  /// Pictures of the theme, such as the icon, by their address in a site.
  package let images: [String: [UInt8]]
  /// Scripts by their address in a site.
  package let scripts: [String: [UInt8]]
  /// Where the script of route finders stands in a site; a theme without it makes a site without scripts.
  package static let finderScript = "assets/route-finder.js"
  /// Where the script stands that makes links for advisers.
  package static let linkMakerScript = "assets/link-maker.js"
  /// Where the script stands that finds a council.
  package static let councilScript = "assets/find-council.js"
  /// Where the script of the search stands.
  package static let searchScript = "assets/search.js"
  /// Where the script of forms for a call back stands.
  package static let callBackScript = "assets/call-back.js"
  /// Where the script stands that leads on from the first page of a packed site.
  package static let packScript = "assets/open.js"
  /// Where the script stands that pages load in an edition that can be read offline.
  package static let offlineScript = "assets/keep-pages.js"
  /// The script that keeps pages; it stands elsewhere in a site.
  package static let offlineWorker = "assets/offline-worker.js"
  /// Where the style sheet stands in a site.
  package static let stylesheet = "assets/site.css"

  /// Reads and checks a folder.
  ///
  /// - Returns: `nil` where a remark is an error.
  public static func read(_ tree: SourceTree, _ remarks: inout Remarks) -> Theme? {
    var templates: [String: SourceFile] = [:]
    var styles: [String] = []
    var images: [String: [UInt8]] = [:]
    var scripts: [String: [UInt8]] = [:]
    for path in tree.paths {
      if let bytes = tree.pictures[path] ?? (path.hasSuffix(".svg") ? tree.files[path]?.bytes : nil) {
        if let address = imageAddress(path) { images[address] = bytes } else { reportStray(path, tree, &remarks) }
        continue
      }
      guard let file = tree.files[path] else { continue }
      if let name = templateName(path) {
        templates[name] = file
      } else if isStyle(path) {
        styles.append(path)
      } else if let address = scriptAddress(path) {
        scripts[address] = Array((ScriptText.compact(file.text) + "\n").utf8)
      } else {
        reportStray(path, tree, &remarks)
      }
    }
    let count = remarks.all.count
    let texts = templates.mapValues { TemplateText($0.bytes) }
    check(templates, texts, tree, &remarks)
    guard remarks.all.count == count || !remarks.hasErrors else { return nil }
    // Styles first, then parts, each in the order of their names: the order of the cascade's layers.
    let ordered = styles.sorted { ($0.hasPrefix("parts/") ? 1 : 0, $0) < ($1.hasPrefix("parts/") ? 1 : 0, $1) }
    let joined = ordered.compactMap { tree.files[$0]?.text }.map(StyleText.compact).joined(separator: "\n")
    return Theme(
      library: TemplateLibrary(texts.mapValues(Template.init)), styles: joined + "\n", images: images,
      scripts: scripts)
  }

  /// The name of the template in a file, or `nil` where the path is no template's.
  private static func templateName(_ path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard path.hasSuffix(".mustache"), let last = parts.last else { return nil }
    let stem = String(last.dropLast(".mustache".count))
    switch (parts.count, parts[0]) {
    case (2, "layouts"), (2, "pages"): return "\(parts[0])/\(stem)"
    case (3, "parts") where parts[1] == stem: return "parts/\(stem)"
    default: return nil
    }
  }

  private static func isStyle(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard path.hasSuffix(".css") else { return false }
    return parts.count == 2 && parts[0] == "styles"
      || parts.count == 3 && parts[0] == "parts" && parts[2] == "\(parts[1]).css"
  }

  /// Where a picture of the theme stands in a site; `nil` for one outside the folder `images`.
  private static func imageAddress(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count == 2 && parts[0] == "images" ? "assets/\(parts[1])" : nil
  }

  /// Where a script of the theme stands in a site; `nil` for one outside the folder `scripts`.
  private static func scriptAddress(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count == 2 && parts[0] == "scripts" && path.hasSuffix(".js") ? "assets/\(parts[1])" : nil
  }

  private static func reportStray(_ path: String, _ tree: SourceTree, _ remarks: inout Remarks) {
    remarks.error(
      TemplateRules.strayThemeFile, "nothing reads the file '\(path)'", at: SourcePlace("\(tree.name)/\(path)"),
      help:
        "a theme holds layouts/*.mustache, pages/*.mustache, parts/<part>/<part>.mustache, .css files in styles/ and parts/<part>/, .js files in scripts/, and pictures in images/"
    )
  }

  private static func check(
    _ templates: [String: SourceFile], _ texts: [String: TemplateText], _ tree: SourceTree, _ remarks: inout Remarks
  ) {
    var tags: [String: [TemplateTag]] = [:]
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) {
      tags[name] = texts[name].map { TemplateTag.all(in: file, $0, &remarks) }
    }
    var check = TemplateCheck(tags: tags)
    for (name, fields) in TemplateFields.roots.sorted(by: { $0.key < $1.key }) {
      guard templates[name] != nil else {
        let file = name.hasPrefix("parts/") ? "\(name)/\(name.dropFirst(6)).mustache" : "\(name).mustache"
        remarks.error(
          TemplateRules.missingTemplate, "there is no template '\(file)'", at: SourcePlace("\(tree.name)/\(file)"),
          help: "see docs/theme.md for what it is given")
        continue
      }
      check.check(name, [fields])
    }
    remarks.add(contentsOf: check.remarks)
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) where !check.used.contains(name) {
      let near = NearMiss.of(name, in: TemplateFields.roots.keys.filter { templates[$0] == nil })
      remarks.error(
        TemplateRules.unusedTemplate, "nothing uses this template", at: SourcePlace(file.path),
        help: near.map { "did you mean '\($0)'?" } ?? "delete the file, or use it as a part")
    }
  }

  /// The first value of a custom property of the styles, such as `paper`; `nil` where that is no plain colour.
  package func colour(_ name: String) -> String? {
    guard let start = styles.firstRange(of: "--\(name):")?.upperBound else { return nil }
    let value = styles[start...].drop { $0 == " " }.prefix { $0 != ";" && $0 != "}" && $0 != "\n" }
    return value.hasPrefix("#") ? String(value) : nil
  }

  /// Whether a script is there; the data beside a theme's scripts always are.
  package func has(_ script: String) -> Bool { scripts[script] != nil || !script.hasPrefix("assets/") }

  /// Renders a template; the checks have made sure that it exists.
  package func render(_ view: View, _ template: String) -> String {
    String(decoding: bytes(view, template), as: UTF8.self)
  }

  /// Renders a template into bytes.
  package func bytes(_ view: View, _ template: String) -> [UInt8] { library.render(view, template) }
}
