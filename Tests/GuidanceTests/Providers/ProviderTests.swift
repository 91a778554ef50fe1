import Guidance
import TestSites
import Testing

/// What is known of a service, and where sources differ.
struct ProviderTests {
  private func provider(_ facts: String, unknown: [Provider.Kind]) throws -> SiteRun {
    try Site.read([
      "providers/x.yaml": """
      name: X
      summary: A service.
      reviewed: 2026-11-21
      sources:
        one: {title: One, seen: 2026-11-20, confidence: seed}
        two: {title: Two, seen: 2026-11-21, confidence: page}
      facts:
        does: [{says: It helps., source: one}]
      \(facts)
      not-known: [\(unknown.map(\.rawValue).joined(separator: ", "))]
      """
    ])
  }

  private func kinds(without known: Provider.Kind...) -> [Provider.Kind] {
    Provider.Kind.allCases.filter { $0 != .does && !known.contains($0) }
  }

  @Test("Two numbers of one kind are sources that differ; the same number twice is not")
  func differing() throws {
    let two = try provider(
      "  phone: [{says: 0300 000 0000, source: one}, {says: 0300 000 0001, source: two}]",
      unknown: kinds(without: .phone))
    #expect(two.report == "")
    let fact = try #require(two.guidance?.providers.first?.facts.first { $0.kind == .phone })
    #expect(fact.sourcesDiffer)
    #expect(fact.statements.map(\.plain) == ["0300 000 0000", "0300 000 0001"])
    let same = try provider(
      "  phone: [{says: 0300 000 0000, source: one}, {says: 0300 000 0000, source: two}]",
      unknown: kinds(without: .phone))
    #expect(same.guidance?.providers.first?.facts.first { $0.kind == .phone }?.sourcesDiffer == false)
  }

  @Test("Several things that a service does are not sources that differ")
  func several() throws {
    let run = try provider(
      "  where: [{says: Here., source: one}, {says: There., source: two}]", unknown: kinds(without: .whereabouts))
    #expect(run.guidance?.providers.first?.facts.first { $0.kind == .whereabouts }?.sourcesDiffer == false)
  }

  @Test("Every kind of fact is there, in one order, even if nothing is known")
  func complete() throws {
    let run = try provider("", unknown: kinds())
    #expect(run.report == "")
    #expect(run.guidance?.providers.first?.facts.map(\.kind) == Provider.Kind.allCases)
    #expect(run.guidance?.providers.first?.statements(.email).isEmpty == true)
  }

  @Test(
    "Each kind that is neither given nor said to be unknown is reported by itself",
    arguments: Provider.Kind.allCases.filter { $0 != .does })
  func missing(kind: Provider.Kind) throws {
    let run = try provider("", unknown: kinds(without: kind))
    #expect(run.rules == ["provider-fact"])
    #expect(run.report.contains("'\(kind.rawValue)'"))
  }
}
