import Manuscript
import TestSites
import Testing

/// Links that could run code.
struct LinkSafetyTests {
  @Test(
    "A link that a browser would run is dangerous, in every disguise",
    arguments: [
      "javascript:x", "JAVASCRIPT:x", "JaVaScRiPt:x", "vbscript:x", "data:text/html,x", "DATA:x", " javascript:x",
      "\tjavascript:x", "java\tscript:x", "java\nscript:x", "java\r\nscript:x", "javascript\t:x", "\u{1}javascript:x",
      "java\u{0}script:x", "java\u{AD}script:x", "java\u{200B}script:x", "\u{FEFF}javascript:x", "\u{A0}javascript:x",
      "%6Aavascript:x", "javascript%3Ax", "%6a%61%76%61%73%63%72%69%70%74%3a", "java%0Ascript:x", "%20javascript:x",
      "javascript\u{301}:x", "java\u{2028}script:x", "\u{2003}data:x", "javascript:", "data:",
    ])
  func dangerous(link: String) { #expect(LinkSafety.dangerousScheme(of: link) != nil) }

  @Test(
    "Other links are not",
    arguments: [
      "", "#javascript:x", "https://example.org/javascript:x", "mailto:a@b.org", "code:11.8", "javascript", "data",
      "javascript/x:y", "/javascript:x", "./data:x", "x?javascript:x", "notjavascript:x", "javascripts:x", "database:x",
      ":javascript:x",
      "%256Aavascript:x", "page:data", "data.md#a:b",
    ])
  func harmless(link: String) { #expect(LinkSafety.dangerousScheme(of: link) == nil) }

  @Test("The scheme is reported in plain letters")
  func names() {
    #expect(LinkSafety.dangerousScheme(of: "Java\tScript:x") == "javascript")
    #expect(LinkSafety.dangerousScheme(of: "%44ata:x") == "data")
    #expect(LinkSafety.dangerousScheme(of: "VBScript:x") == "vbscript")
  }

  @Test("White space, invisible characters, letter case and percent escapes never hide a scheme")
  func property() {
    var random = SplitMix64(seed: 5)
    let hidden = ["\t", "\n", "\r", " ", "\u{1}", "\u{AD}", "\u{200D}", "\u{2060}", "%09", "%0a", "%20"]
    for _ in 0..<2_000 {
      guard let scheme = ["javascript", "data", "vbscript"].randomElement(using: &random) else { continue }
      var link = ""
      for letter in scheme + ":" {
        if Bool.random(using: &random) { link += hidden.randomElement(using: &random) ?? "" }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: link += letter.uppercased()
        case 1: link += "%" + String(letter.asciiValue ?? 0, radix: 16)
        default: link.append(letter)
        }
      }
      #expect(LinkSafety.dangerousScheme(of: link + "x") == scheme, "\(link.debugDescription)")
    }
  }
}
