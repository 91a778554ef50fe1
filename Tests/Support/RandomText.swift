/// Random texts that are the same for the same seed.
public enum RandomText {
  /// Up to `longest` characters of an alphabet.
  public static func line(using random: inout SplitMix64, from alphabet: String, longest: Int = 30) -> String {
    let letters = Array(alphabet)
    return String(
      (0..<Int.random(in: 0...longest, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
  }

  /// Markdown and what looks like it: fragments that parsers stumble over, in random order.
  public static func markdown(using random: inout SplitMix64, pieces count: Int = 40) -> String {
    (0..<Int.random(in: 1...count, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static let pieces: [String] = [
    "word ", "must", "**", "*", "_", "~~", "`", "```\n", "``", "\n", "\n\n", "# ", "## ", "### ", "- ", "1. ", "> ",
    "| ",
    "|---|\n", "[", "]", "(", ")", "[^1]", "[^1]: ", "![", "](x)", "](code:11.8)", "](javascript:x)", "<", ">", "<b>",
    "</b>", "<!--", "-->", "<script>", "&", "&lt;", "&#60;", "&#0;", "&amp;", "\\", "\\<", "\"", "'", "é", "日本",
    "👩‍👧", "\t", "    ", "  \n", "https://example.org", "www.example.org", "a@b.org", "[!NOTE]\n", "[ ] ", "---\n",
    "===\n",
    "— [p](code:11.8)", "```contact\nx\n```\n", "\r\n", "<![CDATA[x]]>", "<?php ?>", "<https://a.b>", "\u{200B}", ":--",
  ]
}
