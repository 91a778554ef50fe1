import LibC
import Manuscript
import Website

/// Takes sites to a target so that whoever comes meanwhile, and whoever comes after a crash, meets no page without what
/// it loads.
///
/// What pages load goes first, under names that no older page knows; pages follow; what the sites no longer have is
/// removed last. The file that marks each site lists what is there: with it, the target knows its own, and a second run
/// finishes what a first one began.
package struct Deployment {
  /// What there is to do.
  package struct Plan: Equatable {
    /// The paths of what is not there yet, or there with other bytes; in their order.
    package let changed: [String]
    /// The paths of what is there and no longer belongs to the sites; in their order.
    package let gone: [String]
    /// The paths of the files that mark sites, with what they hold until all is done.
    let marks: [String: [UInt8]]
    /// Whether a mark at the target is not yet the one that stays.
    let isOpen: Bool

    package var isEmpty: Bool { changed.isEmpty && gone.isEmpty && !isOpen }
  }

  private let sites: FinishedSites
  private let carrier: any Carrier
  private let target: String
  /// An existing folder for what is needed meanwhile.
  private let scratch: String

  /// - Parameter target: as the user named it.
  package init(_ sites: FinishedSites, with carrier: any Carrier, to target: String, scratch: String) {
    (self.sites, self.carrier, self.target, self.scratch) = (sites, carrier, target, scratch)
  }

  private static func mark(of site: FinishedSites.Site) -> String { "\(site.prefix)\(SiteWriter.marker)" }

  /// Finds out what is to be done; changes nothing at the target.
  ///
  /// - Throws: where something stands at the target that Signpost did not put there.
  package func plan() throws(WorldError) -> Plan {
    let held = try heldMarks()
    let unmarked = sites.sites.filter { held[Self.mark(of: $0)] == nil }
    if !unmarked.isEmpty { try refuseForeign(unmarked) }
    let index = sites.hasIndex ? [FinishedSites.index] : []
    let paths = index + sites.sites.flatMap { site in site.paths.map { "\(site.prefix)\($0)" } }
    let changed = try carrier.changed(paths, of: sites.folder)
    var gone: [String] = []
    var marks: [String: [UInt8]] = [:]
    var isOpen = false
    for site in sites.sites {
      let mark = Self.mark(of: site)
      let old = held[mark].map(FinishedSites.paths) ?? []
      let all = old.union(site.paths)
      gone += old.subtracting(site.paths).map { "\(site.prefix)\($0)" }
      let during = all.count == site.paths.count ? site.marker : FinishedSites.marker(listing: all)
      if held[mark] != during { marks[mark] = during }
      if held[mark] != site.marker { isOpen = true }
    }
    return Plan(changed: changed.sorted(), gone: gone.sorted(), marks: marks, isOpen: isOpen)
  }

  /// Does it.
  ///
  /// - Parameter progress: is told what is being done.
  package func carryOut(_ plan: Plan, progress: (String) -> Void) throws(WorldError) {
    // From here on the target knows all that will have been put there, whenever this ends.
    if !plan.marks.isEmpty {
      let folder = "\(scratch)/marks"
      try FolderTree.make(folder, for: Array(plan.marks.keys))
      for (path, bytes) in plan.marks { try FileBytes.write(bytes, to: "\(folder)/\(path)", isForAll: true) }
      try carrier.send(plan.marks.keys.sorted(), of: folder, as: .marker)
    }
    let groups = Dictionary(grouping: plan.changed, by: PublishedFile.init)
    for (file, paths) in groups.sorted(by: { ($0.key.turn, $0.key.type) < ($1.key.turn, $1.key.type) }) {
      progress("Sending \(paths.count) × \(file.type) …")
      try carrier.send(paths, of: sites.folder, as: file)
    }
    // In the opposite order: what a page loads stays until the page has gone.
    let goes = Dictionary(grouping: plan.gone) { PublishedFile($0).turn }
    for (turn, paths) in goes.sorted(by: { $0.key > $1.key }) {
      progress("Removing \(paths.count) …")
      try carrier.remove(paths, scratch: "\(scratch)/empty-\(turn.rawValue)")
    }
    if plan.isOpen { try carrier.send(sites.sites.map(Self.mark), of: sites.folder, as: .marker) }
  }

  /// The files that mark sites at the target, as far as there are any.
  private func heldMarks() throws(WorldError) -> [String: [UInt8]] {
    let folder = "\(scratch)/held"
    try FolderTree.make(folder, for: [])
    let paths = sites.sites.map(Self.mark)
    try carrier.fetch(paths + (sites.hasIndex ? [FinishedSites.index] : []), into: folder)
    let index = "\(folder)/\(FinishedSites.index)"
    if sites.hasIndex, access(index, F_OK) == 0, try !FinishedSites.isIndex(FileBytes.read(index)) {
      throw foreign(["'\(FinishedSites.index)'"])
    }
    var held: [String: [UInt8]] = [:]
    for path in paths where access("\(folder)/\(path)", F_OK) == 0 {
      let bytes = try FileBytes.read("\(folder)/\(path)")
      if FinishedSites.isMarker(bytes) { held[path] = bytes }
    }
    return held
  }

  /// Refuses to put sites among what belongs to others.
  private func refuseForeign(_ unmarked: [FinishedSites.Site]) throws(WorldError) {
    let entries = try carrier.entries()
    let foreign = unmarked.flatMap { site in
      entries.filter { $0.hasPrefix(site.prefix) && $0 != site.prefix && "\($0)/" != site.prefix }
    }
    guard !foreign.isEmpty else { return }
    let most = 5
    let more = foreign.count > most ? ["and \(foreign.count - most) more"] : []
    throw self.foreign(foreign.prefix(most).map { "'\($0)'" } + more)
  }

  private func foreign(_ names: [String]) -> WorldError {
    WorldError(
      "At '\(target)' stands what Signpost did not put there: \(names.joined(separator: ", ")). Deploy to another place, or clear this one yourself if nobody needs it."
    )
  }
}
