import Manuscript

/// Finds the names of councils and services in a text.
struct NameFinder: Sendable {
  /// Whose name it is.
  enum Name: Hashable, Sendable {
    /// A council, by its name in links.
    case council(String)
    /// A service, by the name of its record.
    case service(String)
  }

  struct Found: Sendable {
    let name: Name
    /// Whether it is a full name, such as "Derby City Council", and not a place, such as "Derby".
    let isWhole: Bool
    /// Where it is in the bytes.
    let range: Range<Int>
  }

  private struct Pattern: Sendable {
    let bytes: [UInt8]
    let name: Name
    let isWhole: Bool
  }

  /// By first word; the longest first.
  private var patterns: [[UInt8]: [Pattern]] = [:]

  init(_ councils: [Council], _ words: CouncilWords?, _ providers: [Provider]) {
    for council in councils {
      add(council.name, .council(council.slug), isWhole: true)
      add(council.shortName, .council(council.slug), isWhole: council.name == council.shortName)
    }
    // A name such as "Berkshire" belongs to several councils, and identifies none.
    for other in words?.otherNames ?? [] where other.councils.count == 1 {
      add(other.name, .council(other.councils[0]), isWhole: false)
    }
    for provider in providers { add(provider.name, .service(provider.id), isWhole: true) }
    for word in patterns.keys { patterns[word]?.sort { $0.bytes.count > $1.bytes.count } }
  }

  private mutating func add(_ words: String, _ name: Name, isWhole: Bool) {
    let hasAmpersand = words.utf8.contains(UInt8(ascii: "&"))
    for text in hasAmpersand ? [words, words.replacing("&", with: "and")] : [words] {
      let bytes = Array(text.utf8)
      patterns[Array(bytes.prefix { Self.isWord($0) }), default: []]
        .append(Pattern(bytes: bytes, name: name, isWhole: isWhole))
    }
  }

  /// All names in a text, in order; if two begin at the same place, the longer one.
  func all(in text: [UInt8]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < text.count {
      guard Self.isWord(text[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, Self.isWord(text[end]) { end += 1 }
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[index]),
        let pattern = patterns[Array(text[index..<end])]?.first(where: { Self.matches($0.bytes, in: text, at: index) })
      {
        let range = index..<(index + pattern.bytes.count)
        if pattern.isWhole || !Self.isOtherThing(range, in: text) {
          found.append(Found(name: pattern.name, isWhole: pattern.isWhole, range: range))
        }
        end = range.upperBound
      }
      index = end
    }
    return found
  }

  /// Names that together form one, such as "Derby and Derbyshire" before "Integrated Care Board".
  static func chains(_ found: [Found], in text: [UInt8]) -> [[Found]] {
    var chains: [[Found]] = []
    for name in found {
      if let last = chains.last?.last, last.range.upperBound <= name.range.lowerBound,
        links.contains(Array(text[last.range.upperBound..<name.range.lowerBound]))
      {
        chains[chains.count - 1].append(name)
      } else {
        chains.append([name])
      }
    }
    return chains
  }

  private static let links = Set([", ", " and ", ", and ", " & ", "-"].map { Array($0.utf8) })

  private static func matches(_ pattern: [UInt8], in text: [UInt8], at start: Int) -> Bool {
    let end = start + pattern.count
    return end <= text.count && text[start..<end].elementsEqual(pattern) && (end == text.count || !isWord(text[end]))
  }

  /// A letter or digit, or the first byte of an accented letter; characters such as `’` begin with another byte.
  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0xC3
  }

  /// Whether a place's name is part of a street's name, or an ordinary word at the start of a sentence.
  private static func isOtherThing(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let next = text[range.upperBound...].drop { $0 == UInt8(ascii: " ") }.prefix { isWord($0) }
    if text[range.upperBound...].first == UInt8(ascii: " "), streets.contains(String(decoding: next, as: UTF8.self)) {
      return true
    }
    guard ordinary.contains(String(decoding: text[range], as: UTF8.self)) else { return false }
    guard let before = text[..<range.lowerBound].last(where: { $0 != UInt8(ascii: " ") }) else { return true }
    return !isWord(before) && before != UInt8(ascii: ",")
  }

  private static let streets: Set<String> = [
    "Road", "Street", "Lane", "Avenue", "Way", "Square", "Drive", "Close", "Terrace", "House", "Magistrates",
  ]
  private static let ordinary: Set<String> = ["Reading", "Bury", "Slough", "Hull"]
}
