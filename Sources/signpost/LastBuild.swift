import Guidance
import Website

/// What the last build left for this one, as far as it can be used.
struct LastBuild {
  /// `nil` where everything is to be made again.
  private(set) var record: BuildRecord?
  /// What it knew of pages.
  private(set) var pages = KnownPages()
  /// What it found out about route finders.
  private(set) var diagrams = KnownDiagrams()
  /// Why everything is made again although there was a build before.
  private(set) var reason: String?

  /// Nothing.
  init() {}

  /// For a build: the sites must be as the last build left them.
  init(before writer: SiteWriter, _ inputs: BuildInputs?) throws {
    let notWhole = "What the last build left for this one is not whole"
    pages = KnownPages(base: inputs?.base ?? "")
    switch writer.work.state {
    case .nothing: return
    case .broken: reason = notWhole
    case .whole(let record):
      guard record.base == inputs?.base else {
        reason = "The program or the theme has changed"
        return
      }
      if let path = try writer.firstChange(since: record) {
        reason = path.isEmpty ? notWhole : "'\(path)' is not as the last build left it"
      } else if record.key == inputs?.key {
        // Where nothing has changed, the rest is not needed.
        self.record = record
      } else if !take(record, writer.work) {
        reason = notWhole
      }
    }
  }

  /// For a check, which writes nothing: the sites do not matter.
  init(in work: WorkFolder, _ inputs: BuildInputs?) {
    guard case .whole(let record) = work.state, record.base == inputs?.base else { return }
    _ = take(record, work)
  }

  private mutating func take(_ record: BuildRecord, _ work: WorkFolder) -> Bool {
    guard let pages = work.pages(of: record), let diagrams = work.diagrams(of: record) else { return false }
    (self.record, self.pages, self.diagrams) = (record, pages, diagrams)
    return true
  }
}
