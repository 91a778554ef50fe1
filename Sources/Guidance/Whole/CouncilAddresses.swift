import Manuscript

/// Reports addresses in a council's record that are on the host of another council.
struct CouncilAddresses {
  private let councils: [Council]
  private let hosts: CouncilHosts

  init(_ builder: GuidanceBuilder) {
    councils = builder[Council.self]
    hosts = CouncilHosts(councils, builder[CouncilWords.self].first, builder[Provider.self])
  }

  func run(_ diagnostics: inout Diagnostics) {
    let names = Dictionary(councils.map { ($0.slug, $0) }) { first, _ in first }
    for council in councils {
      for address in council.record.addresses {
        guard let other = hosts.council(of: address.value).flatMap({ names[$0] }), other.slug != council.slug else {
          continue
        }
        diagnostics.error(
          GuidanceRules.otherCouncil,
          "this record is that of \(council.nameInSentence), and the address is one of \(other.nameInSentence)",
          at: address.place, help: "write the address of \(council.nameInSentence), or take it out")
      }
    }
  }
}
