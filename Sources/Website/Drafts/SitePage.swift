import Manuscript

/// A page of a site: rendered, or known from the build before and rendered only where its bytes are needed.
///
/// It never changes; as an object, it is shared by the lists of many editions at the cost of one reference.
final class SitePage: Sendable {
  let address: String
  let title: String
  /// A number for all that it is made from.
  let key: WideHash.Value

  private enum Source: Sendable {
    case rendered(PageText)
    /// The numbers of its gaps' slots, in order, and what makes it.
    case later([Int], @Sendable () -> PageText)
  }

  private let source: Source

  init(_ text: PageText, key: WideHash.Value) {
    (address, title, self.key) = (text.address, text.title, key)
    source = .rendered(text)
  }

  /// - Parameters:
  ///   - slots: those that the text will have.
  ///   - render: makes the text; called on any thread.
  init(
    _ address: String, title: String, key: WideHash.Value, slots: [Int], render: @escaping @Sendable () -> PageText
  ) {
    (self.address, self.title, self.key) = (address, title, key)
    source = .later(slots, render)
  }

  /// Adds the numbers of what fills its gaps to a hash, by the numbers of their slots.
  func add(_ keys: [WideHash.Value], to hash: inout WideHash) {
    switch source {
    case .rendered(let text): for gap in text.gaps { hash.add(keys[gap.slot]) }
    case .later(let slots, _): for slot in slots { hash.add(keys[slot]) }
    }
  }

  /// Its bytes with an edition's own, see ``PageText/filled(with:own:)``.
  func filled(with values: [[UInt8]], own: (slot: Int, bytes: [UInt8])? = nil) -> [UInt8] {
    switch source {
    case .rendered(let text): text.filled(with: values, own: own)
    case .later(_, let render): render().filled(with: values, own: own)
    }
  }
}
