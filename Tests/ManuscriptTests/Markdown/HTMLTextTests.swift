import Manuscript
import Testing

/// Text in HTML.
struct HTMLTextTests {
  @Test("The five characters that are special in HTML are written as entities, and nothing else is changed")
  func escape() {
    #expect(HTMLText.escape("<a href=\"x\" id='y'>&amp;") == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;")
    #expect(HTMLText.escape("é 日本 👩‍👧 – “”") == "é 日本 👩‍👧 – “”")
    #expect(HTMLText.escape("") == "")
  }
}
