import Guidance
import Manuscript
import Records

/// What ends, or becomes law, soon, as a check prints it.
enum EndingsText {
  /// A line for each below a heading; empty where nothing ends.
  static func text(_ endings: [ComingEnd]) -> String {
    if endings.isEmpty { return "" }
    let lines = endings.map { ending in
      let name = ending.name.isEmpty ? "" : "\(ending.name), "
      let touches = ending.touches.isEmpty ? "" : "; it is named in \(ending.touches.joined(separator: ", "))"
      let what = ending.begins ? "begins" : "ends"
      let place = "\(ending.place.path):\(ending.place.line):\(ending.place.column)"
      return "  \(what) on \(ending.day.inWords): \(name)\(place)\(touches)\n"
    }
    return "\nBefore the next reviews are due:\n\(TextCheck.visible(lines.joined()))"
  }
}
