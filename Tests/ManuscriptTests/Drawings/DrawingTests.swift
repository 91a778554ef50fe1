import Foundation
import FoundationXML
import Manuscript
import TestSites
import Testing

/// Which drawings are taken.
///
/// What is said of the others stands in `Tests/Sites/Broken/drawing`.
struct DrawingTests {
  private static let drawing = """
    <!-- A house: "wall" & <roof> -->
    <svg xmlns="http://www.w3.org/2000/svg" width="64" height='48.5' viewBox="-1 -1.5,64 48">
      <g fill="none" stroke="#fff" stroke-width=".5" opacity="0.9"
        transform="translate(1 2) scale(2), rotate(45, 8 8) skewX(1)skewY(2) matrix(1 0 0 1 0 0) ">
        <rect x="1" y="2" width="3" height="4" rx="1" ry="1" fill-opacity="1" stroke-opacity="0" />
        <circle cx="8" cy="-8" r="4"></circle>
        <ellipse cx="8" cy="8" rx="4" ry="3"/>
      </g>
      <line x1="0" y1="0" x2="1" y2="1" stroke="#A0b1c2" stroke-linecap="round" stroke-linejoin="bevel"/>
      <polyline points="0,0 1,1"/><polygon points="0 0
        1 1 2 0"/>
      <path fill-rule="evenodd" d="
        m1-1.5.5C1,2 3,4 5,6s1 1 2 2q1 1 2 2t1 1a1 1 0 0 1 2 2h1v1l-1-1H0V0L1 1S1 1 2 2Q1 1 2 2T1 1A1 1 0 1 0 2 2z"/>
    </svg>

    """

  private static func report(_ bytes: [UInt8]) -> Diagnostics {
    var diagnostics = Diagnostics()
    Drawing.check(SourceFile(path: "x.svg", bytes: bytes), &diagnostics)
    return diagnostics
  }

  @Test("Each element and attribute on the list may be there, written in any way that XML has")
  func taken() {
    #expect(Self.report(Array(Self.drawing.utf8)).all == [])
    #expect(Self.report(Array(Self.drawing.replacing("\n", with: "\r\n").utf8)).all == [])
  }

  @Test("A file in which everything is wrong is given up after some reports")
  func many() {
    let shapes = (0..<9_000).map { "<a\($0) b=''/>" }.joined()
    let text = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' viewBox='0 0 9 9'>\(shapes)</svg>"
    #expect(Self.report(Array(text.utf8)).all.count == 50)
  }

  @Test("Whatever is taken is XML with shapes alone, as a reader of XML reads it", arguments: 0..<40)
  func damaged(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let whole = Array(Self.drawing.utf8)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) { Damage.random(&bytes, using: &random) }
      // Other files are refused before they are looked at.
      guard let text = String(validating: bytes, as: UTF8.self),
        !text.unicodeScalars.contains(where: TextCheck.isControl),
        Self.report(bytes).all.isEmpty
      else { continue }
      #expect(SeenElements(bytes).troubles == [], "\(text)")
    }
  }
}

/// What another reader of XML finds in a drawing.
private final class SeenElements: NSObject, XMLParserDelegate {
  private(set) var troubles: [String] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { troubles.append("\(String(describing: parser.parserError))") }
  }

  private static let shapes: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
  ]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if !Self.shapes.contains(name) { troubles.append("<\(name)>") }
    for (attribute, value) in attributes {
      if attribute.hasPrefix("on") || attribute.contains(":") || ["style", "href", "id"].contains(attribute) {
        troubles.append(attribute)
      }
      if attribute != "xmlns", value.contains(":") || value.contains("url") || value.contains("&") {
        troubles.append("\(attribute)=\(value)")
      }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters words: String) {
    if words.contains(where: { !$0.isWhitespace }) { troubles.append(words) }
  }
}
