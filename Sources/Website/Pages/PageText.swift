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
    // A page has few slots, and looking through them is quicker than a dictionary.
    if names.count <= 12, let known = names.firstIndex(of: name) { return known }
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Cuts a rendered page at its slots.
  ///
  /// - Parameter own: what fills the page's own slots, such as its title; these texts may hold slots in their turn. The
  ///   way to the top of the site is filled in as well.
  mutating func cut(_ html: String, address: String, own: [String: String] = [:]) -> PageText {
    var cutter = Cutter(address: address, own: own, slots: self)
    cutter.add(html)
    self = cutter.slots
    return PageText(address: address, pieces: cutter.pieces + [.bytes(cutter.bytes)])
  }

  private struct Cutter {
    let address: String
    let depth: PageDepth
    let root: [UInt8]
    let own: [String: String]
    var slots: SlotTable
    var pieces: [PageText.Piece] = []
    var bytes: [UInt8] = []

    init(address: String, own: [String: String], slots: SlotTable) {
      self.address = address
      self.own = own
      self.slots = slots
      depth = PageDepth(of: address)
      root = Array(depth.root.utf8)
      bytes.reserveCapacity(12_000)
    }

    mutating func add(_ html: String) {
      var html = html
      html.withUTF8 { add($0) }
    }

    private mutating func add(_ buffer: UnsafeBufferPointer<UInt8>) {
      var start = 0
      while let open = buffer[start...].firstIndex(of: Slot.open) {
        bytes.append(contentsOf: buffer[start..<open])
        guard let close = buffer[open...].firstIndex(of: Slot.close) else { return }
        let name = buffer[(open + 1)..<close]
        start = close + 1
        if name.elementsEqual("root".utf8) { bytes.append(contentsOf: root) } else { fill(String(decoding: name, as: UTF8.self)) }
      }
      bytes.append(contentsOf: buffer[start...])
    }

    private mutating func fill(_ name: String) {
      if let text = own[name] {
        add(text)
        return
      }
      pieces.append(.bytes(bytes))
      bytes.removeAll(keepingCapacity: true)
      let slot = SlotName(name: name, depth: depth, address: name == "canonical" ? address : "")
      pieces.append(.slot(slots.number(of: slot)))
    }
  }
}
