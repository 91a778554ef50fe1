import Guidance
import Templates

extension TemplateFields {
  static let start: TemplateFields = ["id label has-hint? hint", .range]
}

extension Views {
  /// A date to ask for.
  ///
  /// - Parameter label: its label, if not the usual one.
  static func start(_ start: Deadlines.Start, label: String? = nil) -> View {
    let view: View = [
      "id": start.id, "label": label ?? start.label, "has-hint?": start.hint != nil, "hint": start.hint ?? "",
    ]
    return view.with(range(start.range))
  }

  /// How dates choose the answer on a page: the dates, and the answers with what each needs, as its script reads them.
  static func dates(_ dates: PageDates) -> View {
    [
      "limit": dates.limit.id, "days-href": href(Deadlines.address),
      "chooses": dates.choices.map { "\($0.answer):\(words(of: $0.test))" }.joined(separator: " "),
      "starts": dates.starts.enumerated().map { start($1, label: $0 == 0 ? dates.label : nil) },
    ]
  }

  private static func words(of test: DatedAnswers.Test) -> String {
    switch test {
    case .open(let start): "open:\(start ?? "")"
    case .extended: "extended"
    case .doubtful: "doubtful"
    case .within(let length): "within:\(length.description.replacing(" ", with: "-"))"
    case .passed: "passed"
    }
  }
}
