import Manuscript

/// Checks templates against what they are given: every name, every section, every part.
struct TemplateCheck {
  /// The tags of all templates, by name.
  let tags: [String: [TemplateTag]]
  private(set) var used: Set<String> = []
  var diagnostics = Diagnostics()

  init(tags: [String: [TemplateTag]]) { self.tags = tags }

  private struct Section {
    let name: String
    let place: SourcePlace
    let opensScope: Bool
  }

  /// Checks a template and the parts that it uses.
  ///
  /// - Parameter scopes: what is given, the innermost last.
  mutating func check(_ name: String, _ scopes: [TemplateFields], depth: Int = 0) {
    used.insert(name)
    guard let tags = tags[name] else { return }
    var scopes = scopes
    var sections: [Section] = []
    for tag in tags {
      switch tag.kind {
      case .refused(let what):
        diagnostics.error(TemplateRules.templateSyntax, "themes do not use \(what)", at: tag.place)
      case .part: checkPart(tag, from: name, scopes, depth)
      case .close:
        guard let open = sections.popLast() else {
          diagnostics.error(
            TemplateRules.templateSyntax, "no section '\(tag.name)' is open here", at: tag.place,
            help: "take the tag out, or open the section above")
          continue
        }
        if open.opensScope { scopes.removeLast() }
        if open.name != tag.name {
          diagnostics.error(
            TemplateRules.templateSyntax, "the section that ends here is '\(open.name)', not '\(tag.name)'",
            at: tag.place,
            help: "write '{{/\(open.name)}}'", notes: [.init("it begins here", at: open.place)])
        }
      case .open, .openInverted:
        var opensScope = false
        if let kind = kind(of: tag, scopes) {
          switch kind {
          case .list(let inner):
            if case .open = tag.kind {
              scopes.append(inner)
              opensScope = true
            }
          case .flag: break
          case .text, .html:
            diagnostics.error(
              TemplateRules.templateName, "'\(tag.name)' is a text, so it opens no section", at: tag.place,
              help: "use a list, or a name that ends in '?'")
          }
        }
        sections.append(Section(name: tag.name, place: tag.place, opensScope: opensScope))
      case .text, .html: checkValue(tag, scopes)
      }
    }
    for open in sections {
      diagnostics.error(
        TemplateRules.templateSyntax, "the section '\(open.name)' does not end", at: open.place,
        help: "add '{{/\(open.name)}}'")
    }
  }

  private mutating func checkValue(_ tag: TemplateTag, _ scopes: [TemplateFields]) {
    guard let kind = kind(of: tag, scopes) else { return }
    var isHTML = false
    if case .html = tag.kind { isHTML = true }
    switch kind {
    case .text where isHTML:
      diagnostics.error(
        TemplateRules.templateEscape, "'\(tag.name)' is plain text and must be escaped", at: tag.place,
        help: "write '{{\(tag.name)}}'")
    case .html where !isHTML:
      diagnostics.error(
        TemplateRules.templateEscape, "'\(tag.name)' is HTML and would be shown as code", at: tag.place,
        help: "write '{{{\(tag.name)}}}'")
    case .list, .flag:
      diagnostics.error(
        TemplateRules.templateName, "'\(tag.name)' opens a section; it has no text", at: tag.place,
        help: "write '{{#\(tag.name)}}…{{/\(tag.name)}}'")
    default: break
    }
  }

  private mutating func kind(of tag: TemplateTag, _ scopes: [TemplateFields]) -> TemplateFields.Kind? {
    for scope in scopes.reversed() { if let kind = scope[tag.name] { return kind } }
    let near = scopes.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    let elsewhere = scopes.contains { $0.allNames.contains(tag.name) }
    diagnostics.error(
      TemplateRules.templateName, "this template is not given '\(tag.name)'", at: tag.place,
      help: NearMiss.help(
        tag.name, in: near,
        otherwise: elsewhere
          ? "'\(tag.name)' belongs to the entries of a list: use it inside the list's section"
          : "the names here are: \(near.sorted().joined(separator: ", "))"))
    return nil
  }

  private mutating func checkPart(_ tag: TemplateTag, from name: String, _ scopes: [TemplateFields], _ depth: Int) {
    let part = "parts/\(tag.name)"
    guard tags[part] != nil else {
      let parts = tags.keys.filter { $0.hasPrefix("parts/") }.map { String($0.dropFirst(6)) }
      diagnostics.error(
        TemplateRules.unknownPart, "there is no part '\(tag.name)'", at: tag.place,
        help: NearMiss.help(tag.name, in: parts, otherwise: "write the file parts/\(tag.name)/\(tag.name).mustache"))
      return
    }
    guard depth < 12 else {
      diagnostics.error(TemplateRules.unknownPart, "the part '\(tag.name)' uses itself", at: tag.place)
      return
    }
    check(part, scopes, depth: depth + 1)
  }
}
