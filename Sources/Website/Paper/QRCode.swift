import CQREncode

/// A square of dark and light modules that a phone's camera reads as a text.
struct QRCode: Sendable {
  /// How many modules a side has.
  let width: Int
  /// Whether each module is dark, row by row.
  private let isDark: [Bool]

  /// Codes that can be read with up to 15 per cent of their area spoilt; `nil` for a text that is too long for a code.
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    width = Int(code.pointee.width)
    isDark = UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
  }

  /// The code as a picture: one path, whose lines of one module's height run from left to right.
  ///
  /// Screen readers pass it by, as the text stands beside it.
  var svg: String {
    let side = width + 2 * Self.margin
    return "<svg class=\"qr\" aria-hidden=\"true\" viewBox=\"-\(Self.margin) -\(Self.margin).5 \(side) \(side)\" "
      + "shape-rendering=\"crispEdges\"><path stroke=\"#000\" d=\"\(path)\"></path></svg>"
  }

  /// The light border that cameras need, in modules.
  private static let margin = 4

  private var path: String {
    var out = ""
    for row in 0..<width {
      out += "M0 \(row)"
      // Runs of one shade, the first of them light, if only of no length.
      var run = 0
      var dark = false
      for column in 0...width {
        let next = column < width ? isDark[row * width + column] : !dark
        if next == dark {
          run += 1
        } else {
          if dark { out += "h\(run)" } else if run > 0 && column < width { out += "m\(run) 0" }
          (dark, run) = (next, 1)
        }
      }
    }
    return out
  }
}
