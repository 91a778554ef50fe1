import CQREncode

/// A square of dark and light modules that a phone's camera reads as text.
package struct QRCode: Sendable {
  /// How many modules a side has.
  package let width: Int
  /// Whether each module is dark, row by row.
  private let isDark: [Bool]

  /// Makes a code that can be read with up to 7 per cent of its area damaged; `nil` for a text that is too long.
  ///
  /// Paper at home is hardly ever worse, and larger modules are easier to read.
  package init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_L) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    width = Int(code.pointee.width)
    isDark = UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
  }

  /// The code as SVG: one dashed line of a module's height that goes through all rows, back and forth.
  ///
  /// That takes a fifth less of a page's compressed bytes than a line for each run of dark modules. Screen readers skip
  /// it, since the text is beside it.
  package var svg: String {
    let side = width + 2 * Self.margin
    let rows = (0..<width).map { "h\($0.isMultiple(of: 2) ? "" : "-")\(width)v1" }.joined()
    return "<svg class=\"qr\" aria-hidden=\"true\" viewBox=\"-\(Self.margin) -\(Self.margin).5 \(side) \(side)\" "
      + "shape-rendering=\"crispEdges\"><path fill=\"none\" stroke=\"#000\" d=\"M0 0\(rows)\" "
      + "stroke-dasharray=\"\(runs.map(String.init).joined(separator: " "))\"></path></svg>"
  }

  /// The light border that cameras need, in modules.
  private static let margin = 4

  /// How many modules of one shade follow each other along the line, the first of them dark; a step from row to row is
  /// light.
  private var runs: [Int] {
    var runs = [0]
    var wasDark = true
    for row in 0..<width {
      let columns = row.isMultiple(of: 2) ? Array(0..<width) : (0..<width).reversed()
      for dark in columns.map({ isDark[row * width + $0] }) + [false] {
        if dark != wasDark { runs.append(0) }
        runs[runs.count - 1] += 1
        wasDark = dark
      }
    }
    return runs
  }
}
