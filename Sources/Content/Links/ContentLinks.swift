import Manuscript
import Proofreading

/// Resolves the links of one text: typed links, links between files, and links to the outside.
package final class ContentLinks: MarkdownLinks {
  package let catalogue: Catalogue
  /// The folder of the file that holds the text, as a path prefix: empty, or ending in a slash.
  package let prefix: String
  /// The pages that the files in the same folder become.
  private let neighbours: [String: Catalogue.Page]
  /// The address of the page that the text is on, for links within it; `nil` for texts that appear on several.
  package let address: String?
  /// Laws and paragraphs of the Code that the text relies on.
  package private(set) var citations: [Citation] = []
  /// Links to headings, checked once all pages are known.
  package private(set) var fragments: [FragmentUse] = []
  /// Pictures that the text shows, by their path inside the content.
  package private(set) var pictures: Set<String> = []
  /// The facts of the register that the text shows.
  package var facts: Set<String> = []
  /// The services whose records the text names as sources.
  package private(set) var services: Set<String> = []
  /// Whether the links are in a list of sources.
  package var isInSources = false
  /// Statements that hold up to a day.
  package var claims: [DatedStatement] = []
  /// What the text names of the laws, facts, time limits and outcomes that do not hold on every day.
  package private(set) var uses: [LawUse] = []
  /// Whether the links say where a fact or a time limit comes from.
  package var isBasis = false
  /// Whether the text itself is for the day of the build.
  package var isForToday = true

  /// Whose council and contacts `local:` links refer to.
  package let locality: Locality

  package init(catalogue: Catalogue, path: String, address: String?, locality: Locality = .edition) {
    self.catalogue = catalogue
    self.locality = locality
    prefix = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    neighbours = catalogue.neighbours[prefix] ?? [:]
    self.address = address
  }

  /// The folder of the file, split into its parts.
  private var folder: [String] { prefix.split(separator: "/").map(String.init) }

  /// The schemes that lead to no target of the catalogue.
  private static let otherSchemes = [
    "local", "page", "fact", "said", "until", "reader", "in", "https", "mailto", "tel",
  ]

  package func link(to destination: String, at place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink? {
    if destination.isEmpty || destination == "#" {
      diagnostics.error(
        ContentRules.unknownLink, "this link leads nowhere", at: place.place,
        help: "write what it should lead to in the round brackets")
      return nil
    }
    if destination.hasPrefix("#") { return heading(destination.dropFirst(), on: address, at: place) }
    // The common cases first: a file in the same folder, and a heading in one.
    if let mark = destination.firstIndex(ofByte: UInt8(ascii: "#")) {
      if let page = neighbours[String(destination[..<mark])] {
        return heading(destination[mark...].dropFirst(), on: page, at: place)
      }
    } else if let page = neighbours[destination] {
      return ResolvedLink(page.link)
    }
    guard let colon = destination.firstIndex(ofByte: UInt8(ascii: ":")),
      !destination.utf8[..<colon].contains(UInt8(ascii: "/"))
    else {
      return file(destination, at: place, &diagnostics)
    }
    let scheme = destination[..<colon].lowercased()
    let name = String(destination[destination.index(after: colon)...])
    switch scheme {
    case "https", "http":
      return OutsideAddress.check(destination, at: place.place, &diagnostics).map { ResolvedLink($0, isExternal: true) }
    case "mailto":
      return OutsideAddress.isEmail(name)
        ? ResolvedLink(destination)
        : malformed(("an email address", "mailto:name@example.org"), name, place, &diagnostics)
    case "tel":
      if let number = PhoneNumber(name) { return ResolvedLink("tel:\(number.dialled)") }
      guard let fault = PhoneNumber.fault(in: name) else {
        return malformed(("a phone number", "tel:03003035857"), name, place, &diagnostics)
      }
      diagnostics.error(
        ContentRules.phoneNumber, "'\(name)' is not a British phone number: \(fault)", at: place.place,
        help: "compare it with its source, digit by digit")
      return nil
    case "local": return local(name, place, &diagnostics)
    case "fact": return fact(name, place, &diagnostics)
    case "until": return until(name, place, &diagnostics)
    case "reader": return readers(name, place, &diagnostics)
    case "in": return editions(name, place, &diagnostics)
    case "said": return fact(name, place, &diagnostics) == nil ? nil : ResolvedLink("", isPlain: true)
    case "page":
      if let address = catalogue.page(name) { return ResolvedLink(Slot.root + address) }
      return unknown("page", name, catalogue.addresses.names, place, &diagnostics)
    default:
      if let scheme = catalogue.schemes[scheme] { return typed(scheme, name, place, &diagnostics) }
      let known = (catalogue.schemes.keys + Self.otherSchemes).sorted()
      diagnostics.error(
        ContentRules.unknownLink, "'\(scheme):' is not a kind of link", at: place.place,
        help: NearMiss.help(
          scheme, in: known, otherwise: "the kinds are: \(known.joined(separator: ", "))"))
      return nil
    }
  }

  private func typed(
    _ scheme: LinkScheme, _ name: String, _ place: PlaceHint, _ diagnostics: inout Diagnostics
  ) -> ResolvedLink? {
    let targets = catalogue.targets(scheme)
    guard let target = targets[name] else {
      if let list = scheme.list, catalogue.unread.contains(list) { return ResolvedLink("", name: name, isPlain: true) }
      return unknown(scheme.noun, name, Array(targets.keys), place, &diagnostics)
    }
    if scheme == .code || scheme == .law || scheme == .reform {
      citations.append(Citation(scheme: scheme.name, id: name))
    }
    if isInSources, scheme == .provider { services.insert(name) }
    use("\(scheme.name):\(name)", at: place)
    if isBasis, scheme == .reform, let status = catalogue.proposals[name] {
      diagnostics.error(
        ProofreadingRules.proposal, "'\(name)' is \(status), so nothing can rest on it", at: place.place,
        help: "name the law that holds today")
    }
    return ResolvedLink(Slot.root + target.address, name: target.name)
  }

  /// Notes that the text names something that may not hold on every day.
  package func use(_ name: @autoclosure () -> String, at place: PlaceHint) {
    if catalogue.datedLaws.isEmpty { return }
    let name = name()
    if catalogue.datedLaws[name] != nil { uses.append(LawUse(name: name, place: place, isNow: isForToday)) }
  }

  /// Reports a name that is not a known one.
  package func unknown(
    _ what: String, _ name: String, _ known: [String], _ place: PlaceHint, _ diagnostics: inout Diagnostics
  ) -> ResolvedLink? {
    diagnostics.error(
      ContentRules.unknownLink, "there is no \(what) '\(name)'", at: place.place, help: NearMiss.help(name, in: known))
    return nil
  }

  package func malformed(
    _ what: (name: String, example: String), _ name: String, _ place: PlaceHint, _ diagnostics: inout Diagnostics
  ) -> ResolvedLink? {
    diagnostics.error(
      ContentRules.unknownLink, "'\(name)' is not \(what.name)", at: place.place, help: "write it as \(what.example)")
    return nil
  }

  /// The id that a link gives after `#`; browsers copy letters of other scripts percent-encoded.
  private static func place(named fragment: Substring) -> String {
    let fragment = String(fragment)
    return fragment.utf8.contains(UInt8(ascii: "%")) ? PercentEncoding.decoded(fragment) ?? fragment : fragment
  }

  /// A link to a heading, which is checked when all pages are known.
  private func heading(_ fragment: Substring, on address: String?, at place: PlaceHint) -> ResolvedLink? {
    let fragment = Self.place(named: fragment)
    fragments.append(FragmentUse(address: address ?? "", fragment: fragment, place: place))
    let prefix = address.flatMap { catalogue.idPrefixes[$0] } ?? ""
    let start = address == self.address ? "" : Slot.root + (address ?? "")
    return ResolvedLink("\(start)#\(prefix)\(fragment)")
  }

  /// The same for a file in the same folder, whose link is known.
  private func heading(_ fragment: Substring, on page: Catalogue.Page, at place: PlaceHint) -> ResolvedLink {
    let fragment = Self.place(named: fragment)
    fragments.append(FragmentUse(address: page.address, fragment: fragment, place: place))
    let prefix = catalogue.idPrefixes[page.address] ?? ""
    var link = page.address == address ? "" : page.link
    link += "#"
    link += prefix
    link += fragment
    return ResolvedLink(link)
  }

  private func file(_ destination: String, at place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let path = path(parts[0]) else {
      diagnostics.error(
        ContentRules.unknownLink, "'\(parts[0])' leads out of the content", at: place.place,
        help: "write the way from this file to another one, such as ../factsheets/mediation.md")
      return nil
    }
    guard let address = catalogue.addressOfPath[path] else {
      let near = NearMiss.of(path, in: catalogue.addressOfPath.keys).map { "did you mean '\(relative($0))'?" }
      let isOurs = path.hasSuffix(".html") || catalogue.pictures.contains(path)
      diagnostics.error(
        ContentRules.unknownLink, "there is no page made from '\(path)'", at: place.place,
        help: near ?? (isOurs ? "link to the file that the page is made from, such as mediation.md" : nil))
      return nil
    }
    if parts.count == 2 { return heading(parts[1][...], on: address, at: place) }
    return ResolvedLink(Slot.root + address)
  }

  /// A path inside the content from one that is written relative to this file; `nil` if it leads outside.
  private func path(_ written: String) -> String? {
    guard !written.hasPrefix("/"), !written.contains("\\") else { return nil }
    var parts = folder
    for part in written.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// How this file would write a path inside the content.
  private func relative(_ path: String) -> String {
    var there = path.split(separator: "/").map(String.init)
    var here = folder
    while let first = here.first, there.count > 1, there.first == first {
      here.removeFirst()
      there.removeFirst()
    }
    return (here.map { _ in ".." } + there).joined(separator: "/")
  }

  /// The whole paragraph, which readers open next to a quotation from it.
  package func html(behindQuotationOf destination: String) -> String? {
    let number = String(destination.dropFirst("code:".count))
    return catalogue.targets(.code)[number] == nil ? nil : WholeParagraph.html(number)
  }

  package func picture(_ destination: String, at place: PlaceHint, _ diagnostics: inout Diagnostics) -> String? {
    guard let path = picturePath(destination, at: place, &diagnostics) else { return nil }
    pictures.insert(path)
    return Slot.root + path
  }

  /// The path inside the content of a picture, if it exists.
  package func picturePath(_ destination: String, at place: PlaceHint, _ diagnostics: inout Diagnostics) -> String? {
    guard !destination.contains(":"), let path = path(destination) else {
      diagnostics.error(
        ContentRules.missingPicture, "pictures stand in the folder 'images' of the content", at: place.place,
        help: "put the file into 'images' and write its path from here")
      return nil
    }
    guard catalogue.pictures.contains(path) else {
      diagnostics.error(
        ContentRules.missingPicture, "there is no picture '\(path)'", at: place.place,
        help: NearMiss.of(path, in: catalogue.pictures).map { "did you mean '\(relative($0))'?" })
      return nil
    }
    return path
  }
}
