import HTML
import TestSites
import Testing

@Suite("Any bytes are read to their end")
struct HTMLScannerPropertyTests {
  private static let page = Array(
    """
    <!DOCTYPE html><html lang="en"><body class=a><a href="#m">Skip</a><!-- n --><h2 id='x'>P &amp; q</h2>
    <input type=text hidden><script>let a = "<p>"</script><style>p > b {}</style><p title="a > b">Words</p></body></html>
    """.utf8)

  /// Whether parts come in order and have their places inside the bytes.
  private struct Order: HTMLReceiver {
    var end = 0
    var isKept = true

    mutating func text(_ range: Range<Int>, in html: UnsafeBufferPointer<UInt8>) {
      isKept = isKept && !range.isEmpty && end <= range.lowerBound && range.upperBound <= html.count
      isKept = isKept && !html[range].contains(UInt8(ascii: "<"))
      end = range.upperBound
    }

    mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) {
      isKept = isKept && end <= tag.start && tag.end <= html.count && html[tag.start] == UInt8(ascii: "<")
      isKept = isKept && !tag.name.isEmpty && tag.start < tag.name.lowerBound && tag.name.upperBound <= tag.end
      for attribute in HTMLAttribute.allCases {
        guard let value = tag[attribute] else { continue }
        isKept = isKept && tag.name.upperBound <= value.lowerBound && value.upperBound <= tag.end
      }
      end = tag.end
    }
  }

  private func isKept(_ bytes: [UInt8]) -> Bool {
    var order = Order()
    HTMLScanner.scan(bytes, into: &order)
    return order.isKept
  }

  @Test("cut anywhere")
  func cut() {
    for end in Self.page.indices {
      #expect(isKept(Array(Self.page[..<end])))
      #expect(isKept(Array(Self.page[end...])))
    }
  }

  @Test("damaged anyhow", arguments: 0..<40)
  func damaged(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = Self.page
    for _ in 0..<100 {
      Damage.random(&bytes, using: &random)
      #expect(isKept(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      if bytes.count < 20 || bytes.count > 20_000 { bytes = Self.page }
    }
  }
}
