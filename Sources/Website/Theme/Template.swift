import Manuscript

/// A template taken apart once, so that rendering it only copies bytes and looks names up.
///
/// The language is the part of Mustache that `docs/theme.md` describes; ``TemplateCheck`` has made sure that every
/// name exists and every section ends.
struct Template: Sendable {
  indirect enum Node: Sendable {
    case bytes([UInt8])
    case text(String)
    case html(String)
    case section(String, isInverted: Bool, [Node])
    case part(String)
  }

  let nodes: [Node]

  /// Takes a template apart.
  init(_ file: SourceFile) {
    var parser = Parser(text: TemplateLines.withoutBareTags(file.text))
    nodes = parser.nodes()
  }

  private struct Parser {
    var text: Substring

    init(text: String) { self.text = text[...] }

    /// The nodes up to the end of the section that is open, or of the template.
    mutating func nodes() -> [Node] {
      var nodes: [Node] = []
      while let start = text.firstRange(of: "{{") {
        if start > text.startIndex { nodes.append(.bytes(Array(text[..<start].utf8))) }
        let isTriple = text[start...].hasPrefix("{{{")
        let inner = text.index(start, offsetBy: isTriple ? 3 : 2)
        guard let end = text[inner...].firstRange(of: isTriple ? "}}}" : "}}") else { break }
        let content = text[inner..<end].trimmed
        text = text[text.index(end, offsetBy: isTriple ? 3 : 2)...]
        let name = String(content.dropFirst()).trimmed
        switch content.first {
        case _ where isTriple: nodes.append(.html(content))
        case "!": continue
        case "&": nodes.append(.html(name))
        case "#": nodes.append(.section(name, isInverted: false, self.nodes()))
        case "^": nodes.append(.section(name, isInverted: true, self.nodes()))
        case ">": nodes.append(.part(name))
        case "/": return nodes
        default: nodes.append(.text(content))
        }
      }
      if !text.isEmpty { nodes.append(.bytes(Array(text.utf8))) }
      text = text[text.endIndex...]
      return nodes
    }
  }
}

/// The lines of a template.
enum TemplateLines {
  /// Takes away the white space and line end around tags that stand alone on their line, as Mustache asks: a section's
  /// marks leave no empty lines behind.
  static func withoutBareTags(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let trimmed = line.trimmed
      let isBare =
        trimmed.hasPrefix("{{") && trimmed.hasSuffix("}}") && !trimmed.hasPrefix("{{{")
        && trimmed.dropFirst(2).first.map { "#^/!>".contains($0) } == true
        && !trimmed.dropFirst(2).dropLast(2).contains("{")
      out += isBare ? trimmed : "\(line)\n"
    }
    // The last line has no line end of its own.
    if out.last == "\n" { out.removeLast() }
    return out
  }
}

/// The templates of a theme, ready to render.
struct TemplateLibrary: Sendable {
  private let templates: [String: [Template.Node]]

  /// - Parameter templates: by name; the parts that a template uses are put in their places, so parts must not use
  ///   themselves.
  init(_ templates: [String: Template]) {
    self.templates = templates.mapValues { Self.joined($0.nodes, templates, depth: 0) }
  }

  private static func joined(_ nodes: [Template.Node], _ all: [String: Template], depth: Int) -> [Template.Node] {
    nodes.flatMap { node -> [Template.Node] in
      switch node {
      case .part(let name): depth > 12 ? [] : joined(all["parts/\(name)"]?.nodes ?? [], all, depth: depth + 1)
      case .section(let name, let isInverted, let inner):
        [.section(name, isInverted: isInverted, joined(inner, all, depth: depth))]
      default: [node]
      }
    }
  }

  /// Renders a template; an unknown one gives nothing.
  func render(_ view: View, _ name: String) -> [UInt8] {
    var renderer = TemplateRenderer(view)
    renderer.render(templates[name] ?? [])
    return renderer.bytes
  }
}

/// Renders one template.
private struct TemplateRenderer {
  /// What is given, the innermost last.
  private var scopes: [View]
  var bytes: [UInt8] = []

  init(_ view: View) {
    scopes = [view]
    bytes.reserveCapacity(16_000)
  }

  mutating func render(_ nodes: [Template.Node]) {
    for node in nodes {
      switch node {
      case .bytes(let text): bytes.append(contentsOf: text)
      case .text(let name): HTMLText.append(escaped: text(name), to: &bytes)
      case .html(let name): bytes.append(contentsOf: text(name).utf8)
      case .section(let name, let isInverted, let inner): section(name, isInverted, inner)
      case .part: break
      }
    }
  }

  private mutating func section(_ name: String, _ isInverted: Bool, _ nodes: [Template.Node]) {
    let value = value(name)
    if let flag = value as? Bool {
      if flag != isInverted { render(nodes) }
      return
    }
    let list = value as? [View] ?? []
    if isInverted {
      if list.isEmpty { render(nodes) }
      return
    }
    for entry in list {
      scopes.append(entry)
      render(nodes)
      scopes.removeLast()
    }
  }

  private func text(_ name: String) -> String { value(name) as? String ?? "" }

  private func value(_ name: String) -> Any? {
    for scope in scopes.reversed() { if let value = scope[name] { return value } }
    return nil
  }
}
