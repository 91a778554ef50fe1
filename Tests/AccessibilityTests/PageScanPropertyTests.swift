import Accessibility
import TestSites
import Testing

@Suite("A scan of any bytes ends")
struct PageScanPropertyTests {
  private static let page = Array(
    """
    <!DOCTYPE html><html lang="en-GB"><body><a href="#main">Skip</a><nav aria-label="Menu"><ul><li><a href='x'>A</a></li></ul></nav>
    <main id="main"><h1 id=one>Title</h1><!-- note --><h2>Part</h2><svg aria-hidden="true"><title>t</title></svg>
    <table><caption>C</caption><tr><th scope="col">h</th></tr></table><label for="f">L</label><input id="f" tabindex=1>
    <template><p></p></template><script>let a = "<p>";</script><div hidden><ol></ol></div><img src="x" alt=""></main></body></html>
    """.utf8)

  @Test("cut anywhere")
  func cut() {
    for end in Self.page.indices {
      _ = PageCheck(frame: Array(Self.page[..<end])).faults(in: Array(Self.page[end...]))
      _ = PageCheck().faults(in: Array(Self.page[..<end]))
    }
  }

  @Test("damaged anyhow", arguments: 0..<40)
  func damaged(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = Self.page
    for _ in 0..<60 {
      Damage.random(&bytes, using: &random)
      for fault in PageCheck(frame: bytes).faults(in: bytes) { #expect(!fault.message.isEmpty && !fault.help.isEmpty) }
      if bytes.count < 20 || bytes.count > 20_000 { bytes = Self.page }
    }
  }
}
