import Manuscript

/// The templates of a theme, ready to render.
package struct TemplateLibrary: Sendable {
  private let templates: [String: [Template.Node]]

  /// - Parameter templates: by name; the parts that a template uses are inserted, so parts must not use themselves.
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

  /// The names of all parts, in order.
  package var parts: [String] {
    templates.keys.filter { $0.hasPrefix("parts/") }.map { String($0.dropFirst("parts/".count)) }.sorted()
  }

  /// All names that a template uses, including those inside its lists.
  package func names(in template: String) -> Set<String> { Self.names(templates[template] ?? []) }

  private static func names(_ nodes: [Template.Node]) -> Set<String> {
    nodes.reduce(into: Set<String>()) { names, node in
      switch node {
      case .text(let name), .html(let name): names.insert(name)
      case .section(let name, _, let inner): names.formUnion(Self.names(inner).union([name]))
      case .bytes, .part: break
      }
    }
  }

  /// The names that a template shows and a view does not have.
  package func missing(in template: String, _ view: View) -> Set<String> {
    var missing: Set<String> = []
    Self.look(templates[template] ?? [], [view], &missing)
    return missing
  }

  private static func look(_ nodes: [Template.Node], _ scopes: [View], _ missing: inout Set<String>) {
    for node in nodes {
      switch node {
      case .bytes, .part: break
      case .text(let name), .html(let name):
        if !scopes.contains(where: { $0[name] != nil }) { missing.insert(name) }
      case .section(let name, let isInverted, let inner):
        switch scopes.last(where: { $0[name] != nil })?[name] {
        case .flag(let flag): if flag != isInverted { look(inner, scopes, &missing) }
        case .list(let list) where isInverted: if list.isEmpty { look(inner, scopes, &missing) }
        case .list(let list): for entry in list { look(inner, scopes + [entry], &missing) }
        case .text, nil: missing.insert(name)
        }
      }
    }
  }

  /// Renders a template; an unknown one renders as nothing.
  package func render(_ view: View, _ name: String) -> [UInt8] {
    var renderer = TemplateRenderer(view)
    renderer.render(templates[name] ?? [])
    return renderer.bytes
  }
}

/// Renders one template.
private struct TemplateRenderer {
  /// What is given, the innermost last.
  private var scopes: [View]
  package var bytes: [UInt8] = []

  package init(_ view: View) {
    scopes = [view]
    bytes.reserveCapacity(16_000)
  }

  package mutating func render(_ nodes: [Template.Node]) {
    for node in nodes {
      switch node {
      case .bytes(let text): bytes.append(contentsOf: text)
      case .text(let name):
        if case .text(let text)? = value(name) { HTMLText.append(escaped: text, to: &bytes) }
      case .html(let name):
        if case .text(var text)? = value(name) { text.withUTF8 { bytes.append(contentsOf: $0) } }
      case .section(let name, let isInverted, let inner): section(name, isInverted, inner)
      case .part: break
      }
    }
  }

  private mutating func section(_ name: String, _ isInverted: Bool, _ nodes: [Template.Node]) {
    switch value(name) {
    case .flag(let flag): if flag != isInverted { render(nodes) }
    case .list(let list) where !isInverted:
      for entry in list {
        scopes.append(entry)
        render(nodes)
        scopes.removeLast()
      }
    case .list(let list): if list.isEmpty { render(nodes) }
    case .text, nil: if isInverted { render(nodes) }
    }
  }

  private func value(_ name: String) -> View.Datum? {
    for scope in scopes.reversed() { if let value = scope[name] { return value } }
    return nil
  }
}
