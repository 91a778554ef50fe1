import Manuscript

/// What pages look like: checked templates, the joined styles, and scripts.
public struct Theme: Sendable {
  /// Templates by name, such as `pages/factsheet` and `parts/banner`.
  package let library: TemplateLibrary
  /// The files of the templates by name, for diagnostics about their output.
  package let sources: [String: SourceFile]
  /// The style sheets by their plain names: their names in a site without the hash.
  package let styles: [String: String]
  /// Which colours are read on which others.
  package let contrast: Contrast
  /// Examples of parts in each of their states, by the part's name.
  package let examples: [String: [PartExample]]
  /// Images of the theme, such as the icon, by their address in a site.
  package let images: [String: [UInt8]]
  /// Scripts by their plain names, such as `assets/search.js`.
  package let scripts: [String: [UInt8]]
  /// The plain names of the scripts that use something from the shared script.
  let sharing: Set<String>
  /// The style sheets for elements of texts, by the part's name.
  let textSheets: [String: StyleSheets.TextSheet]
  /// Called with each view and its template: tests compare what templates are given with what they may use.
  package var watch: (@Sendable (View, TemplateContract) -> Void)?
  /// The plain names of the scripts that belong to the parts of a template, by template.
  let partScripts: [String: [String]]
  /// The script with what others share: a page that has one of them loads it before them.
  package static let sharedScript = script("shared")

  /// The style sheet of all pages.
  package static let stylesheet = "assets/site.css"

  /// The plain name of one of the theme's own scripts in a site: `assets/search.js` for `search`.
  package static func script(_ name: String) -> String { "assets/\(name).js" }

  /// Reads and checks a folder.
  ///
  /// - Parameter contract: what the generator requires of it.
  /// - Returns: `nil` where a diagnostic is an error.
  public static func read(_ tree: SourceTree, for contract: ThemeContract, _ diagnostics: inout Diagnostics) -> Theme? {
    var templates: [String: SourceFile] = [:]
    var styles: [String] = []
    var images: [String: [UInt8]] = [:]
    var scripts: [String: [UInt8]] = [:]
    for path in tree.paths {
      if let bytes = tree.pictures[path] ?? (path.hasSuffix(".svg") ? tree.files[path]?.bytes : nil) {
        if let address = imageAddress(path) { images[address] = bytes } else { reportStray(path, tree, &diagnostics) }
        continue
      }
      guard let file = tree.files[path] else { continue }
      if let name = templateName(path) {
        templates[name] = file
      } else if isStyle(path) {
        styles.append(path)
      } else if path == Contrast.path || examplePart(path) != nil {
        continue
      } else if let address = scriptAddress(path) {
        scripts[address] = Array((ScriptText.compact(file.text) + "\n").utf8)
      } else {
        reportStray(path, tree, &diagnostics)
      }
    }
    let count = diagnostics.all.count
    let texts = templates.mapValues { TemplateText($0.bytes) }
    check(templates, texts, contract, tree, &diagnostics)
    let contrast = Contrast(
      tree.files[Contrast.path],
      ColourTokens(styles.sorted().filter { $0.hasPrefix("styles/") }.compactMap { tree.files[$0] }), theme: tree.name,
      &diagnostics)
    guard diagnostics.all.count == count || !diagnostics.hasErrors else { return nil }
    let library = TemplateLibrary(texts.mapValues(Template.init))
    let examples = PartExamples(
      Dictionary(tree.files.compactMap { path, file in examplePart(path).map { ($0, file) } }) { first, _ in first },
      library, theme: tree.name, &diagnostics)
    guard diagnostics.all.count == count || !diagnostics.hasErrors else { return nil }
    let compact = styles.sorted().map { (path: $0, text: StyleText.compact(tree.files[$0]?.text ?? "")) }
    let sheets = StyleSheets(
      styles: compact.filter { $0.path.hasPrefix("styles/") }.map(\.text),
      parts: Dictionary(
        compact.filter { $0.path.hasPrefix("parts/") }.map { (String($0.path.split(separator: "/")[1]), $0.text) }
      ) { first, _ in first },
      templates: texts, contract)
    var styleTexts = [stylesheet: sheets.common]
    styleTexts[paperSheet] = sheets.commonPaper
    for (template, text) in sheets.own { styleTexts[Self.stylesheet(of: template)] = text }
    for (template, text) in sheets.paper { styleTexts[Self.paperSheet(of: template)] = text }
    for (part, sheet) in sheets.texts { styleTexts[Self.textSheet(of: part)] = sheet.text }
    return Theme(
      library: library, sources: templates, styles: styleTexts, contrast: contrast, examples: examples.all,
      images: images,
      scripts: scripts,
      sharing: Set(
        scripts.filter { $0.key != sharedScript && ByteSearch.first("signpost.shared", in: $0.value) != nil }.keys),
      textSheets: sheets.texts,
      partScripts: sheets.parts.mapValues { names in
        names.sorted().map(script).filter { scripts[$0] != nil }
      })
  }

  /// The style sheet for one kind of page: `assets/site-result.css` for `pages/result`.
  private static func stylesheet(of template: String) -> String {
    "assets/site-\(template.dropFirst("pages/".count)).css"
  }

