import Guidance
import Proofreading
import TestSites
import Testing

/// Properties of every quotation of the shipped paragraphs.
struct QuotationPropertyTests {
  private static var paragraphs: [CodeParagraph] {
    RealSite.run?.guidance?.paragraphs.filter { $0.kind == .verbatim } ?? []
  }

  private static func fault(_ words: String, in paragraph: CodeParagraph) -> QuotationFault? {
    QuotationComparison(ComparedText(words), with: paragraph.words).fault()
  }

  @Test("There are paragraphs to quote")
  func some() { #expect(Self.paragraphs.count == 5) }

  @Test("Each whole sentence may be quoted, and so may consecutive ones")
  func wholeSentences() {
    for paragraph in Self.paragraphs {
      let sentences = Sentences(paragraph.words).ranges
      for first in sentences.indices {
        for last in first..<sentences.count {
          let words = paragraph.words.text(sentences[first].lowerBound..<sentences[last].upperBound)
          #expect(Self.fault(words, in: paragraph) == nil, "\(words)")
        }
      }
    }
  }

  @Test("No sentence may be quoted without one of its protected words, whether an ellipsis replaces it or nothing")
  func protectedWords() {
    var count = 0
    for paragraph in Self.paragraphs {
      for range in Sentences(paragraph.words).ranges {
        let words = paragraph.words.text(range).split(separator: " ")
        for at in words.indices where ProtectedWords.first(in: Array(words[at].unicodeScalars)[...]) != nil {
          count += 1
          for mark in [["…"], ["[...]"], []] {
            let quotation = (words[..<at] + mark.map { $0[...] } + words[(at + 1)...]).joined(separator: " ")
            #expect(Self.fault(quotation, in: paragraph) != nil, "\(quotation)")
          }
        }
      }
    }
    #expect(count > 60)
  }

  @Test("Whatever is left out, it is a short aside of one sentence without a protected word", arguments: 0..<8)
  func anyOmission(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for paragraph in Self.paragraphs {
      let words = paragraph.body.text.split(whereSeparator: \.isWhitespace)
      for _ in 0..<60 {
        let start = Int.random(in: 0..<words.count, using: &random)
        let end = min(words.count, start + Int.random(in: 1...20, using: &random))
        let quotation = (words[..<start] + ["…"] + words[end...]).joined(separator: " ")
        guard Self.fault(quotation, in: paragraph) == nil else { continue }
        let leftOut = words[start..<end].joined(separator: " ")
        #expect(ProtectedWords.first(in: Array(leftOut.unicodeScalars)[...]) == nil, "\(leftOut)")
        #expect(end - start <= QuotationOmission.mostWords && !leftOut.dropLast().contains("."), "\(leftOut)")
        #expect(start > 0 && end < words.count)
        #expect(",;()".contains(leftOut.last ?? " ") || ",;()".contains(words[end].first ?? " "), "\(leftOut)")
      }
    }
  }

  @Test("Any single changed letter is found, and named", arguments: 0..<8)
  func anyCharacter(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for paragraph in Self.paragraphs {
      let words = paragraph.body.text
      #expect(Self.fault(words, in: paragraph) == nil)
      for _ in 0..<12 {
        let change = Change(of: words, using: &random)
        let message = Self.fault(change.text, in: paragraph)?.message ?? "nothing"
        #expect(change.named.allSatisfy { message.contains("'\($0)'") }, "\(change.named): \(message)")
      }
    }
  }
}

/// A text with one letter of a longer word inserted, removed or replaced.
private struct Change {
  let text: String
  /// The letters that a report must name.
  let named: [Character]

  init(of words: String, using random: inout SplitMix64) {
    var characters = Array(words)
    let letters = characters.indices.dropFirst().dropLast().filter { at in
      (at - 1...at + 1).allSatisfy { characters[$0].isLetter }
    }
    let at = letters.randomElement(using: &random) ?? 0
    let new =
      Array("abcdefghijklmnopqrstuvwxyzABCXYZ").filter { $0 != characters[at] }.randomElement(using: &random) ?? "x"
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      named = [new, characters[at]]
      characters[at] = new
    case 1:
      named = [characters.remove(at: at)]
    default:
      named = [new]
      characters.insert(new, at: Bool.random(using: &random) ? at : at + 1)
    }
    text = String(characters)
  }
}
