import Manuscript

/// A rendered page: its bytes, with gaps where an edition fills in its own words.
///
/// It is made once; each edition then only joins bytes.
struct PageText: Sendable {
  enum Piece: Sendable {
    case bytes([UInt8])
    /// The number of a slot in the site's ``SlotTable``.
    case slot(Int)
  }

  let address: String
  let pieces: [Piece]

  /// Joins the pieces with an edition's own.
  func filled(with values: [[UInt8]]) -> [UInt8] {
    var size = 0
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): size += bytes.count
      case .slot(let number): size += values[number].count
      }
    }
    var page: [UInt8] = []
    page.reserveCapacity(size)
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): page.append(contentsOf: bytes)
      case .slot(let number): page.append(contentsOf: values[number])
      }
    }
    return page
  }
}

/// The way from a page to the top of its site.
struct PageDepth: Hashable, Sendable {
  /// How many folders the page lies deep.
  let folders: Int

  init(of address: String) { folders = address.utf8.reduce(0) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 } }

  var root: String { String(repeating: "../", count: folders) }
}

/// A gap that editions fill: its name, and how deep the page lies that it is on.
struct SlotName: Hashable, Sendable {
  let name: String
  let depth: PageDepth
  /// The page's address, for gaps that depend on it; otherwise empty.
  let address: String
}

/// The gaps of all pages, numbered, so that an edition works out each only once.
struct SlotTable: Sendable {
  private(set) var names: [SlotName] = []
  private var numbers: [SlotName: Int] = [:]

  mutating func number(of name: SlotName) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Cuts a rendered page at its slots; the way to the top of the site is filled in at once.
  mutating func cut(_ html: String, address: String) -> PageText {
    let depth = PageDepth(of: address)
    let root = Array(depth.root.utf8)
    var pieces: [PageText.Piece] = []
    var bytes: [UInt8] = []
    var html = html
    html.withUTF8 { buffer in
      bytes.reserveCapacity(buffer.count)
      var start = 0
      while let open = buffer[start...].firstIndex(of: Slot.open) {
        bytes.append(contentsOf: buffer[start..<open])
        guard let close = buffer[open...].firstIndex(of: Slot.close) else { break }
        let name = String(decoding: buffer[(open + 1)..<close], as: UTF8.self)
        start = close + 1
        if name == "root" {
          bytes.append(contentsOf: root)
          continue
        }
        pieces.append(.bytes(bytes))
        bytes.removeAll(keepingCapacity: true)
        let slot = SlotName(name: name, depth: depth, address: name == "canonical" ? address : "")
        pieces.append(.slot(number(of: slot)))
      }
      bytes.append(contentsOf: buffer[start...])
    }
    pieces.append(.bytes(bytes))
    return PageText(address: address, pieces: pieces)
  }
}
