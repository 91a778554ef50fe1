import Accessibility
import Manuscript
import Templates

/// Where an element of a page probably comes from.
enum FaultPlace {
  struct Found {
    let place: SourcePlace
    /// Whether the element was found, and not only its template.
    let isExact: Bool
  }

  /// The place in the theme's templates that matches a start tag for longest; of several, the page's own template wins,
  /// then the parts that it uses.
  static func find(_ element: String, madeWith template: String, _ theme: Theme) -> Found {
    let wanted = Array(element.utf8)
    let used = parts(of: template, theme)
    let names = used + theme.sources.keys.filter { !used.contains($0) }.sorted()
    var best: (length: Int, file: SourceFile, offset: Int)?
    for name in names where !wanted.isEmpty {
      guard let file = theme.sources[name] else { continue }
      for offset in file.bytes.indices where file.bytes[offset] == UInt8(ascii: "<") {
        guard let length = agreement(file.bytes[offset...], wanted), length > best?.length ?? 0 else { continue }
        best = (length, file, offset)
      }
    }
    if let best { return Found(place: place(best.file, best.offset), isExact: true) }
    let path = theme.sources[template]?.path ?? "Theme/\(template).mustache"
    return Found(place: SourcePlace(path), isExact: false)
  }

  /// A template and the parts that it uses, each once.
  private static func parts(of template: String, _ theme: Theme) -> [String] {
    var found = [template]
    var next = 0
    while next < found.count {
      let text = theme.sources[found[next]]?.text ?? ""
      for piece in text.split(separator: "{{>").dropFirst() {
        let name = "parts/" + piece.drop { $0 == " " }.prefix { $0 != " " && $0 != "}" }
        if !found.contains(name) { found.append(name) }
      }
      next += 1
    }
    return found
  }

  /// How many bytes of a start tag match a template, up to a template tag; `nil` where they differ.
  private static func agreement(_ source: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Int? {
    var length = 0
    while length < wanted.count, source.startIndex + length < source.endIndex,
      source[source.startIndex + length] == wanted[length]
    { length += 1 }
    if length == wanted.count { return length }
    let rest = source.dropFirst(length)
    // At least the name of the element must be the same.
    let hasName = wanted.prefix(length).contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
    return rest.starts(with: "{{".utf8) && hasName ? length : nil
  }

  private static func place(_ file: SourceFile, _ offset: Int) -> SourcePlace {
    let before = file.bytes[..<offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    let tag = file.bytes[offset...].prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") }
    return SourcePlace(
      file.path, line: line, column: String(decoding: file.bytes[start..<offset], as: UTF8.self).count + 1,
      length: String(decoding: tag, as: UTF8.self).count + 1)
  }
}
