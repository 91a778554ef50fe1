import Guidance
import RouteFinder

/// What has changed between two versions of a route finder, in words that a lawyer can check without reading code.
///
/// Journeys whose results changed in the same way are grouped, the largest group first: what they have in common, the
/// outcomes that they now show, and those that they no longer show.
package struct DifferenceText: Sendable {
  private let new: GuidedFinder
  private let old: GuidedFinder
  private let difference: Difference

  /// Compares two versions; journeys are not listed one by one, so any number of them can be compared.
  package init(of new: GuidedFinder, from old: GuidedFinder) {
    self.new = new
    self.old = old
    difference = new.model.difference(from: old.model)
  }

  /// The whole text, ending with a line break.
  package var text: String {
    var lines = [heading]
    lines += section("New questions", difference.newQuestions.map { "+ \(question($0))" })
    lines += section("Questions that are gone", difference.goneQuestions.map { "- \(question($0))" })
    lines += section("New answers", difference.newAnswers.flatMap { choice($0, mark: "+ ") })
    lines += section("Answers that are gone", difference.goneAnswers.flatMap { choice($0, mark: "- ") })
    lines += section("New outcomes", difference.newOutcomes.map { "+ \(outcome($0))" })
    lines += section("Outcomes that are gone", difference.goneOutcomes.map { "- \(outcome($0))" })
    for (number, change) in difference.changes.enumerated() { lines += ["", "\(number + 1). " + said(of: change)] }
    if let gap = difference.gap { lines += ["", Self.said(of: gap)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    switch (difference.changes.count, difference.gap) {
    case (0, nil): "\(new.id): every journey ends as before."
    case (0, _): "\(new.id): the journeys could not be compared."
    case (1, _): "\(new.id): one group of journeys has changed."
    case (let count, _): "\(new.id): \(count) groups of journeys have changed."
    }
  }

  private func section(_ title: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : ["", "\(title):"] + entries.map { "  \($0)" }
  }

  // MARK: Changes

  private func said(of change: JourneyChange) -> String {
    let count =
      switch change.journeys {
      case .max: "More journeys than can be counted"
      case 1: "1 journey"
      case let count: "\(count) journeys"
      }
    let isOne = change.journeys == 1
    var lines: [String] = []
    switch change.kind {
    case .changed: lines.append("\(count) \(isOne ? "ends" : "end") differently.")
    case .new: lines.append("\(count) \(isOne ? "is" : "are") new.")
    case .gone: lines.append("\(count) \(isOne ? "is" : "are") gone.")
    }
    if change.choices.isEmpty {
      lines.append("   Whatever is answered.")
    } else {
      lines.append("   The answers that decide it:")
      for choice in change.choices { lines += self.choice(choice, mark: "").map { "     \($0)" } }
    }
    if !change.added.isEmpty {
      lines.append(change.kind == .new ? "   What they show:" : "   What they now show as well:")
      lines += change.added.map { "     + \(outcome($0))" }
    }
    if !change.removed.isEmpty {
      lines.append(change.kind == .gone ? "   What they showed:" : "   What they no longer show:")
      lines += change.removed.map { "     - \(outcome($0))" }
    }
    return lines.joined(separator: "\n")
  }

  private static func said(of gap: Difference.Gap) -> String {
    switch gap {
    case .oldVersion: "The old version cannot be followed: it has too many states."
    case .newVersion: "The new version cannot be followed: it has too many states."
    case .tooManyStates(let limit):
      "The two versions differ in more than \(limit) situations, too many to be told apart. Compare smaller steps."
    case .tooManyChanges(let limit):
      "There are more than \(limit) groups, so they are told outcome by outcome: a journey may be in several."
    case .tooManyOutcomeChanges(let limit):
      "There are more than \(limit) groups even outcome by outcome; only some are listed. Compare smaller steps."
    }
  }

  // MARK: Texts

  private func words(of id: String) -> QuestionWords? {
    new.questions.first { $0.id == id } ?? old.questions.first { $0.id == id }
  }

  private func question(_ id: String) -> String { "\(words(of: id)?.text ?? id) [\(id)]" }

  /// A question with some of its answers, one per line.
  private func choice(_ choice: JourneyChange.Choice, mark: String) -> [String] {
    [question(choice.question)] + choice.answers.map { "  \(mark)\(answer($0, of: choice.question))" }
  }

  private func answer(_ id: String, of question: String) -> String {
    for version in [new, old] {
      let answers = version.questions.first { $0.id == question }?.answers ?? []
      if let known = answers.first(where: { $0.id == id }) { return "\(known.text) [\(id)]" }
    }
    return id
  }

  private func outcome(_ id: String) -> String {
    let known = new.outcomes.first { $0.id == id } ?? old.outcomes.first { $0.id == id }
    return "\(known?.title ?? id) [\(id)]"
  }
}
