import Manuscript
import TestSites
import Testing

struct PercentEncodingTests {
  @Test("Only unreserved characters and slashes of a path stay as they are")
  func encoding() {
    #expect(PercentEncoding.encodedPath("/a b/é~.html") == "/a%20b/%C3%A9~.html")
    #expect(PercentEncoding.encodedPath("\u{7}100%#?&=;") == "%07100%25%23%3F%26%3D%3B")
  }

  @Test("What is encoded can be decoded")
  func roundTrip() {
    var random = SplitMix64(seed: 20)
    for _ in 0..<200 {
      let scalars = (0..<Int.random(in: 0..<12, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(PercentEncoding.decoded(PercentEncoding.encodedPath(text)) == text)
    }
  }

  @Test(
    "Small digits count; half an escape and bytes that are no text do not",
    arguments: ["%", "a%4", "%zz", "%ff", "%C3"])
  func faults(text: String) {
    #expect(PercentEncoding.decoded("%c3%a9") == "é")
    #expect(PercentEncoding.decoded(text) == nil)
  }
}
