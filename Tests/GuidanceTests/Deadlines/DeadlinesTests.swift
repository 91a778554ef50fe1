import Foundation
import Guidance
import Records
import TestSites
import Testing

/// The time limits that readers can work out, as they are read.
struct DeadlinesTests {
  private func deadlines(_ texts: [String: String] = [:]) throws -> Deadlines {
    let run = try Site.read(with: ["law", "deadlines"], texts)
    #expect(run.report == "")
    return try #require(run.guidance?.deadlines)
  }

  @Test("Each rule has its start, length, way of counting, extensions and law")
  func rules() throws {
    let deadlines = try deadlines()
    let rules = deadlines.groups.flatMap(\.rules)
    #expect(rules.map(\.id) == ["appeal", "appeal-section-i", "transfer", "review"])
    let appeal = rules[0]
    #expect(appeal.from.map { "\($0.start): \($0.length)" } == ["letter: 2 months", "certificate: 1 month"])
    #expect(appeal.extensions == [.workingDay, .august, .christmas])
    #expect(appeal.law.map(\.html).first?.hasSuffix(">section 51</a>") == true)
    #expect((appeal.safe, appeal.doBy, appeal.lastBy) == ("7 days before", "Send it by", "by 5 pm"))
    #expect(rules.map(\.isAboutSectionI) == [false, true, nil, nil])
    #expect(rules.map(\.isFromFirstDay) == [false, false, false, true])
    #expect(rules[1].doubtful.map(\.start) == ["certificate"])
    #expect(rules[3].until == "certificate")
    #expect(rules[2].safe == nil)
    #expect(
      deadlines.groups.map { $0.without.map { "\($0.start): \($0.now.html)" } } == [
        ["certificate: Ring the adviser."], [],
      ])
  }

  @Test(
    "A time limit is shown on its days alone, and the form asks for the days that those of the day need",
    arguments: [
      (
        "2027-08-31", ["appeal", "appeal-section-i", "transfer", "review"],
        ["letter", "certificate", "transfer", "review"]
      ),
      ("2027-09-01", ["appeal", "appeal-section-i", "review"], ["letter", "certificate", "review"]),
      ("2027-09-02", ["appeal", "appeal-section-i", "review"], ["letter", "certificate", "review"]),
    ])
  func inForce(day: String, rules: [String], starts: [String]) throws {
    let path = "Content/deadlines.yaml"
    let text = try #require(Repository.text("\(Repository.sites)/Parts/deadlines/\(path)"))
    let dated = text.replacing(
      "        name: A new school\n", with: "        name: A new school\n        in-force: {until: 2027-08-31}\n")
    let folder = try SiteFolder(with: ["law", "deadlines"], texts: [path: dated])
    let run = try SiteRun(content: folder.content, theme: nil, today: CalendarDate(day))
    let deadlines = try #require(run.guidance?.deadlines)
    #expect(deadlines.groups.flatMap(\.rules).map(\.id) == rules)
    #expect(deadlines.asks.flatMap(\.starts).map(\.id) == starts)
    #expect(run.page("deadlines.html").contains("A new school") == rules.contains("transfer"))
  }

  @Test("The form, the holidays and the table are in the order of the file")
  func rest() throws {
    let deadlines = try deadlines()
    #expect(deadlines.asks.map { $0.starts.map(\.id) } == [["letter", "certificate"], ["transfer", "review"]])
    #expect(deadlines.asks.map { $0.sectionI != nil } == [true, false])
    #expect(deadlines.holidays.map(\.day) == ["1 January", "Easter - 2", "first Monday of May"])
    #expect(deadlines.exceptions.map { $0.insteadOf?.description } == ["2020-05-04", nil])
    #expect(deadlines.table.map(\.last.description) == ["2027-02-01"])
  }

  @Test("A day of the form says when it can be; if it does not, it may be any day within ten years")
  func ranges() throws {
    let ranges = try deadlines().asks.flatMap(\.starts).map(\.range)
    #expect(ranges.map(\.lies) == [.past, .past, .either, .either])
    #expect(ranges.map(\.months) == [12, 12, 36, 18])
    #expect(ranges.map(\.notBefore) == [[], ["letter"], [], []])
    let text = Repository.text("\(Repository.sites)/Parts/deadlines/Content/deadlines.yaml") ?? ""
    let plain = text.replacingOccurrences(of: ", lies: past, within: 12 months", with: "")
    let range = try deadlines(["deadlines.yaml": plain]).asks[0].starts[0].range
    #expect((range.lies, range.months) == (.either, 120))
  }

  @Test("What the reader has to do is read separately, if the content says it")
  func toDo() throws {
    #expect(try deadlines().groups.flatMap(\.rules).map(\.toDo) == ["Send your appeal", "Ring the adviser", nil, nil])
  }

  @Test("A site may do without time limits")
  func none() throws {
    let run = try Site.read([:])
    #expect(run.report == "")
    #expect(try #require(run.guidance).deadlines == nil)
  }

  @Test("If the file cannot be read, outcomes are not reported as well")
  func unread() throws {
    let outcome = (Repository.text("\(Repository.sites)/Whole/deadlines/Content/finders/way/outcomes/appeal.md") ?? "")
    let texts = ["deadlines.yaml": "a: [", "finders/way/outcomes/appeal.md": outcome]
    #expect(try Site.read(with: ["finder", "law", "deadlines"], texts).rules == ["yaml"])
  }
}
