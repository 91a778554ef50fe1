import Website

/// What readers of two sites read differently, page by page; pages that differ in the same words are told together.
package struct SiteDifference: Sendable {
  /// Lines that are on the pages of one site and not of the other.
  struct Change: Hashable, Sendable {
    var gone: [String] = []
    var new: [String] = []

    var lines: [String] { gone + new }
  }

  private(set) var onlyBefore: [String] = []
  private(set) var onlyAfter: [String] = []
  /// The pages of each change, in order; the change of most pages comes first.
  private(set) var changes: [(change: Change, pages: [String])] = []

  /// - Parameters:
  ///   - before: the lines of the pages of a site, by address.
  ///   - after: those of the other.
  package init(_ before: [String: [String]], _ after: [String: [String]]) {
    onlyBefore = before.keys.filter { after[$0] == nil }.sorted()
    onlyAfter = after.keys.filter { before[$0] == nil }.sorted()
    var pages: [Change: [String]] = [:]
    for (address, lines) in after {
      guard let old = before[address], old != lines else { continue }
      for change in Set(Self.changes(old, lines)) { pages[change, default: []].append(address) }
    }
    changes = pages.map { (change: $0.key, pages: $0.value.sorted()) }.sorted { first, second in
      if first.pages.count != second.pages.count { return first.pages.count > second.pages.count }
      if first.pages != second.pages { return first.pages.lexicographicallyPrecedes(second.pages) }
      return first.change.lines.lexicographicallyPrecedes(second.change.lines)
    }
  }

  /// The lines of the pages of a site, by address; without those of route finders, whose journeys are compared.
  ///
  /// - Parameter finders: the ids of its route finders.
  package static func lines(of site: EditionSite, without finders: [String]) -> [String: [String]] {
    let pages = site.paths.filter { path in
      path.hasSuffix(".html") && !finders.contains { path.hasPrefix("\($0)/") }
    }
    return Dictionary(uniqueKeysWithValues: pages.map { ($0, PageLines(site.bytes(of: $0)).lines) })
  }

  /// The places at which two pages differ.
  private static func changes(_ old: [String], _ new: [String]) -> [Change] {
    let difference = new.difference(from: old)
    var gone: [Int: String] = [:]
    var come: [Int: String] = [:]
    for step in difference {
      switch step {
      case .remove(let offset, let line, _): gone[offset] = line
      case .insert(let offset, let line, _): come[offset] = line
      }
    }
    var changes: [Change] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      var change = Change()
      while let line = gone[i] { (change.gone, i) = (change.gone + [line], i + 1) }
      while let line = come[j] { (change.new, j) = (change.new + [line], j + 1) }
      if change == Change() { (i, j) = (i + 1, j + 1) } else { changes.append(change) }
    }
    return changes
  }

  /// Whether the two sites say the same.
  var isEmpty: Bool { onlyBefore.isEmpty && onlyAfter.isEmpty && changes.isEmpty }

  /// What differs, in lines.
  ///
  /// - Parameters:
  ///   - before: what the first site is called, such as `england`.
  ///   - after: what the other is called.
  package func text(_ before: String, _ after: String) -> String {
    if isEmpty { return "Every page of \(after) says the same as in \(before).\n" }
    var lines: [String] = []
    lines += Self.section("Pages that only \(before) has", onlyBefore)
    lines += Self.section("Pages that only \(after) has", onlyAfter)
    for (change, pages) in changes {
      lines += ["", Self.named(pages) + ":"]
      lines += change.gone.map { "  - \($0)" } + change.new.map { "  + \($0)" }
    }
    return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private static func section(_ title: String, _ pages: [String]) -> [String] {
    pages.isEmpty ? [] : ["", "\(title):"] + pages.map { "  \($0)" }
  }

  /// The first pages, and how many more there are.
  private static func named(_ pages: [String]) -> String {
    let most = 3
    let rest = pages.count - most
    return pages.prefix(most).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more \(rest == 1 ? "page" : "pages")" : "")
  }
}
