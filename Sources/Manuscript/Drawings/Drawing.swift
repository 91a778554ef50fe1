/// A drawing: an SVG picture of plain shapes.
///
/// SVG is also a kind of page, which can run scripts, load files and lead elsewhere as soon as somebody opens it by its
/// address. So a drawing holds what is on a short list and nothing else: this is no search for what is bad.
public enum Drawing {
  /// Reports all that a drawing may not hold, each name once, and what keeps browsers from showing it.
  public static func check(_ file: SourceFile, _ diagnostics: inout Diagnostics) {
    var scan = DrawingScan(file)
    scan.run()
    diagnostics.add(contentsOf: scan.diagnostics)
  }
}
