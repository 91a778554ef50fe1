import Manuscript

/// Builds values from the events of a YAML text.
struct YAMLReader: ~Copyable {
  /// Something attached to a value, or in place of one, that is not supported here.
  struct Sign {
    /// As written: `&name`, `*name` or `!name`.
    let text: String
    let place: SourcePlace
  }

  private var events: YAMLEvents
  private let file: SourceFile
  /// How many lines of the file come before the text.
  private let lineOffset: Int
  private(set) var refused: [Sign] = []
  /// Comments that were probably meant as the end of a text, such as `title: Mediation #1 choice`.
  private(set) var swallowed: [Sign] = []
  private let comments: SuspectComments

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile, lineOffset: Int) {
    events = YAMLEvents(bytes)
    self.file = file
    self.lineOffset = lineOffset
    comments = SuspectComments(bytes)
  }

  /// The text's only value; an empty text is an empty mapping.
  mutating func document() throws(YAMLFault) -> YAMLValue {
    var value: YAMLValue?
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnd:
        return value ?? YAMLValue(kind: .mapping([]), place: SourcePlace(file.path, line: lineOffset + 1))
      case .documentStart:
        guard value == nil else { throw fault("a second text begins here", help: "take the line '---' away", event) }
        value = try self.value(try events.next(), depth: 0)
      default: continue
      }
    }
  }

  private mutating func value(_ event: YAMLEvent, depth: Int) throws(YAMLFault) -> YAMLValue {
    guard depth <= YAMLDocument.deepest else { throw fault("lists are nested too deeply here", event) }
    for sign in event.attached { refuse(sign, event) }
    switch event.kind {
    case .scalar(let text, let isBlock, let isPlain):
      if isPlain, let comment = comments.behind(event.end) {
        let line = event.end.line + lineOffset
        swallowed.append(
          Sign(
            text: comment.text,
            place: SourcePlace(file.path, line: line, column: comment.column, length: comment.text.count)))
      }
      // The text of a block begins on the line below its indicator.
      let place =
        isBlock
        ? file.place(ofLine: event.line + lineOffset + 1) : place(event, length: Self.length(ofFirstLine: text))
      return YAMLValue(kind: .text(text), place: place)
    case .listStart:
      var items: [YAMLValue] = []
      while case let next = try events.next(), !next.isEnd { items.append(try value(next, depth: depth + 1)) }
      return YAMLValue(kind: .list(items), place: place(event, length: 1))
    case .mappingStart:
      var entries: [YAMLValue.Entry] = []
      while case let next = try events.next(), !next.isEnd {
        let key = try value(next, depth: depth + 1)
        let name = if case .text(let text) = key.kind { text } else { "?" }
        let keyPlace = place(next, length: max(1, Self.length(ofFirstLine: name)))
        entries.append(
          YAMLValue.Entry(key: name, keyPlace: keyPlace, value: try value(try events.next(), depth: depth + 1)))
      }
      return YAMLValue(kind: .mapping(entries), place: place(event, length: 1))
    case .alias(let name):
      refuse("*" + name, event)
      return YAMLValue(kind: .text(""), place: place(event, length: 1))
    case .end, .documentStart, .streamStart, .streamEnd: throw fault("a value is missing here", event)
    }
  }

  private mutating func refuse(_ sign: String, _ event: YAMLEvent) {
    refused.append(Sign(text: sign, place: place(event, length: sign.count)))
  }

  private func place(_ event: YAMLEvent, length: Int) -> SourcePlace {
    SourcePlace(file.path, line: event.line + lineOffset, column: event.column, length: length)
  }

  private func fault(_ message: String, help: String? = nil, _ event: YAMLEvent) -> YAMLFault {
    YAMLFault(message: message, help: help, line: event.line, column: event.column)
  }

  /// How many characters come before the first line end; grapheme clusters are counted only if the line is not ASCII.
  private static func length(ofFirstLine text: String) -> Int {
    var count = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { break }
      if byte >= 0x80 { return text.prefix { $0 != "\n" }.count }
      count += 1
    }
    return count
  }
}
