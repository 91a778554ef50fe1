import LibC

/// A screen colour, as style sheets write it: `#0f4a4a` or `#fff`.
package struct Colour: Hashable, Sendable, CustomStringConvertible {
  private let red: UInt8
  private let green: UInt8
  private let blue: UInt8

  /// - Returns: `nil` for text that is not `#` and three or six hexadecimal digits.
  package init?(_ text: some StringProtocol) {
    let digits = text.utf8.dropFirst().compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == text.utf8.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(digits[0] * 17, digits[1] * 17, digits[2] * 17)
    case 6: self.init(digits[0] * 16 + digits[1], digits[2] * 16 + digits[3], digits[4] * 16 + digits[5])
    default: return nil
    }
  }

  private init(_ red: Int, _ green: Int, _ blue: Int) {
    (self.red, self.green, self.blue) = (UInt8(clamping: red), UInt8(clamping: green), UInt8(clamping: blue))
  }

  package var description: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// This colour mixed with some hundredths of black or white.
  package func mixed(hundredths: Int, withWhite isLighter: Bool) -> Colour {
    let mix = { (part: UInt8) in (Int(part) * (100 - hundredths) + (isLighter ? 255 : 0) * hundredths) / 100 }
    return Colour(mix(red), mix(green), mix(blue))
  }

  /// How light it looks, from 0 to 1, by WCAG's definition of relative luminance.
  private var luminance: Double {
    let linear = [red, green, blue].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  package func isLighter(than other: Colour) -> Bool { luminance > other.luminance }

  /// The contrast with another colour by WCAG, from 1 to 21.
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}
