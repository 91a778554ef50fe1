import Content
import Manuscript
import Records

/// A text that somebody checked against its sources on a given day: the file that names the day, and the files that
/// belong to it, such as the steps of a guide.
public struct ReviewedText: Sendable {
  /// The path inside the content of the file that names the day.
  public let path: String
  public let day: CalendarDate
  /// Where the day is written.
  let place: PlaceHint
  /// The pages that show it; see ``Trace/owner``.
  let owner: String?
  /// The paths inside the content, and the files; the one that names the day comes first.
  let files: [(path: String, file: SourceFile)]
  /// What it rests on, in order: laws, paragraphs of the Code, facts and services, as links name them.
  let origins: [String]

  /// Whether a path, with or without its extension, names it: its own file, one that belongs to it, or a guide's
  /// folder.
  public func isNamed(_ name: String) -> Bool {
    files.contains { $0.path == name || $0.path == "\(name).md" || $0.path == "\(name).yaml" }
      || path == "\(name)/guide.yaml"
  }

  /// Where the day is in the bytes of its file, on a line of its own; `nil` if it is not on one.
  public func range(ofDayIn bytes: [UInt8]) -> Range<Int>? {
    let start = Array("reviewed: ".utf8)
    var line = bytes.startIndex
    while line < bytes.endIndex {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let day = Array(day.description.utf8)
      if bytes[line..<end].starts(with: start), bytes[(line + start.count)..<end].starts(with: day) {
        return (line + start.count)..<(line + start.count + day.count)
      }
      line = end + 1
    }
    return nil
  }

  /// The lines of all files, as compared.
  var lines: [ReviewedLines] { files.map { ReviewedLines($0.file) } }

  /// All texts that name the day of a review.
  static func all(_ traces: [Trace], _ sources: [ParsedSource]) -> [ReviewedText] {
    let kinds = Dictionary(sources.map { ($0.file.path, $0) }) { first, _ in first }
    var traceOf: [String: Int] = [:]
    for (index, trace) in traces.enumerated() {
      if let path = trace.reading?.path { traceOf[path] = traceOf[path] ?? index }
    }
    var parts: [ContentFile: [ParsedSource]] = [:]
    for source in sources { for whole in source.identity.reviewedWith { parts[whole, default: []].append(source) } }
    var found: [ReviewedText] = []
    for (path, index) in traceOf {
      let trace = traces[index]
      guard let source = kinds[path], let claim = trace.claims.first(where: \.isReview) else { continue }
      let whole = [source] + (parts[source.identity] ?? []).sorted { $0.path < $1.path }
      found.append(
        ReviewedText(
          path: source.path, day: claim.day, place: claim.place, owner: trace.owner,
          files: whole.map { ($0.path, $0.file) },
          origins: Set(whole.compactMap { traceOf[$0.file.path] }.flatMap { traces[$0].origins }).sorted()))
    }
    return found.sorted { $0.path < $1.path }
  }
}

extension DatedStatement {
  /// Whether it is the day of a review.
  fileprivate var isReview: Bool { if case .reviewed = kind { true } else { false } }
}

extension Trace {
  /// What the text rests on, as links name it.
  fileprivate var origins: [String] {
    citations.map { "\($0.scheme):\($0.id)" } + facts.map { "fact:\($0)" } + services.map { "provider:\($0)" }
  }
}

extension ContentFile {
  /// The files whose reviews also cover this one; none for a file that is reviewed separately, or never.
  fileprivate var reviewedWith: [ContentFile] {
    switch kind {
    case Guide.Step.contentKind: [Guide.contentKind.file(name("guide"))]
    case Deadlines.contentKind: ["deadlines", "deadlines-by-month"].map { StandalonePage.contentKind.file($0) }
    case CouncilClock.contentKind: [StandalonePage.contentKind.file(CouncilClock.slug)]
    default: []
    }
  }
}
