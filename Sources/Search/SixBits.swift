/// Numbers as text: digits of six bits, of which the highest says that more follow, the lowest bits first.
enum SixBits {
  static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)

  static func write(_ number: Int, to text: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      text.append(digits[32 | rest & 31])
      rest >>= 5
    }
    text.append(digits[rest])
  }

  /// Writes an increasing list as the differences from one to the next.
  static func write(_ numbers: some Sequence<Int32>, to text: inout [UInt8]) {
    var last: Int32 = 0
    for number in numbers {
      write(Int(number - last), to: &text)
      last = number
    }
  }
}
