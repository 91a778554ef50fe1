import Foundation
import Testing
import Website

/// JSON as pages contain it.
struct JSONValueTests {
  @Test("Keys stay in their order, and what has no value is left out")
  func order() {
    let value: JSONValue = ["b": "x", "a": [.number(1), .list([]), .object([])]]
    #expect(value.with(["c": nil, "d": "y"]).json == #"{"b":"x","a":[1,[],{}],"d":"y"}"#)
  }

  @Test("Any text comes back as it was, and none of it can end the element that it is in")
  func escapes() throws {
    let text = "</script><!-- \"quoted\" \\ \n\t\u{0}\u{1f} \u{2028}\u{2029} é 漢 👪"
    let json = JSONValue.list([.text(text)]).json
    #expect(
      !json.contains("<") && !json.unicodeScalars.contains("\u{2028}") && !json.unicodeScalars.contains("\u{2029}"))
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
  }
}
