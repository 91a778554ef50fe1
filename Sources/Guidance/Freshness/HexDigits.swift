import Content
import Manuscript
import Records

/// Numbers in hexadecimal.
enum HexDigits {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The lowest digits of a number.
  static func text(_ number: UInt64, count: Int) -> String {
    String(
      decoding: (0..<count).map { digits[Int(truncatingIfNeeded: number >> UInt64(4 * (count - 1 - $0)) & 15)] },
      as: UTF8.self)
  }
}
