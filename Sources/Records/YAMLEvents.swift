import CYAML

/// One step through a YAML text: the start or end of something, or a scalar.
struct YAMLEvent {
  enum Kind {
    /// - Parameters:
    ///   - isBlock: whether the text is on lines of its own below a `|` or `>`.
    ///   - isPlain: whether it is without quotation marks.
    case scalar(String, isBlock: Bool, isPlain: Bool)
    case listStart
    case mappingStart
    /// The end of a list, a mapping or a document.
    case end
    case streamStart
    case documentStart
    case alias(String)
    case streamEnd
  }

  let kind: Kind
  /// From 1.
  let line: Int
  /// In Unicode scalars, from 1.
  let column: Int
  /// Where it ends: the line from 1, and how many scalars of that line belong to it or come before it.
  let end: (line: Int, column: Int)
  /// What is attached to the value, as written: `&name`, or `!name`.
  let attached: [String]

  var isEnd: Bool { if case .end = kind { true } else { false } }
}

/// Steps through a YAML text with libyaml, which knows the position of everything.
struct YAMLEvents: ~Copyable {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  /// - Parameter bytes: UTF-8; must stay valid while the events are read.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard yaml_parser_initialize(parser) == 1 else { fatalError("there is no memory left") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(YAMLFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    let mark = event.start_mark
    var attached: [String] = []
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      attached = Self.attached(scalar.anchor, scalar.tag)
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      kind = .scalar(
        text, isBlock: scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE,
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      attached = Self.attached(event.data.sequence_start.anchor, event.data.sequence_start.tag)
      kind = .listStart
    case YAML_MAPPING_START_EVENT:
      attached = Self.attached(event.data.mapping_start.anchor, event.data.mapping_start.tag)
      kind = .mappingStart
    case YAML_ALIAS_EVENT: kind = .alias(Self.text(event.data.alias.anchor))
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: kind = .streamEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .end
    }
    let end = event.end_mark
    return YAMLEvent(
      kind: kind, line: mark.line + 1, column: mark.column + 1, end: (end.line + 1, end.column), attached: attached)
  }

  private var fault: YAMLFault {
    let state = parser.pointee
    let context = state.context.map { String(cString: $0) } ?? ""
    let sign = ["alias": "*", "anchor": "&", "tag": "!"].first { context.hasSuffix(" \($0.key)") }?.value
    let problem = state.problem.map { String(cString: $0) } ?? "it cannot be read"
    let kind: YAMLFault.Kind =
      switch (context, problem) {
      case ("while scanning a simple key", _): .simpleKey
      case ("while scanning a quoted scalar", _): .quotation
      case (_, "mapping values are not allowed in this context"): .colon
      case (_, "did not find expected key"), (_, "did not find expected '-' indicator"): .next
      default: .other
      }
    return YAMLFault(
      message: "this is not YAML: \(problem)",
      help: sign.map(YAMLDocument.quoting)
        ?? "look for a missing quotation mark, a colon inside an unquoted text, or uneven spaces at the start of a line",
      line: state.problem_mark.line + 1, column: state.problem_mark.column + 1, kind: kind,
      start: kind == .simpleKey || kind == .quotation
        ? (state.context_mark.line + 1, state.context_mark.column + 1) : nil)
  }

  private static func attached(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> [String] {
    if anchor == nil && tag == nil { return [] }
    return (anchor.map { ["&" + text($0)] } ?? []) + (tag.map { [written(tag: text($0))] } ?? [])
  }

  /// A tag as written: libyaml gives the standard ones in full.
  private static func written(tag: String) -> String {
    let standard = "tag:yaml.org,2002:"
    return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}
