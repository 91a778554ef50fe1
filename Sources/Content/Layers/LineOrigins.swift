import Manuscript

/// Where the lines of files that are made of several layers were written.
public struct LineOrigins: Sendable {
  /// Lines that come from one file, from a line on.
  private struct Stretch {
    let firstLine: Int
    let path: String
    let line: Int
  }

  private var stretches: [String: [Stretch]] = [:]

  package init() {}

  /// Enters a file, by the path that it has as a whole.
  package mutating func enter(_ file: ComposedFile, as path: String) {
    var line = 1
    stretches[path] = file.pieces.map { piece in
      defer { line += piece.lines.count }
      return Stretch(firstLine: line, path: piece.file.path, line: piece.lines.lowerBound)
    }
  }

  /// Enters a file that is of one layer alone, such as a picture.
  mutating func enter(_ origin: String, as path: String) {
    stretches[path] = [Stretch(firstLine: 1, path: origin, line: 1)]
  }

  /// Where a place was written.
  public func origin(of place: SourcePlace) -> SourcePlace {
    guard let stretch = stretches[place.path]?.last(where: { $0.firstLine <= place.line }) else { return place }
    var origin = place
    origin.path = stretch.path
    origin.line = place.line - stretch.firstLine + stretch.line
    return origin
  }
}
