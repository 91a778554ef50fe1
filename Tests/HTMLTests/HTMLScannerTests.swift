import HTML
import Testing

@Suite("How a page's bytes are read")
struct HTMLScannerTests {
  /// Everything reported about a page, in order: words, and tags with their known attributes.
  private struct Record: HTMLReceiver {
    private(set) var pieces: [String] = []

    mutating func text(_ range: Range<Int>, in html: UnsafeBufferPointer<UInt8>) {
      pieces.append(String(decoding: html[range], as: UTF8.self))
    }

    mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) {
      var words = "<" + (tag.isEnd ? "/" : "") + String(decoding: html[tag.name], as: UTF8.self)
      for attribute in HTMLAttribute.allCases {
        guard let value = tag[attribute] else { continue }
        words += " \(attribute)=" + String(decoding: html[value], as: UTF8.self)
      }
      pieces.append(words + ">")
    }
  }

  private func read(_ html: String) -> [String] {
    var record = Record()
    HTMLScanner.scan(Array(html.utf8), into: &record)
    return record.pieces
  }

  @Test("words and tags in their order")
  func order() { #expect(read("a<p>b &amp; c</p>\n") == ["a", "<p>", "b &amp; c", "</p>", "\n"]) }

  @Test("attributes: quoted in both ways, not quoted, without a value, in any case, the first of two")
  func attributes() {
    #expect(read("<A HREF='x>y' id=z hidden class=\"a b\" id=\"w\">") == ["<A class=a b hidden= href=x>y id=z>"])
    #expect(read("<input data-x='1' aria-label=\"\" />") == ["<input ariaLabel=>"])
  }

  @Test(
    "comments, declarations, and the content of scripts and styles, are skipped",
    arguments: [
      ("<!DOCTYPE html>x", ["x"]), ("a<!-- <p> > -->b", ["a", "b"]),
      ("<script>a < b > \"<p>\"</script>x", ["<script>", "</script>", "x"]),
      ("<style>p > b {}</style>", ["<style>", "</style>"]),
    ])
  func passedOver(html: String, expected: [String]) { #expect(read(html) == expected) }

  @Test(
    "anything that does not end takes the rest",
    arguments: [
      ("a<", ["a"]), ("<p", ["<p>"]), ("<p class=\"b", ["<p class=b>"]), ("<!-- a", []), ("<script>a", ["<script>"]),
      ("<p class=", ["<p class=>"]), ("a < b > c", ["a ", " c"]), ("</", []), ("", []),
    ])
  func unended(html: String, expected: [String]) { #expect(read(html) == expected) }

  @Test("Every known element and attribute is recognised by its name")
  func names() {
    for name in [
      "a", "area", "article", "base", "br", "button", "caption", "col", "dd", "dl", "dt", "embed", "h1", "h2", "h3",
      "h4", "h5", "h6", "head", "hr", "html", "iframe", "img", "input", "label", "legend", "li", "link", "main", "meta",
      "nav", "ol", "p", "script", "select", "source", "style", "summary", "svg", "table", "template", "textarea", "th",
      "title", "track", "ul", "wbr",
    ] {
      #expect("\(element(name))" == name)
      #expect("\(element(name.uppercased()))" == name)
      #expect(element(name + "x") == .other)
    }
    for name in ["h7", "h0", "b", "i", "td", "tr", "div", "span", "section"] { #expect(element(name) == .other) }
    for attribute in HTMLAttribute.allCases {
      let letters = "\(attribute)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" }
      let spelt =
        letters.hasPrefix("aria-")
        ? "aria-" + letters.dropFirst(5).replacing("-", with: "")
        : attribute == .tabIndex ? "tabindex" : letters
      #expect(read("<b \(spelt)=v>") == ["<b \(attribute)=v>"])
    }
  }

  private func element(_ name: String) -> HTMLElement {
    struct First: HTMLReceiver {
      var element = HTMLElement.other
      mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) { element = tag.element }
    }
    var first = First()
    HTMLScanner.scan(Array("<\(name)>".utf8), into: &first)
    return first.element
  }

  @Test("levels of headings, and elements without an end tag")
  func kinds() {
    #expect([HTMLElement.h1, .h6, .p, .hr, .embed, .head].map(\.headingLevel) == [1, 6, nil, nil, nil, nil])
    #expect(HTMLElement.br.isVoid && HTMLElement.img.isVoid && !HTMLElement.p.isVoid && !HTMLElement.a.isVoid)
  }

  @Test("characters by their names")
  func characters() {
    #expect(["amp", "lt", "#39", "nbsp", ""].map { HTMLCharacter.named($0.utf8) } == [0x26, 0x3C, 0x27, nil, nil])
  }
}
