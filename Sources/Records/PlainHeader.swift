import Manuscript

/// Reads headers that contain only `key: text` lines and lists of texts, as nearly all do.
///
/// It returns what the YAML parser returns for them, in a tenth of the time; anything else, or in the slightest doubt,
/// is left to the parser. A test compares the two.
enum PlainHeader {
  /// The keys of a header, or `nil` if the parser has to read it.
  static func read(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int) -> YAMLValue? {
    var entries: [YAMLValue.Entry] = []
    var open: (key: String, place: SourcePlace, items: [YAMLValue])?
    var line = firstLine
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let text = bytes[start..<end]
      if text.starts(with: "  - ".utf8) {
        guard open != nil, let item = value(text.dropFirst(4), path, line, column: 5) else { return nil }
        open?.items.append(item)
      } else {
        if let list = open {
          guard let entry = entry(list) else { return nil }
          entries.append(entry)
          open = nil
        }
        guard let key = key(text) else { return nil }
        let place = SourcePlace(path, line: line, length: key.count)
        if entries.contains(where: { $0.key == key }) { return nil }
        let rest = text.dropFirst(key.utf8.count + 1)
        if rest.isEmpty {
          open = (key, place, [])
        } else {
          guard rest.first == UInt8(ascii: " "),
            let value = value(rest.dropFirst(), path, line, column: key.utf8.count + 3)
          else { return nil }
          entries.append(YAMLValue.Entry(key: key, keyPlace: place, value: value))
        }
      }
      start = min(end + 1, bytes.endIndex)
      line += 1
    }
    if let list = open {
      guard let entry = entry(list) else { return nil }
      entries.append(entry)
    }
    guard !entries.isEmpty else { return nil }
    return YAMLValue(kind: .mapping(entries), place: SourcePlace(path, line: firstLine))
  }

  /// A list as an entry; its place is that of its first dash.
  private static func entry(_ list: (key: String, place: SourcePlace, items: [YAMLValue])) -> YAMLValue.Entry? {
    guard let first = list.items.first else { return nil }
    let place = SourcePlace(first.place.path, line: first.place.line, column: 3)
    return YAMLValue.Entry(key: list.key, keyPlace: list.place, value: YAMLValue(kind: .list(list.items), place: place))
  }

  /// The key at the start of a line, if it consists of lowercase letters and hyphens.
  private static func key(_ line: ArraySlice<UInt8>) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    let key = line[line.startIndex..<colon]
    guard key.first != UInt8(ascii: "-"), key.allSatisfy({ (97...122).contains($0) || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// A text that begins with a letter or digit and contains no YAML syntax, or one in quotation marks without an
  /// escape.
  private static func value(_ bytes: ArraySlice<UInt8>, _ path: String, _ line: Int, column: Int) -> YAMLValue? {
    guard let first = bytes.first, let last = bytes.last, last != UInt8(ascii: " ") else { return nil }
    let text: ArraySlice<UInt8>
    if first == UInt8(ascii: "\"") {
      text = bytes.dropFirst().dropLast()
      guard bytes.count > 2, last == first,
        !text.contains(where: { $0 == first || $0 == UInt8(ascii: "\\") || $0 == 0x09 })
      else { return nil }
    } else {
      text = bytes
      let isWord = (65...90).contains(first) || (97...122).contains(first) || (48...57).contains(first)
      guard isWord, last != UInt8(ascii: ":") else { return nil }
      for index in text.indices {
        switch text[index] {
        case UInt8(ascii: "#"), 0x09, 0x0D: return nil
        case UInt8(ascii: ":"): if text[index + 1] == UInt8(ascii: " ") { return nil }
        default: break
        }
      }
    }
    // The parser also folds other line end characters; texts with those are left to it.
    if text.contains(where: { $0 >= 0x80 }), String(decoding: text, as: UTF8.self).contains(where: \.isNewline) {
      return nil
    }
    let words = String(decoding: text, as: UTF8.self)
    return YAMLValue(kind: .text(words), place: SourcePlace(path, line: line, column: column, length: words.count))
  }
}
