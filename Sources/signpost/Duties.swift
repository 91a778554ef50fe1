import ArgumentParser
import Guidance
import Manuscript

/// Reports how far editions meet the duties of a Local Offer.
struct Duties: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties",
    abstract: "Tells how far editions meet the duties of a Local Offer.",
    discussion: """
      For each duty in duties.yaml, prints whether the edition meets it, meets a part of it, or does not, and which pages \
      do. The page duties.html of the edition shows the same.

      Example: signpost duties --edition derby
      """)

  @OptionGroup var content: ContentFolders

  @Option(
    name: .customLong("edition"),
    help: ArgumentHelp("The edition; may be given several times. All, if left out.", valueName: "name"))
  var editions: [String] = []

  func run() throws {
    let guidance = try content.guidance()
    let known = guidance.editions.map(\.name)
    for name in editions where !known.contains(name) {
      let help =
        NearMiss.of(name, in: known).map { "Did you mean '\($0)'?" } ?? "There are: \(known.joined(separator: ", "))."
      throw WorldError("There is no edition '\(name)'. \(help)")
    }
    let wanted = guidance.editions.filter { editions.isEmpty || editions.contains($0.name) }
    for (number, edition) in wanted.enumerated() {
      if number > 0 { Console.print("") }
      Console.write(Self.text(DutyReport(guidance, edition), of: edition))
    }
  }

  static func text(_ report: DutyReport, of edition: Edition) -> String {
    var lines = ["\(edition.name): \(edition.council ?? edition.place)"]
    for entry in report.entries {
      lines.append("  \(entry.state.rawValue.padded(to: 8))\(entry.duty.title) [\(entry.duty.id)]")
      for (part, pages) in entry.parts {
        let name = part.id == entry.duty.id ? "" : String(part.id.dropFirst(entry.duty.id.count + 1)) + ": "
        let shown =
          pages.isEmpty
          ? "missing" + (part.isOfCouncil ? ", the council's to give" : "") : pages.joined(separator: ", ")
        lines.append("            \(name)\(shown)")
      }
    }
    let counts = DutyReport.State.allCases.map { "\(report.count($0)) \($0.rawValue)" }
    lines.append("  \(report.entries.count) duties: \(counts.joined(separator: ", "))")
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
