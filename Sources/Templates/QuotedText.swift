/// Quoted strings, as style sheets and scripts write them.
enum QuotedText {
  /// Copies the rest of a string up to its closing quote; a quote after a backslash does not close it.
  static func copy(upTo quote: UInt8, _ all: inout ArraySlice<UInt8>, _ out: inout [UInt8]) {
    while let byte = all.popFirst() {
      out.append(byte)
      if byte == quote { return }
      if byte == UInt8(ascii: "\\"), let next = all.popFirst() { out.append(next) }
    }
  }
}
