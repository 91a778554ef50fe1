import LibC
import Manuscript

/// The gaps of all pages, numbered, so that an edition computes each only once.
struct SlotTable: Sendable {
  private(set) var names: [SlotName] = []
  private var numbers: [SlotName: Int] = [:]

  mutating func number(of name: SlotName) -> Int {
    // A page has few slots, and searching them is faster than a dictionary.
    if names.count <= 12, let known = names.firstIndex(of: name) { return known }
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Cuts a rendered page at its slots.
  ///
  /// - Parameters:
  ///   - own: what fills the page's own slots, such as its title; these texts may contain slots themselves.
  ///   - root: the path to the root of the site, where the address does not give it.
  ///   - store: keeps its bytes.
  mutating func cut(
    _ html: [UInt8], address: String, title: String = "", own: [String: [UInt8]] = [:], root: String? = nil,
    in store: ByteStore? = nil
  ) -> PageText {
    var cutter = Cutter(address: address, own: own, slots: self, size: html.count, root: root)
    cutter.add(html)
    self = cutter.slots
    return PageText(address: address, title: title, bytes: .of(cutter.bytes, in: store), gaps: cutter.gaps)
  }

  private struct Cutter {
    let address: String
    let depth: PageDepth
    let root: [UInt8]
    let own: [String: [UInt8]]
    var slots: SlotTable
    var bytes: [UInt8] = []
    var gaps: [PageText.Gap] = []

    init(address: String, own: [String: [UInt8]], slots: SlotTable, size: Int, root: String?) {
      self.address = address
      self.own = own
      self.slots = slots
      depth = PageDepth(of: address)
      self.root = Array((root ?? depth.root).utf8)
      bytes.reserveCapacity(own.values.reduce(size) { $0 + $1.count })
    }

    mutating func add(_ html: [UInt8]) { html.withUnsafeBufferPointer { add($0) } }

    private mutating func add(_ buffer: UnsafeBufferPointer<UInt8>) {
      var start = 0
      while let open = Self.next(Slot.open, in: buffer, from: start) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<open]))
        guard let close = Self.next(Slot.close, in: buffer, from: open) else { return }
        let name = buffer[(open + 1)..<close]
        start = close + 1
        if name.elementsEqual("root".utf8) {
          bytes.append(contentsOf: root)
        } else {
          fill(String(decoding: name, as: UTF8.self))
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }

    private static func next(_ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
      guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), buffer.count - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private mutating func fill(_ name: String) {
      if let text = own[name] {
        add(text)
        return
      }
      gaps.append(PageText.Gap(offset: bytes.count, slot: slots.number(of: SlotName(name, on: address, depth))))
    }
  }
}
