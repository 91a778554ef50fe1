/// Counts the journeys of two versions that agree with some answers.
struct JourneyCounts {
  private let versions: VersionTable
  /// The nodes of each version, each after those that it leads to.
  private let oldNodes: [NodeTable.ID]
  private let newNodes: [NodeTable.ID]
  private var counts: [UInt64]

  init(in versions: VersionTable) {
    self.versions = versions
    oldNodes = versions.table.nodes(from: versions.oldStart)
    newNodes = versions.table.nodes(from: versions.newStart)
    counts = versions.table.nodes.map { _ in 0 }
  }

  /// How many journeys give only these answers to the questions; a journey need not ask all of them.
  mutating func journeys(where answers: [Int: ValueSet], inOld: Bool) -> UInt64 {
    for node in inOld ? oldNodes : newNodes where node != NodeTable.nowhere {
      guard case .question(let question, let targets) = versions.table[node] else {
        counts[Int(node)] = 1
        continue
      }
      let allowed = answers[question]
      var sum: UInt64 = 0
      for (answer, target) in targets.enumerated() where allowed?.contains(answer) ?? true {
        let (next, isTooLarge) = sum.addingReportingOverflow(counts[Int(target)])
        sum = isTooLarge ? .max : next
      }
      counts[Int(node)] = sum
    }
    return counts[Int(inOld ? versions.oldStart : versions.newStart)]
  }
}
