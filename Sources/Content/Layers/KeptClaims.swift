import Manuscript
import Proofreading

/// What a section says that a layer may not take away: its laws, the paragraphs of the Code, its lengths of time, and
/// words that it quotes.
package struct KeptClaims {
  /// Laws, paragraphs and times in the order in which they stand, each as an author would write it.
  private let claims: [String]
  private let quotations: [String]
  /// All words, among which those of a quotation have to stand.
  private let text: String

  package init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    self.text = Self.joined(text)
    var seen: Set<String> = []
    claims = (Self.links(text) + Self.times(text)).filter { seen.insert($0).inserted }
    quotations = Self.quotations(text)
  }

  /// What another text does not say of it.
  package func missing(in other: KeptClaims) -> [String] {
    let said = Set(other.claims)
    return claims.filter { !said.contains($0) } + quotations.filter { !other.text.contains($0) }
  }

  /// The laws and paragraphs that links name, such as `law:cfa-2014/51`.
  private static func links(_ text: String) -> [String] {
    text.split(separator: "](").dropFirst().compactMap { rest in
      let target = rest.prefix { $0 != ")" && !$0.isWhitespace }
      return target.hasPrefix("law:") || target.hasPrefix("code:") ? String(target) : nil
    }
  }

  /// Lengths of time, such as `2 months`, in digits.
  private static func times(_ text: String) -> [String] {
    let words = text.split { !($0.isLetter || $0.isNumber) }
    return words.indices.compactMap { index in
      for count in [3, 2] where index + count <= words.count {
        if let time = TimeSpan(words[index..<(index + count)].joined(separator: " ")) { return time.description }
      }
      return nil
    }
  }

  /// The words of quotations, which begin with '>' and are no notes.
  private static func quotations(_ text: String) -> [String] {
    var found: [String] = []
    var quoted: [Substring] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.append("")
    for line in lines {
      if line.hasPrefix(">") {
        quoted.append(line.drop { $0 == ">" })
      } else if !quoted.isEmpty {
        let words = joined(quoted.joined(separator: " "))
        if !words.hasPrefix("[!") { found.append(words) }
        quoted = []
      }
    }
    return found
  }

  /// A text with single spaces between its words, and without the marks of a quotation.
  private static func joined(_ text: String) -> String {
    text.split { $0.isWhitespace }.filter { $0 != ">" }.joined(separator: " ")
  }
}
