import Content
import Manuscript

/// The rendered steps of an outcome, cut at the boxes of its contacts.
///
/// A result shows each contact's box once, without its source, which is in the list of all contacts; where the contact
/// is named again, there is a short box.
struct ContactBoxes: Sendable {
  /// What comes before, between and after the boxes.
  private let texts: [String]
  /// The ids of the contacts.
  private let ids: [String]

  private static let name = Array("card:".utf8)

  init(_ html: String) {
    var texts: [String] = []
    var ids: [String] = []
    let bytes = Array(html.utf8)
    var start = 0
    var rest = 0
    while let open = bytes[rest...].firstIndex(of: Slot.open), let close = bytes[open...].firstIndex(of: Slot.close) {
      rest = close + 1
      guard bytes[(open + 1)..<close].starts(with: Self.name) else { continue }
      texts.append(String(decoding: bytes[start..<open], as: UTF8.self))
      ids.append(String(decoding: bytes[(open + 1 + Self.name.count)..<close], as: UTF8.self))
      start = rest
    }
    texts.append(String(decoding: bytes[start...], as: UTF8.self))
    (self.texts, self.ids) = (texts, ids)
  }

  /// The steps of a result's outcomes, in order.
  static func joined(_ outcomes: [ContactBoxes]) -> [String] {
    var seen: Set<String> = []
    return outcomes.enumerated().map { number, boxes in
      var html = boxes.texts[0]
      for (id, text) in zip(boxes.ids, boxes.texts.dropFirst()) {
        let slot = !seen.insert(id).inserted ? EditionSlot.shortCard : number == 0 ? .briefCard : .laterCard
        html += slot.text(id)
        html += text
      }
      return html
    }
  }
}
