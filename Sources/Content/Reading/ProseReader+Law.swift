import Manuscript
import Records

extension ProseReader {
  /// What a text rests on: laws and paragraphs of the Code, named as in links, such as `law:cfa-2014/51`.
  ///
  /// - Parameter rule: the rule that a text breaks if it is neither of the two.
  /// - Returns: the links; those that lead nowhere are reported and left out.
  package mutating func laws(_ texts: [SourcedText], _ rule: Rule) -> [CitedLaw] {
    var law: [CitedLaw] = []
    for text in texts {
      guard text.value.hasPrefix("law:") || text.value.hasPrefix("code:") else {
        diagnostics.error(
          rule, "'\(text.value)' is not a law or a paragraph of the Code", at: text.place,
          help: "write law:cfa-2014/51 or code:11.8")
        continue
      }
      guard let link = link(text) else { continue }
      law.append(CitedLaw(address: link.address, name: link.name ?? text.value))
    }
    return law
  }
}
