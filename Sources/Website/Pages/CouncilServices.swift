import Guidance

/// The services that sources name for each council.
struct CouncilServices: Sendable {
  /// A service that serves a council, by what its sources say.
  struct Service: Sendable {
    let provider: Provider
    let sources: [RecordSource]
  }

  private let services: [String: [Service]]

  init(_ guidance: Guidance) {
    var services: [String: [Service]] = [:]
    for provider in guidance.providers {
      let sources = Dictionary(grouping: provider.councils, by: \.slug)
      for (slug, named) in sources {
        services[slug, default: []].append(Service(provider: provider, sources: named.map(\.source)))
      }
    }
    self.services = services
  }

  /// Those of a council, by its name in links.
  subscript(slug: String) -> [Service] { services[slug] ?? [] }
}
