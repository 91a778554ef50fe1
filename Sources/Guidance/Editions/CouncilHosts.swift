import Manuscript

/// Determines which council a web address or an email address belongs to.
///
/// Councils' hosts end in `.gov.uk`; the label before that is a council's name without spaces, or is learned from the
/// sources that records give for a council.
struct CouncilHosts: Sendable {
  /// The councils that a label may belong to.
  private var councils: [String: Set<String>] = [:]

  init(_ all: [Council], _ words: CouncilWords?, _ providers: [Provider]) {
    for council in all {
      for name in [council.slug, council.shortName] { councils[Self.squeezed(name), default: []].insert(council.slug) }
    }
    for other in (words?.otherNames ?? []) + (words?.abbreviations ?? []) where other.councils.count == 1 {
      councils[Self.squeezed(other.name), default: []].formUnion(other.councils)
    }
    var learned: [String: Set<String>] = [:]
    for served in providers.flatMap(\.councils) {
      guard served.source.confidence != .notice, let label = served.source.link.flatMap(Self.label) else { continue }
      if councils[label] == nil { learned[label, default: []].insert(served.slug) }
    }
    councils.merge(learned) { first, _ in first }
  }

  /// The council of a web address or an email address; `nil` if it is not a council's, or may belong to several.
  func council(of address: String) -> String? {
    guard let found = Self.label(address).flatMap({ councils[$0] ?? councils[Self.withoutCouncil($0)] }),
      found.count == 1
    else { return nil }
    return found.first
  }

  /// The label before `.gov.uk`: "derby" in `https://www.derby.gov.uk/send` and in `send@derby.gov.uk`.
  private static func label(_ address: String) -> String? {
    var host = Substring(address.lowercased())
    if host.hasPrefix("mailto:") { host = host.dropFirst(7) }
    if let scheme = host.firstRange(of: "://") { host = host[scheme.upperBound...] }
    host = host.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    let labels = host.prefix { $0 != ":" }.split(separator: ".")
    guard labels.count >= 3, labels.suffix(2) == ["gov", "uk"] else { return nil }
    return squeezed(labels[labels.count - 3])
  }

  private static func squeezed(_ name: some StringProtocol) -> String {
    String(name.lowercased().filter { $0.isLetter })
  }

  /// "bcp" for "bcpcouncil".
  private static func withoutCouncil(_ label: String) -> String {
    label.hasSuffix("council") ? String(label.dropLast(7)) : label
  }
}
