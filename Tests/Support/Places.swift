import Manuscript

/// Checks that diagnostics point at places that exist.
public enum Places {
  /// One line for each place that does not exist: a line that the file does not have, or a column past its end.
  public static func troubles(in run: SiteRun) -> [String] {
    run.diagnostics.all.flatMap { diagnostic in
      ([diagnostic.place].compactMap(\.self) + diagnostic.notes.map(\.place)).compactMap { place in
        trouble(place, run).map { "[\(diagnostic.rule.name)] \(diagnostic.message): \($0)" }
      }
    }
  }

  private static func trouble(_ place: SourcePlace, _ run: SiteRun) -> String? {
    guard let file = run.files[place.path] else {
      // A file that does not exist, or that could not be read as text.
      return place.path.hasPrefix("Content/") || place.path.hasPrefix("Theme/") ? nil : "no file \(place.path)"
    }
    guard let line = file.line(place.line) else { return "\(place.path) has no line \(place.line)" }
    guard place.column <= line.count + 1 else {
      return "\(place.path):\(place.line) has \(line.count) columns, not \(place.column)"
    }
    return nil
  }
}
