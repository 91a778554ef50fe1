import Guidance
import Manuscript
import Records
import Search
import Templates

extension PageDraft {
  /// A number for all that its text is made from, besides the theme and what all pages share.
  ///
  /// - Parameters:
  ///   - view: what its template is given.
  ///   - around: the number of the frame around it.
  ///   - scripts: the plain names of its scripts.
  ///   - age: what it says about its age, now and later.
  func key(_ view: View, around: WideHash.Value, scripts: [String], age: PageAge) -> WideHash.Value {
    var hash = WideHash()
    hash.add(around)
    for text in [address, title, description, template.name, head, lateHead, council] { hash.add(text) }
    for text in [canonical, journeys, formTarget] { hash.add(text.map { "\($0) " } ?? "") }
    hash.add(isSensitive)
    hash.add(UInt64(scripts.count))
    for script in scripts { hash.add(script) }
    age.add(to: &hash)
    hash.add(search != nil)
    search?.add(to: &hash)
    view.add(to: &hash)
    return hash.value
  }
}

extension SearchScope {
  /// Adds all that decides what a scan of a page finds.
  fileprivate func add(to hash: inout WideHash) {
    hash.add(hasWords)
    hash.add(isParted)
    hash.add(UInt64(sections.count))
  }
}

/// What a page says about its age, and about changes of the law that it rests on.
struct PageAge {
  let staleness: Staleness
  let coming: Staleness
  let review: Review?
  /// The changes of the law that would touch it.
  ///
  /// A result shows none of those of its routes, as the heaviest results have
  /// no room for them; each route's own page does.
  let reforms: [Reform]
  /// The day on which somebody last looked for news of them.
  let looked: CalendarDate?

  init(of draft: PageDraft, _ guidance: Guidance) {
    staleness = guidance.staleness(of: draft.address, shown: draft.shows)
    coming = guidance.coming(to: draft)
    review = guidance.review(of: draft.address, shown: draft.shows)
    reforms = guidance.reforms?.touching(draft.address) ?? []
    looked = guidance.reforms?.looked
  }

  fileprivate func add(to hash: inout WideHash) {
    for one in [staleness, coming] {
      for day in [one.due, one.changed, one.seen, one.holidays] { Self.add(day, to: &hash) }
      hash.add(UInt64(one.expired.count))
      for expired in one.expired {
        hash.add(expired.words)
        Self.add(expired.until, to: &hash)
      }
    }
    for day in [review?.day, review?.due] { Self.add(day, to: &hash) }
    hash.add(UInt64(reforms.count))
    for reform in reforms {
      for text in [reform.id, reform.title, reform.status.rawValue] { hash.add(text) }
      for day in [reform.since, reform.seen, looked] { Self.add(day, to: &hash) }
    }
  }

  private static func add(_ day: CalendarDate?, to hash: inout WideHash) {
    hash.add(UInt64(day.map { ($0.year * 12 + $0.month) * 31 + $0.day } ?? 0))
  }
}