  private static func paperSheet(of template: String) -> String {
    "assets/print-\(template.dropFirst("pages/".count)).css"
  }

  private static let paperSheet = "assets/print.css"

  /// The style sheets that pages of a template load for paper only, in order.
  package func paperSheets(for template: String) -> [String] {
    [Self.paperSheet, Self.paperSheet(of: template)].filter { styles[$0] != nil }
  }

  static func textSheet(of part: String) -> String { "assets/text-\(part).css" }

  /// Finds the style sheets that a page of a template needs for the elements of its text.
  package func textSheets(for template: String) -> TextSheetScan {
    TextSheetScan(textSheets.filter { !$0.value.known.contains(template) }.map { ($0.key, $0.value.classes) })
  }

  /// The style sheets that pages of a template load, in order.
  package func stylesheets(for template: String) -> [String] {
    [Self.stylesheet, Self.stylesheet(of: template)].filter { styles[$0] != nil }
  }

  /// The name of the template in a file, or `nil` where the path is not a template's.
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

  /// The part whose examples a file holds, or `nil` where the path is not such a file's.
  private static func examplePart(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[0] == "parts" && parts[2] == "examples.yaml" ? String(parts[1]) : nil
  }

  private static func isStyle(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard path.hasSuffix(".css") else { return false }
    return parts.count == 2 && parts[0] == "styles"
      || parts.count == 3 && parts[0] == "parts" && parts[2] == "\(parts[1]).css"
  }

  /// The address of the theme's image in a site; `nil` for one outside the folder `images`.
  private static func imageAddress(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count == 2 && parts[0] == "images" ? "assets/\(parts[1])" : nil
  }

  /// The plain name of a script of the theme in a site; `nil` for one that is neither in `scripts` nor a part's.
  private static func scriptAddress(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    guard path.hasSuffix(".js") else { return nil }
    if parts.count == 2 && parts[0] == "scripts" { return "assets/\(parts[1])" }
    return parts.count == 3 && parts[0] == "parts" && parts[2] == "\(parts[1]).js" ? "assets/\(parts[2])" : nil
  }

  private static func reportStray(_ path: String, _ tree: SourceTree, _ diagnostics: inout Diagnostics) {
    diagnostics.error(
      TemplateRules.strayThemeFile, "nothing reads the file '\(path)'", at: SourcePlace("\(tree.name)/\(path)"),
      help:
        "a theme holds contrast.txt, layouts/*.mustache, pages/*.mustache, parts/<part>/<part>.mustache and examples.yaml, .css files in styles/ and parts/<part>/, .js files in scripts/ and parts/<part>/, and pictures in images/"
    )
  }

  private static func check(
    _ templates: [String: SourceFile], _ texts: [String: TemplateText], _ contract: ThemeContract, _ tree: SourceTree,
    _ diagnostics: inout Diagnostics
  ) {
    var tags: [String: [TemplateTag]] = [:]
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) {
      tags[name] = texts[name].map { TemplateTag.all(in: file, $0, &diagnostics) }
    }
    var check = TemplateCheck(tags: tags)
    for template in contract.templates {
      guard templates[template.name] != nil else {
        diagnostics.error(
          TemplateRules.missingTemplate, "there is no template '\(template.path)'",
          at: SourcePlace("\(tree.name)/\(template.path)"), help: "see docs/theme.md for what it is given")
        continue
      }
      check.check(template.name, [template.fields])
    }
    diagnostics.add(contentsOf: check.diagnostics)
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) where !check.used.contains(name) {
      let near = NearMiss.of(name, in: contract.templates.map(\.name).filter { templates[$0] == nil })
      diagnostics.error(
        TemplateRules.unusedTemplate, "nothing uses this template", at: SourcePlace(file.path),
        help: near.map { "did you mean '\($0)'?" } ?? "delete the file, or use it as a part")
    }
  }

  /// A colour of the theme on light screens, such as `paper`; `nil` where there is none with that name.
  ///
  /// - Parameter changes: the colours with which an edition replaces the theme's.
  package func colour(_ name: String, _ changes: [String: Colour] = [:]) -> String? {
    contrast.colour(name, changes)?.description
  }

  /// The scripts of the parts that a template uses.
  package func scripts(for template: String) -> [String] { partScripts[template] ?? [] }

  /// The scripts of a page, by their plain names, with the shared script before them if one of them uses it.
  package func withShared(_ names: [String]) -> [String] {
    guard has(Self.sharedScript), names.contains(where: sharing.contains) else { return names }
    return [Self.sharedScript] + names
  }

  /// Whether a script exists; the data besides a theme's scripts always exist.
  package func has(_ script: String) -> Bool { scripts[script] != nil || !script.hasPrefix("assets/") }

  /// Renders a template; the checks have made sure that it exists.
  package func render(_ view: View, _ template: TemplateContract) -> String {
    String(decoding: bytes(view, template), as: UTF8.self)
  }

  /// Renders a template into bytes.
  package func bytes(_ view: View, _ template: TemplateContract) -> [UInt8] {
    watch?(view, template)
    return library.render(view, template.name)
  }
}
