/// The elements that a drawing may hold, and the attributes of each.
enum DrawingElement: String, CaseIterable {
  case svg, g, path, rect, circle, ellipse, line, polyline, polygon

  /// What an element of this name is; `nil` for all that a drawing may not hold.
  init?(_ name: String) { self.init(rawValue: name) }

  /// The kind of value of an attribute; `nil` if the element may not have it.
  func value(of attribute: String) -> DrawingValue? {
    own[attribute] ?? (self == .svg ? nil : Self.shared[attribute])
  }

  /// The attributes without which nothing is shown, or the page cannot keep its place.
  var needed: [String] { self == .svg ? ["xmlns", "width", "height", "viewBox"] : [] }

  /// The names of all attributes that it may have.
  var attributes: [String] { Array(own.keys) + (self == .svg ? [] : Array(Self.shared.keys)) }

  private var own: [String: DrawingValue] {
    switch self {
    case .svg: ["xmlns": .namespace, "width": .length, "height": .length, "viewBox": .numbers(4...4)]
    case .g: [:]
    case .path: ["d": .path]
    case .rect: Self.numbers("x", "y", "width", "height", "rx", "ry")
    case .circle: Self.numbers("cx", "cy", "r")
    case .ellipse: Self.numbers("cx", "cy", "rx", "ry")
    case .line: Self.numbers("x1", "y1", "x2", "y2")
    case .polyline, .polygon: ["points": .numbers(4...4000)]
    }
  }

  private static func numbers(_ names: String...) -> [String: DrawingValue] {
    Dictionary(names.map { ($0, .numbers(1...1)) }) { first, _ in first }
  }

  private static let shared: [String: DrawingValue] = [
    "fill": .colour, "stroke": .colour, "stroke-width": .numbers(1...1), "opacity": .numbers(1...1),
    "fill-opacity": .numbers(1...1), "stroke-opacity": .numbers(1...1),
    "fill-rule": .choice(["nonzero", "evenodd"]), "stroke-linecap": .choice(["butt", "round", "square"]),
    "stroke-linejoin": .choice(["miter", "round", "bevel"]), "transform": .transform,
  ]
}
