import Manuscript

extension View {
  /// Adds all that a template can show of it.
  package func add(to hash: inout WideHash) {
    hash.add(UInt64(count))
    forEach { name, value in
      hash.add(name)
      switch value {
      case .text(let text):
        hash.add(0 as UInt64)
        hash.add(text)
      case .flag(let flag): hash.add(flag ? 2 : 1 as UInt64)
      case .list(let views):
        hash.add(3 as UInt64)
        hash.add(UInt64(views.count))
        for view in views { view.add(to: &hash) }
      }
    }
  }
}
