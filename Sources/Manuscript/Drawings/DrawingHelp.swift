/// What to do about something that a drawing may not hold.
enum DrawingHelp {
  /// The advice for an element.
  static func element(_ name: String) -> String {
    switch name {
    case "script", "animate", "animateMotion", "animateTransform", "set": runs
    case "style": colours
    case "text", "tspan", "textPath", "title", "desc", "metadata":
      "write it on the page, or in the words of the picture: ![A family at a table](…)"
    case "a", "image", "use", "foreignObject", "iframe", "feImage": loads
    default:
      NearMiss.help(name, in: DrawingElement.allCases.map(\.rawValue), otherwise: shapes) ?? shapes
    }
  }

  /// The advice for an attribute.
  static func attribute(_ name: String, of element: DrawingElement) -> String {
    switch name {
    case "style", "class": colours
    case "href", "xlink:href", "src": loads
    default:
      name.hasPrefix("on")
        ? runs : NearMiss.help(name, in: element.attributes.sorted(), otherwise: "leave it out") ?? "leave it out"
    }
  }

  private static let runs = "leave it out: a drawing runs nothing"
  private static let loads = "leave it out: a drawing loads nothing and leads nowhere"
  private static let colours = "give each shape its own colours, such as fill=\"#2f6f6f\" stroke=\"none\""
  private static let shapes = "draw with g, path, rect, circle, ellipse, line, polyline and polygon"
}
