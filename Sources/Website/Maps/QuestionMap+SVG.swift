import Manuscript

extension QuestionMap {
  /// The drawing as inline SVG; its colours come from the theme's styles.
  ///
  /// - Parameters:
  ///   - hrefs: where each box leads, in the order of the boxes; a box without an address is not a link.
  package func svg(title: String, description: String, hrefs: [String?]) -> String {
    var out =
      "<svg class=\"map\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">\n"
    // Not role="img": assistive technology cannot reach anything inside an image, and the boxes are links.
    out += "<g role=\"group\" aria-labelledby=\"map--title\" aria-describedby=\"map--words\">\n"
    out += "<title id=\"map--title\">\(HTMLText.escape(title))</title>\n"
    out += "<desc id=\"map--words\">\(HTMLText.escape(description))</desc>\n"
    out += path(stretches.filter { !$0.isEnd }, "map__line")
    out += path(stretches.filter(\.isEnd), "map__line map__line--end")
    let tips = Set(stretches.filter(\.arrives).map { [$0.x2, $0.y2] }).sorted { ($0[1], $0[0]) < ($1[1], $1[0]) }
    if !tips.isEmpty {
      let shapes = tips.map { "M\($0[0] - 5) \($0[1] - 8)h10l-5 8z" }.joined()
      out += "<path class=\"map__tip\" d=\"\(shapes)\"></path>\n"
    }
    for (box, href) in zip(boxes, hrefs) { out += drawn(box, href) }
    return out + "</g>\n</svg>"
  }

  private func path(_ stretches: [Stretch], _ style: String) -> String {
    if stretches.isEmpty { return "" }
    return "<path class=\"\(style)\" d=\"\(stretches.map(curve).joined())\"></path>\n"
  }

  private func curve(_ stretch: Stretch) -> String {
    let start = "M\(stretch.x1) \(stretch.y1)"
    let end = stretch.arrives ? stretch.y2 - 4 : stretch.y2
    if stretch.x1 == stretch.x2 { return "\(start)V\(end)" }
    let bend = (end - stretch.y1) / 2
    return "\(start)C\(stretch.x1) \(stretch.y1 + bend) \(stretch.x2) \(end - bend) \(stretch.x2) \(end)"
  }

  private func drawn(_ box: Box, _ href: String?) -> String {
    let isLink = href != nil
    var out = href.map { "<a class=\"map__link\" href=\"\(HTMLText.escape($0))\">" } ?? "<g>"
    out +=
      "<rect class=\"map__box\(isLink ? "" : " map__box--end")\" x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(box.width)\" height=\"\(box.height)\" rx=\"6\"></rect>"
    out += "<text class=\"map__words\">"
    for (number, line) in box.lines.enumerated() {
      let y = box.y + measures.padding + measures.lineHeight * (number + 1) - 5
      // The space between two lines is part of the text, for those who hear or copy it.
      let space = number + 1 < box.lines.count ? " " : ""
      out += "<tspan x=\"\(box.x + measures.padding)\" y=\"\(y)\">\(HTMLText.escape(line))\(space)</tspan>"
    }
    return out + "</text>\(isLink ? "</a>" : "</g>")\n"
  }
}
