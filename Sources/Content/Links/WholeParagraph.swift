import Manuscript

/// What follows a quotation of the Code.
enum WholeParagraph {
  /// The whole paragraph as a box that opens on a tap, for after a quotation from it.
  ///
  /// Its words are filled in when the page is made, because texts are read before the paragraphs are.
  static func html(_ number: String) -> String {
    let words = HTMLText.escape("The whole of paragraph \(number)")
    return """
      <details class="whole-paragraph" data-whole-paragraph="\(HTMLText.escape(number))" data-unsearched>
      <summary>\(words)</summary>
      <blockquote>\(EditionSlot.wholeParagraph.text(number))</blockquote>
      </details>

      """
  }
}
