import Website

/// Checks that hold for every built site, whatever its content.
public struct SiteCheck: Sendable {
  public let site: EditionSite
  public let pages: [String: HTMLPage]
  private let paths: Set<String>

  public init(_ site: EditionSite) {
    self.site = site
    paths = Set(site.paths)
    var pages: [String: HTMLPage] = [:]
    for path in site.paths where path.hasSuffix(".html") {
      pages[path] = HTMLPage(String(decoding: site.bytes(of: path), as: UTF8.self))
    }
    self.pages = pages
  }

  /// Everything that is wrong, one line each: invalid HTML, links and images that lead nowhere, ids that appear twice,
  /// requests to other hosts.
  public var troubles: [String] {
    var troubles: [String] = []
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      var found = page.troubles
      found += outline(page)
      found += ids(page)
      found += links(page, path)
      found += resources(page, path)
      troubles += found.map { "\(path): \($0)" }
    }
    return troubles
  }

  private func outline(_ page: HTMLPage) -> [String] {
    var troubles: [String] = []
    if page.elements("main").count != 1 { troubles.append("\(page.elements("main").count) elements 'main'") }
    if page.elements("h1").count != 1 { troubles.append("\(page.elements("h1").count) headings of level 1") }
    if page.elements("title").first.map(page.words) ?? "" == "" { troubles.append("no title") }
    if page.elements("html").first?["lang"] != "en-GB" { troubles.append("no language") }
    var last = 0
    for heading in page.elements() where heading.name.count == 2 && heading.name.hasPrefix("h") {
      guard let level = Int(heading.name.dropFirst()) else { continue }
      if level > last + 1 { troubles.append("h\(level) after h\(last): \(page.words(of: heading))") }
      if page.words(of: heading).isEmpty { troubles.append("a heading without words") }
      last = level
    }
    return troubles
  }

  private func ids(_ page: HTMLPage) -> [String] {
    var seen: Set<String> = []
    var troubles = page.ids.filter { !seen.insert($0).inserted }.map { "the id '\($0)' stands twice" }
    troubles += page.ids.filter { $0.isEmpty || $0.contains(where: \.isWhitespace) }.map { "the id '\($0)'" }
    for name in ["aria-labelledby", "aria-describedby", "for"] {
      for element in page.elements(with: name) {
        for id in (element[name] ?? "").split(separator: " ") where !seen.contains(String(id)) {
          troubles.append("\(name) names '\(id)', which is not there")
        }
      }
    }
    return troubles
  }

  private func links(_ page: HTMLPage, _ path: String) -> [String] {
    page.elements("a").compactMap { link in
      // The script gives these their addresses; without it they are not shown.
      if link["data-send"] != nil || link["data-change"] != nil { return nil }
      guard let href = link["href"] else { return "a link without an address: \(page.words(of: link))" }
      if page.words(of: link).isEmpty { return "a link without words to '\(href)'" }
      return trouble(with: href, from: path)
    }
  }

  /// What is wrong with a link; `nil` for one that leads somewhere.
  public func trouble(with href: String, from path: String) -> String? {
    if href.isEmpty { return "a link to nothing" }
    if ["https://", "http://", "mailto:", "tel:"].contains(where: href.hasPrefix) {
      guard let own = site.edition.address, href.hasPrefix(own), path != "404.html" else { return nil }
      return "the absolute address '\(href)' of the site itself"
    }
    guard let target = Self.target(of: href, from: path) else { return "the link '\(href)' leads out of the site" }
    guard paths.contains(target.path) else { return "the link '\(href)' leads to no file" }
    guard let fragment = target.fragment else { return nil }
    if target.path == "deadlines.html", fragment.hasPrefix("for=") {
      let rows = Set((pages[target.path]?.elements() ?? []).compactMap { $0["data-row"] })
      return rows.isSuperset(of: fragment.dropFirst(4).split(separator: "+").map(String.init))
        ? nil : "the link '\(href)' names no time limit"
    }
    return pages[target.path]?.ids.contains(fragment) ?? false ? nil : "the link '\(href)' leads to no id"
  }

  /// Where a relative link leads inside the site; `nil` where it leads out of it.
  public static func target(of href: String, from path: String) -> (path: String, fragment: String?)? {
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count == 2 ? parts[1] : nil
    guard let written = parts.first, !written.isEmpty else { return (path, fragment) }
    guard !written.hasPrefix("/"), !written.contains(":") else { return nil }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in written.split(separator: "/") {
      switch part {
      case "..": if folders.popLast() == nil { return nil }
      case ".": continue
      default: folders.append(String(part))
      }
    }
    return (folders.joined(separator: "/"), fragment)
  }

  private func resources(_ page: HTMLPage, _ path: String) -> [String] {
    var troubles: [String] = []
    for tag in page.elements() {
      for name in ["src", "srcset", "poster", "data", "action", "formaction", "style"] {
        guard let value = tag[name] else { continue }
        // The form that asks for a call back goes to the service that calls back.
        if tag.name == "form", name == "action", path.hasPrefix("call-back/"), value.hasPrefix("https://") { continue }
        if name == "style" { troubles.append("a style of its own on '\(tag.name)'") }
        if tag.name == "script", name == "src" {
          // A script's tag also names what it loads later.
          let later = tag.attributes.filter { $0.key.hasPrefix("data-") }.values.flatMap { $0.split(separator: " ") }
          let files = [value] + later.map(String.init)
          let wrong = files.filter { $0.contains(":") || trouble(with: $0, from: path) != nil }
          troubles += wrong.map { "no script '\($0)'" }
          continue
        }
        if tag.name != "img" || name != "src" { troubles.append("'\(name)' on '\(tag.name)'") }
        if value.contains(":") || trouble(with: value, from: path) != nil { troubles.append("no picture '\(value)'") }
      }
      for name in tag.attributes.keys where name.hasPrefix("on") { troubles.append("the script '\(name)'") }
      // Other forms are read by a script of the page, and are not sent.
      let isForm = path.hasPrefix("call-back/") || tag["action"] == nil && tag["hidden"] != nil
      if tag.name == "form", !isForm { troubles.append("the element 'form'") }
      if ["iframe", "object", "embed", "base", "video", "audio"].contains(tag.name) {
        troubles.append("the element '\(tag.name)'")
      }
      if tag.name == "script", tag["src"] == nil, tag["type"] != "application/ld+json" {
        troubles.append("a script inside the page")
      }
      if tag.name == "img", (tag["alt"] ?? "").isEmpty { troubles.append("a picture without words") }
      if tag.name == "link", tag["rel"] == "stylesheet", let href = tag["href"],
        let wrong = trouble(with: href, from: path)
      {
        troubles.append(wrong)
      }
    }
    return troubles
  }
}
