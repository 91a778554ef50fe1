import Foundation

/// Looks for classes in finished HTML.
enum ByteSearch {
  /// Whether the first class of an element begins with one of some names.
  static func holds(_ html: [UInt8], classes names: [[UInt8]]) -> Bool {
    html.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      var index = 0
      while let found = memchr(base + index, Int32(UInt8(ascii: "=")), bytes.count - index) {
        let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        index = place + 1
        guard place >= 5, bytes[(place - 5)..<place].elementsEqual("class".utf8) else { continue }
        // A quotation mark stands between.
        let rest = bytes[min(place + 2, bytes.count)...]
        if names.contains(where: { rest.starts(with: $0) }) { return true }
      }
      return false
    }
  }
}
