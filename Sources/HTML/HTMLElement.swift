/// The elements that readers of pages ask for; all others are treated alike.
public enum HTMLElement: UInt8, CaseIterable, Sendable {
  case other
  case a, area, article, base, br, button, caption, col, dd, dl, dt, embed, h1, h2, h3, h4, h5, h6, head, hr, html
  case iframe, img, input, label, legend, li, link, main, meta, nav, ol, p, script, select, source, style, summary, svg
  case table, template, textarea, th, title, track, ul, wbr

  static let names = HTMLNames(allCases.filter { $0 != .other }.map { ("\($0)", $0.rawValue) })

  /// The level of a heading; `nil` for other elements.
  public var headingLevel: Int? {
    let level = Int(rawValue) - Int(Self.h1.rawValue) + 1
    return (1...6).contains(level) ? level : nil
  }

  /// Whether it has no end tag.
  public var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr: true
    default: false
    }
  }
}
