import HTML

/// The elements that the rules distinguish; all others are treated alike.
enum Element: UInt8 {
  case other, link, button, heading, list, item, headerCell, table, caption, label, summary, legend, navigation, main
  case image, drawing, drawingTitle, frame, input, select, textArea, page, template

  @inline(__always)
  init(_ element: HTMLElement) {
    self =
      switch element {
      case .a: .link
      case .button: .button
      case .h1, .h2, .h3, .h4, .h5, .h6: .heading
      case .ul, .ol, .dl: .list
      case .li, .dt, .dd: .item
      case .th: .headerCell
      case .table: .table
      case .caption: .caption
      case .label: .label
      case .summary: .summary
      case .legend: .legend
      case .nav: .navigation
      case .main: .main
      case .img, .area: .image
      case .svg: .drawing
      case .title: .drawingTitle
      case .iframe: .frame
      case .input: .input
      case .select: .select
      case .textarea: .textArea
      case .html: .page
      case .template: .template
      default: .other
      }
  }

  /// What people call it.
  var words: String {
    switch self {
    case .link: "link"
    case .button: "button"
    case .heading: "heading"
    case .headerCell: "header cell"
    case .caption: "caption"
    case .summary: "summary"
    case .legend: "legend"
    case .label: "label"
    case .list: "list"
    case .frame: "frame"
    default: "element"
    }
  }

  /// Whether it must have words of its own, or a name in an attribute.
  var needsWords: Bool {
    switch self {
    case .link, .button, .heading, .headerCell, .caption, .summary, .legend, .label: true
    default: false
    }
  }
}
