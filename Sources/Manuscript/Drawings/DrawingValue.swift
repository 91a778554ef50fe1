/// The kinds of values that attributes of a drawing have.
///
/// None of them can name another file, or a place in this one.
enum DrawingValue: Equatable {
  /// The name of SVG, without which browsers show nothing.
  case namespace
  /// A width or height, in pixels.
  case length
  /// Numbers, so many of them.
  case numbers(ClosedRange<Int>)
  /// `#2f6f6f`, `#fff` or `none`.
  case colour
  case choice([String])
  /// What a path draws.
  case path
  /// What is done to a shape, such as `translate(10 20)`.
  case transform

  /// Whether a text is such a value.
  func accepts(_ text: Substring) -> Bool {
    switch self {
    case .namespace: text == Self.svg
    case .length: Self.number(text).map { (1...4000).contains($0) } ?? false
    case .numbers(let count): Self.count(ofNumbersIn: text).map(count.contains) ?? false
    case .colour: text == "none" || Self.isColour(text)
    case .choice(let words): words.contains(String(text))
    case .path: Self.isPath(text)
    case .transform: Self.isTransform(text)
    }
  }

  /// What to write in an attribute with such a value.
  var help: String {
    switch self {
    case .namespace: "write xmlns=\"\(Self.svg)\""
    case .length: "write a number from 1 to 4000 without a unit, such as 640"
    case .numbers(1...1): "write a number without a unit, such as 12 or 1.5"
    case .numbers(4...4): "write four numbers, such as 0 0 640 360"
    case .numbers: "write pairs of numbers, such as 10,20 30,40"
    case .colour: "write a colour as '#' and three or six digits from 0 to f, such as #2f6f6f, or none"
    case .choice(let words): "write " + words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    case .path:
      "a path begins with M, and holds the letters M, L, H, V, C, S, Q, T, A and Z, large or small, and numbers"
    case .transform: "write translate(…), scale(…), rotate(…), skewX(…), skewY(…) or matrix(…), with numbers"
    }
  }

  static let svg = "http://www.w3.org/2000/svg"

  /// A number as drawings have it: at most twelve signs, and no power of ten.
  private static func number(_ text: Substring) -> Double? {
    let digits = text.first == "-" ? text.dropFirst() : text
    guard text.utf8.count <= 12, let last = digits.utf8.last, isDigit(last),
      digits.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(text.first == "." ? "0\(text)" : String(text))
  }

  /// How many numbers stand in a text; `nil` if something else does as well.
  private static func count(ofNumbersIn text: Substring) -> Int? {
    let parts = text.split { " \n\t\r\n,".contains($0) }
    return parts.allSatisfy { number($0) != nil } ? parts.count : nil
  }

  private static func isColour(_ text: Substring) -> Bool {
    [4, 7].contains(text.utf8.count) && text.first == "#" && text.dropFirst().allSatisfy(\.isHexDigit)
      && text.utf8.allSatisfy { $0 < 0x80 }
  }

  private static func isPath(_ text: Substring) -> Bool {
    guard let first = text.first(where: { !" \n\t\r\n".contains($0) }), first == "M" || first == "m" else {
      return false
    }
    return text.utf8.allSatisfy { isDigit($0) || pathSigns.contains($0) }
  }

  private static let pathSigns = Set("MmLlHhVvCcSsQqTtAaZz-., \n\t\r".utf8)

  private static func isTransform(_ text: Substring) -> Bool {
    let parts = text.split(separator: ")", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.last?.allSatisfy({ " \n\t\r\n".contains($0) }) == true else { return false }
    return parts.dropLast().allSatisfy { part in
      let halves = part.split(separator: "(", omittingEmptySubsequences: false)
      guard halves.count == 2, let counts = transforms[String(halves[0].drop { " \n\t\r\n,".contains($0) })],
        let count = count(ofNumbersIn: halves[1])
      else { return false }
      return counts.contains(count)
    }
  }

  private static let transforms: [String: Set<Int>] = [
    "translate": [1, 2], "scale": [1, 2], "rotate": [1, 3], "skewX": [1], "skewY": [1], "matrix": [6],
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
