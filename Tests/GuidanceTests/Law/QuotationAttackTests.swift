import Guidance
import Proofreading
import TestSites
import Testing

/// Quotations of the shipped paragraphs that say less, more or the opposite, and look like the Code's words.
struct QuotationAttackTests {
  struct Attack: CustomTestStringConvertible {
    let number: String
    let words: String
    let message: String

    init(_ number: String, _ words: String, _ message: String) {
      (self.number, self.words, self.message) = (number, words, message)
    }

    var testDescription: String { "\(number): \(words)" }
  }

  private static func fault(_ words: String, in number: String) throws -> QuotationFault? {
    let held = try #require(RealSite.run?.guidance?.paragraphs.first { $0.number == number })
    return QuotationComparison(ComparedText(words), with: held.words).fault()
  }

  @Test("No attack passes, and each report says what it leaves out or changes", arguments: attacks)
  func attack(_ attack: Attack) throws {
    #expect(try Self.fault(attack.words, in: attack.number)?.message == attack.message)
  }

  @Test("There are at least 50 attacks, all different")
  func enough() { #expect(Set(Self.attacks.map(\.words)).count >= 50) }

  // The attacks that cut a sentence of 11.10 or 11.6 short are built from these.
  private static let appeal = "on their right to appeal to the Tribunal and no inference will be drawn by the Tribunal"
  private static let unused = "if the parties to a disagreement have not used the disagreement resolution services."
  private static let decision = "A decision by parents and young people not to use disagreement resolution services has"

  static let attacks: [Attack] = omitted + cut + joined + silent + disguised

  /// Words that negate, limit, oblige, or say when and how many, under an ellipsis.
  private static let omitted: [Attack] = [
    Attack("11.10", "\(decision) … effect \(appeal) \(unused)", "'no' is left out here, which turns a sentence round"),
    Attack(
      "11.10", "\(decision) [...] effect \(appeal) \(unused)", "'no' is left out here, which turns a sentence round"),
    Attack(
      "11.10",
      "A decision by parents and young people … to use disagreement resolution services has no effect \(appeal) \(unused)",
      "'not' is left out here, which turns a sentence round"),
    Attack(
      "11.10",
      "\(decision) no effect on their right to appeal to the Tribunal and … inference will be drawn by the Tribunal \(unused)",
      "'no' is left out here, which turns a sentence round"),
    Attack(
      "11.10",
      "\(decision) no effect \(appeal) if the parties to a disagreement have … used the disagreement resolution services.",
      "'not' is left out here, which turns a sentence round"),
    Attack(
      "11.10",
      "\(decision) no effect … if the parties to a disagreement have not used the disagreement resolution services.",
      "'right' is left out here, which says what must, may or can be done"),
    Attack(
      "11.10", "\(decision) no effect on their right … \(unused)",
      "'no' is left out here, which turns a sentence round"),
    Attack(
      "11.10",
      "Disagreement resolution meetings are confidential and … prejudice to the Tribunal process and the Tribunal will disregard any offers or comments made during them.",
      "'without' is left out here, which turns a sentence round"),
    Attack(
      "11.10",
      "Disagreement resolution meetings are confidential and without prejudice to the Tribunal process and the Tribunal will … any offers or comments made during them.",
      "'disregard' is left out here, which turns a sentence round"),
    Attack(
      "11.10",
      "Disagreement resolution meetings are confidential and without prejudice to the Tribunal process and the Tribunal will disregard … offers or comments made during them.",
      "'any' is left out here, which says for whom or what it holds"),
    Attack(
      "11.10",
      "Disagreement resolution meetings are confidential and without prejudice to the Tribunal process and the Tribunal … disregard any offers or comments made during them.",
      "'will' is left out here, which says what must, may or can be done"),
    Attack(
      "11.10",
      "Partial agreement achieved by use of disagreement resolution services … help to focus on the remaining areas of disagreement in any subsequent appeals to the Tribunal.",
      "'can' is left out here, which says what must, may or can be done"),
    Attack(
      "11.10",
      "Partial … achieved by use of disagreement resolution services can help to focus on the remaining areas of disagreement in any subsequent appeals to the Tribunal.",
      "'agreement' is left out here, which says on what condition, or how far"),
    Attack(
      "11.6", "Local authorities … make disagreement resolution services available to parents and young people.",
      "'must' is left out here, which says what must, may or can be done"),
    Attack(
      "11.6", "Use of the disagreement resolution services is … with the agreement of all parties.",
      "'voluntary' is left out here, which says what must, may or can be done"),
    Attack(
      "11.6", "Use of the disagreement resolution services is voluntary … with the agreement of all parties.",
      "'has to' is left out here, which says what must, may or can be done"),
    Attack(
      "11.6",
      "Use of the disagreement resolution services is voluntary and has to be with the agreement of … parties.",
      "'all' is left out here, which says for whom or what it holds"),
    Attack(
      "11.6", "Use of the disagreement resolution services is voluntary and has to be with … parties.",
      "'agreement' is left out here, which says on what condition, or how far"),
    Attack(
      "11.6",
      "The service, …, must be independent of the local authority – no-one who is directly employed by a local authority can provide disagreement resolution services.",
      "'while' is left out here, which says on what condition, or how far"),
    Attack(
      "11.6",
      "The service, while commissioned by it, must be … the local authority – no-one who is directly employed by a local authority can provide disagreement resolution services.",
      "'independent' is left out here, which turns a sentence round"),
    Attack(
      "11.6",
      "The service, while commissioned by it, must be independent of the local authority – … a local authority can provide disagreement resolution services.",
      "'no' is left out here, which turns a sentence round"),
    Attack(
      "11.6",
      "Parents and young people can … access informal support in resolving disagreements through the local impartial Information, Advice and Support Service and, …, with the help of independent supporters.",
      "'also' is left out, which is no aside between commas, dashes or brackets"),
    Attack(
      "11.6",
      "Parents and young people can also access informal support in resolving disagreements through the local impartial Information, Advice and Support Service and, …, with the help of independent supporters.",
      "'2014' is left out here, which is a number"),
    Attack(
      "11.7",
      "Disagreement resolution arrangements cover all children and young people with SEN, … those who are being assessed for or have an EHC plan, and a range of disagreements, as set out in paragraph 11.8.",
      "'not' is left out here, which turns a sentence round"),
    Attack(
      "11.7",
      "Disagreement resolution arrangements cover all children and young people with SEN, not … those who are being assessed for or have an EHC plan, and a range of disagreements, as set out in paragraph 11.8.",
      "'just' is left out here, which says on what condition, or how far"),
    Attack(
      "11.7",
      "Disagreement resolution arrangements cover … children and young people with SEN, not just those who are being assessed for or have an EHC plan, and a range of disagreements, as set out in paragraph 11.8.",
      "'all' is left out here, which says for whom or what it holds"),
    Attack(
      "11.7",
      "Disagreement resolution arrangements cover all children and young people with SEN, …, and a range of disagreements, as set out in paragraph 11.8.",
      "'not' is left out here, which turns a sentence round"),
    Attack(
      "11.7",
      "They are available to parents and young people to resolve disagreements about … SEN provision, and health and social care disagreements during the processes related to EHC needs assessments and EHC plans set out in Chapter 9.",
      "'any' is left out here, which says for whom or what it holds"),
    Attack(
      "11.7",
      "They are available to parents and young people to resolve disagreements about any aspect of SEN provision, and health and social care disagreements … set out in Chapter 9.",
      "'during' is left out here, which says when"),
    Attack(
      "11.7",
      "Used early in the process of EHC needs assessment and EHC plan development they can … mediation, once decisions have been taken in that process, and appeals to the Tribunal.",
      "'prevent' is left out here, which turns a sentence round"),
    Attack(
      "11.7",
      "Used early in the process of EHC needs assessment and EHC plan development they can prevent the need for mediation, …, and appeals to the Tribunal.",
      "'once' is left out here, which says when"),
    Attack(
      "11.7", "They can provide a quick and … way of resolving disagreements.",
      "'non' is left out here, which turns a sentence round"),
    Attack(
      "11.8",
      "The disagreement resolution service is to help resolve … types of disagreement or to prevent them from escalating further:",
      "'four' is left out here, which says how many"),
    Attack(
      "11.8",
      "The second is disagreements between parents or young people and early years providers, schools or post-16 institutions about the special educational provision made for a child or young person, … they have EHC plans or not",
      "'whether' is left out here, which says on what condition, or how far"),
    Attack(
      "11.8", "These disagreements do … involve parents and young people.",
      "'not' is left out here, which turns a sentence round"),
    Attack(
      "11.8",
      "The second is disagreements between parents or young people and early years providers, schools or … institutions about the special educational provision made for a child or young person, whether they have EHC plans or not",
      "'16' is left out here, which is a number"),
    Attack(
      "11.9",
      "Local authorities must make the availability of disagreement resolution services known to parents, young people, headteachers, governing bodies, proprietors and principals of schools and post-16 institutions in their areas and … make them known to others they think appropriate.",
      "'should' is left out here, which says what must, may or can be done"),
    Attack(
      "11.9", "Details of the disagreement resolution arrangements … be set out in the Local Offer.",
      "'must' is left out here, which says what must, may or can be done"),
  ]

  /// What is left out at the start or end of a sentence, and what is not an aside or is too long.
  private static let cut: [Attack] = [
    Attack(
      "11.6", "… a local authority can provide disagreement resolution services.",
      "the beginning of its sentence is left out: '… authority – no-one who is directly employed by'"),
    Attack(
      "11.6", "… no-one who is directly employed by a local authority can provide disagreement resolution services.",
      "the beginning of its sentence is left out: '… must be independent of the local authority –'"),
    Attack(
      "11.6", "a local authority can provide disagreement resolution services.",
      "it begins inside a sentence, after 'by'"),
    Attack(
      "11.6", "Local authorities must make disagreement resolution services available …",
      "the end of its sentence is left out: 'to parents and young people.'"),
    Attack(
      "11.6", "Use of the disagreement resolution services is voluntary", "it ends inside a sentence, before 'and'"),
    Attack(
      "11.6", "Use of the disagreement resolution services is voluntary …",
      "the end of its sentence is left out: 'and has to be with the agreement of …'"),
    Attack(
      "11.10", "\(decision) no effect … the Tribunal.",
      "one sentence goes on in another; left out is 'on their right to appeal to the Tribunal …'"),
    Attack("11.10", "\(decision) no effect", "it ends inside a sentence, before 'on'"),
    Attack(
      "11.10", "… use disagreement resolution services has no effect \(appeal) \(unused)",
      "the beginning of its sentence is left out: '… decision by parents and young people not to'"),
    Attack(
      "11.10", "A decision … not to use disagreement resolution services has … effect on their right to appeal",
      "'by parents and young people' is left out, which is no aside between commas, dashes or brackets"),
    Attack(
      "11.9", "Details of the disagreement resolution … must be set out in the Local Offer.",
      "'arrangements' is left out, which is no aside between commas, dashes or brackets"),
    Attack(
      "11.9", "Details … must be set out in the Local Offer.",
      "'of the disagreement resolution arrangements' is left out, which is no aside between commas, dashes or brackets"),
    Attack(
      "11.9",
      "Local authorities must make the availability of disagreement resolution services known to parents, …, headteachers, …, proprietors and principals … in their areas and should make them known to others they think appropriate.",
      "'16' is left out here, which is a number"),
    Attack(
      "11.8",
      "The first is between parents or young people and local authorities, …, about how these authorities, bodies or proprietors are carrying out their education, health and care duties for children and young people with SEN, whether they have EHC plans or not.",
      "'years' is left out here, which says when"),
  ]

  /// Several sentences merged into one, and sentences in another order or with one of them left out.
  private static let joined: [Attack] = [
    Attack(
      "11.10",
      "\(decision) no effect on … the remaining areas of disagreement in any subsequent appeals to the Tribunal.",
      "one sentence goes on in another; left out is 'their right to appeal to the Tribunal and …'"),
    Attack(
      "11.10", "Disagreement resolution meetings are confidential … in any subsequent appeals to the Tribunal.",
      "one sentence goes on in another; left out is 'and without prejudice to the Tribunal process and …'"),
    Attack(
      "11.6",
      "Local authorities must make disagreement resolution services available to parents and young people … with the help of independent supporters.",
      "one sentence goes on in another; left out is '. Use of the disagreement resolution services is …'"),
    Attack(
      "11.6",
      "Local authorities must make disagreement resolution services available to parents and young people. … Parents and young people can also access informal support in resolving disagreements through the local impartial Information, Advice and Support Service and, between 2014 and 2016, with the help of independent supporters.",
      "one sentence goes on in another; left out is 'Use of the disagreement resolution services is voluntary …'"),
    Attack(
      "11.7",
      "They can provide a quick and non-adversarial way of resolving disagreements. They are available to parents and young people to resolve disagreements about any aspect of SEN provision, and health and social care disagreements during the processes related to EHC needs assessments and EHC plans set out in Chapter 9.",
      "'They are available' stands where the Code has 'Used early in'"),
    Attack(
      "11.7",
      "They can provide a quick and non-adversarial way … They are available to parents and young people to resolve disagreements about any aspect of SEN provision",
      "'They are available' stands further up in the paragraph"),
    Attack(
      "11.8",
      "The fourth is disagreements between … parents and young people.",
      "one sentence goes on in another; left out is 'local authorities and health commissioning bodies during EHC …'"),
    Attack(
      "11.8",
      "The disagreement resolution service is to help resolve four types of disagreement or to prevent them from escalating further: […] These disagreements do not involve parents and young people.",
      "one sentence goes on in another; left out is 'The first is between parents or young people …'"),
  ]

  /// Words that are missing, added or changed without a mark to show it.
  private static let silent: [Attack] = [
    Attack(
      "11.10", "\(decision) effect \(appeal) \(unused)",
      "'effect on their' stands where the Code has 'no effect on'"),
    Attack(
      "11.8", "These disagreements do involve parents and young people.",
      "'involve parents and' stands where the Code has 'not involve parents'"),
    Attack(
      "11.8", "These disagreements do [not always] involve parents and young people.",
      "'[not always] involve' stands where the Code has 'not involve parents'"),
    Attack(
      "11.6", "Local authorities may make disagreement resolution services available to parents and young people.",
      "'may make disagreement' stands where the Code has 'must make disagreement'"),
    Attack(
      "11.9", "Details of the disagreement resolution arrangements should be set out in the Local Offer.",
      "'should be set' stands where the Code has 'must be set'"),
    Attack(
      "11.7",
      "They can provide a quick and adversarial way of resolving disagreements.",
      "'adversarial way of' stands where the Code has 'non-adversarial way of'"),
    Attack(
      "11.6",
      "Use of the disagreement resolution services is involuntary and has to be with the agreement of all parties.",
      "'involuntary and has' stands where the Code has 'voluntary and has'"),
  ]

  /// Characters that make the words look different from what is compared, or that hide something.
  private static let disguised: [Attack] = [
    Attack(
      "11.6",
      "The service, while commissioned by it, must be independent of the local authority – no – one who is directly employed by a local authority can provide disagreement resolution services.",
      "a dash parts what is one word in the Code, in 'the local authority – no – one who is'"),
    Attack(
      "11.6",
      "The service, while commissioned by it, must be independent of the local authority – no—one who is directly employed by a local authority can provide disagreement resolution services.",
      "a dash parts what is one word in the Code, in 'the local authority – no—one who is'"),
    Attack(
      "11.7", "They can provide a quick and non… way of resolving disagreements.",
      "'-' is missing, in 'quick and non… way of'"),
    Attack(
      "11.7", "They can provide a quick and …adversarial way of resolving disagreements.",
      "'-' is missing, in 'quick and …adversarial way of'"),
    Attack(
      "11.8", "These disagreements do ⋯ involve parents and young people.",
      "'⋯ involve parents' stands where the Code has 'not involve parents'"),
    Attack(
      "11.8", "These disagreements do .. involve parents and young people.",
      "'.. involve parents' stands where the Code has 'not involve parents'"),
    Attack(
      "11.8", "These disagreements do n\u{200B}ot involve parents and young people.",
      "'\u{200B}' (U+200B) stands here, and not in the Code, in 'disagreements do n\u{200B}ot involve parents'"),
    Attack(
      "11.8", "These disagreements do \u{202E}not involve parents and young people.",
      "'\u{202E}' (U+202E) stands here, and not in the Code, in 'disagreements do \u{202E}not involve parents'"),
    Attack(
      "11.8", "These disagreements do “not” involve parents and young people.",
      "'“not” involve parents' stands where the Code has 'not involve parents'"),
    Attack("11.8", "…", "there are no words"),
    Attack("11.8", "", "there are no words"),
  ]
}
