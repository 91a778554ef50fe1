import Manuscript

/// What the last build into a folder was made from, and what it said.
///
/// Where nothing has changed, a build has nothing to do. The record is never trusted alone: all inputs are read and
/// hashed, and each file of the sites is compared by its size, time and permissions.
public struct BuildRecord: Sendable {
  /// A file beside the record.
  struct Part: Sendable {
    let name: String
    let seal: WideHash.Value
  }

  /// A number for the program and the theme; see ``BuildInputs``.
  public let base: String
  /// A number for all that the sites were made from.
  public let key: String
  /// What the build said of the sites.
  public let summary: String
  /// The warnings that it printed.
  public let warnings: String
  /// The names of the editions.
  let sites: [String]
  let parts: [Part]

  /// The first file that is no longer as the build left it; `nil` where all are.
  ///
  /// - Returns: an empty path where it is not known how they lay.
  func firstChange(in output: String, _ work: WorkFolder) -> String? {
    let changes = concurrentMap(sites, chunk: 1) { site -> String? in
      guard let files = work.files(of: site, self) else { return "" }
      return files.firstChange(in: "\(output)/\(site)").map { "\(output)/\($0.isEmpty ? site : "\(site)/\($0)")" }
    }
    return changes.lazy.compactMap(\.self).first
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    for text in [base, key, summary, warnings] { writer.add(text) }
    writer.add(sites.count)
    for site in sites { writer.add(site) }
    writer.add(parts.count)
    for part in parts {
      writer.add(part.name)
      writer.add(part.seal)
    }
    return writer.sealed()
  }
}

extension BuildRecord {
  /// Reads ``bytes``; `nil` if they were cut short or changed.
  init?(bytes: [UInt8]) {
    guard var reader = ByteReader(sealed: bytes), let base = reader.text(), let key = reader.text(),
      let summary = reader.text(), let warnings = reader.text(), let sites = reader.list({ $0.text() })
    else { return nil }
    let parts = reader.list { reader -> Part? in
      guard let name = reader.text(), let seal = reader.hash() else { return nil }
      return Part(name: name, seal: seal)
    }
    guard let parts else { return nil }
    self.init(base: base, key: key, summary: summary, warnings: warnings, sites: sites, parts: parts)
  }
}
