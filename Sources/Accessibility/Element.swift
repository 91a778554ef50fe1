/// The elements that the rules know; all others are alike.
enum Element: UInt8 {
  case other, link, button, heading, list, item, headerCell, table, caption, label, summary, legend, navigation, main
  case image, drawing, drawingTitle, frame, input, select, textArea, page, script, template

  /// - Parameter name: in letters of any case.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    guard let first = name.first.map({ $0 | 0x20 }), let last = name.last.map({ $0 | 0x20 }) else {
      self = .other
      return
    }
    switch name.count {
    case 1: self = first == UInt8(ascii: "a") ? .link : .other
    case 2:
      switch (first, last) {
      case (UInt8(ascii: "h"), UInt8(ascii: "1")...UInt8(ascii: "6")): self = .heading
      case (UInt8(ascii: "u"), UInt8(ascii: "l")), (UInt8(ascii: "o"), UInt8(ascii: "l")),
        (UInt8(ascii: "d"), UInt8(ascii: "l")):
        self = .list
      case (UInt8(ascii: "l"), UInt8(ascii: "i")), (UInt8(ascii: "d"), UInt8(ascii: "t")),
        (UInt8(ascii: "d"), UInt8(ascii: "d")):
        self = .item
      case (UInt8(ascii: "t"), UInt8(ascii: "h")): self = .headerCell
      default: self = .other
      }
    case 3:
      self = name.spells("nav") ? .navigation : name.spells("img") ? .image : name.spells("svg") ? .drawing : .other
    case 4: self = name.spells("main") ? .main : name.spells("html") ? .page : name.spells("area") ? .image : .other
    case 5:
      switch first {
      case UInt8(ascii: "t"): self = name.spells("table") ? .table : name.spells("title") ? .drawingTitle : .other
      case UInt8(ascii: "i"): self = name.spells("input") ? .input : .other
      case UInt8(ascii: "l"): self = name.spells("label") ? .label : .other
      case UInt8(ascii: "s"): self = name.spells("style") ? .script : .other
      default: self = .other
      }
    case 6:
      switch first {
      case UInt8(ascii: "b"): self = name.spells("button") ? .button : .other
      case UInt8(ascii: "s"): self = name.spells("script") ? .script : name.spells("select") ? .select : .other
      case UInt8(ascii: "l"): self = name.spells("legend") ? .legend : .other
      case UInt8(ascii: "i"): self = name.spells("iframe") ? .frame : .other
      default: self = .other
      }
    case 7: self = name.spells("caption") ? .caption : name.spells("summary") ? .summary : .other
    case 8: self = name.spells("textarea") ? .textArea : name.spells("template") ? .template : .other
    default: self = .other
    }
  }

  /// What readers call it.
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

/// Elements without an end tag.
enum VoidElement {
  static func isNamed(by name: UnsafeBufferPointer<UInt8>) -> Bool {
    switch name.count {
    case 2: name.spells("br") || name.spells("hr")
    case 3: name.spells("img") || name.spells("col") || name.spells("wbr")
    case 4: name.spells("meta") || name.spells("link") || name.spells("area") || name.spells("base")
    case 5: name.spells("input") || name.spells("embed") || name.spells("track")
    case 6: name.spells("source")
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are these small letters, whatever their case.
  func spells(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] | 0x20 != word.utf8Start[index] { return false }
    return true
  }
}
