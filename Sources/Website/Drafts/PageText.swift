import Content
import Manuscript

/// A rendered page: its bytes, with gaps where an edition fills in its own text.
///
/// It is made once; each edition then only joins bytes.
struct PageText: Sendable {
  /// A place where an edition fills something in.
  struct Gap: Sendable {
    private let place: Int32
    private let number: Int32

    init(offset: Int, slot: Int) {
      (place, number) = (Int32(truncatingIfNeeded: offset), Int32(truncatingIfNeeded: slot))
    }

    /// How many of the page's bytes come before it.
    var offset: Int { Int(place) }
    /// The number of the slot in the site's ``SlotTable``.
    var slot: Int { Int(number) }
  }

  let address: String
  let title: String
  private let kept: ByteStore.Kept
  /// In the order of their places.
  let gaps: [Gap]

  init(address: String, title: String, bytes: ByteStore.Kept, gaps: [Gap]) {
    (self.address, self.title, kept, self.gaps) = (address, title, bytes, gaps)
  }

  /// Joins the bytes with an edition's own.
  ///
  /// - Parameter own: what fills one of the slots on this page only.
  func filled(with values: [[UInt8]], own: (slot: Int, bytes: [UInt8])? = nil) -> [UInt8] {
    // What an edition does not have is passed over, with all that is inside.
    var depth = 0
    let bytes = kept.bytes
    let size = gaps.reduce(bytes.count + (own?.bytes.count ?? 0)) { $0 + values[$1.slot].count }
    var page: [UInt8] = []
    page.reserveCapacity(size)
    var start = 0
    for gap in gaps {
      if depth == 0 { page.append(contentsOf: bytes[start..<gap.offset]) }
      start = gap.offset
      let value = values[gap.slot]
      if value.count == 1, let mark = Mark(rawValue: value[0]) {
        switch mark {
        case .hidden: depth += 1
        case .shown: if depth > 0 { depth += 1 }
        case .end: if depth > 0 { depth -= 1 }
        }
      } else if depth == 0 {
        page.append(contentsOf: gap.slot == own?.slot ? own?.bytes ?? [] : value)
      }
    }
    page.append(contentsOf: bytes[start...])
    return page
  }

  /// What fills the slots around words that only some editions have; no other value of a slot holds such a byte.
  private enum Mark: UInt8 {
    case hidden = 1
    case end = 2
    case shown = 3
  }

  /// Begins what the edition does not have.
  static let hidden = "\u{1}"
  /// Begins what the edition has, though others do not.
  static let shown = "\u{3}"
  /// Ends it.
  static let end = "\u{2}"

  /// Whether a value is one of these, and not a text.
  static func isMark(_ value: String) -> Bool { value == hidden || value == shown || value == end }

  /// The page with its slots renumbered.
  func renumbered(_ numbers: [Int]) -> PageText {
    PageText(
      address: address, title: title, bytes: kept,
      gaps: gaps.map { Gap(offset: $0.offset, slot: numbers[$0.slot]) })
  }
}

/// The relative path from a page to the root of its site.
struct PageDepth: Hashable, Sendable {
  /// How many folders deep the page is.
  let folders: Int

  init(folders: Int) { self.folders = folders }

  init(of address: String) { folders = address.utf8.reduce(0) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 } }

  var root: String { String(repeating: "../", count: folders) }
}

/// A gap that editions fill: its name, and the depth of its page.
struct SlotName: Hashable, Sendable {
  let name: String
  let depth: PageDepth
  /// The page's address, for gaps that depend on it; otherwise empty.
  let address: String
}

extension SlotName {
  /// The slot for the page's public address, which is filled when the page is written: its QR code takes a while.
  static let pageAddress = SlotName(name: EditionSlot.pageAddress.rawValue, depth: PageDepth(of: ""), address: "")

  /// The slot of a given name on a page.
  init(_ name: String, on address: String, _ depth: PageDepth) {
    self =
      name == Self.pageAddress.name
      ? .pageAddress : SlotName(name: name, depth: depth, address: name == EditionSlot.shared.rawValue ? address : "")
  }
}
