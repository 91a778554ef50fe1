/// The order of lists from A to Z.
enum Alphabet {
  /// The sort key of a label: letters in lowercase, and numbers by their size.
  static func sortKey(_ label: String) -> String {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    func endNumber() {
      key += [UInt8](repeating: 48, count: max(0, 6 - digits.count)) + digits
      digits = []
    }
    for byte in label.lowercased().utf8 {
      if (48...57).contains(byte) {
        digits.append(byte)
        continue
      }
      if !digits.isEmpty { endNumber() }
      if (97...122).contains(byte) || byte == 32 { key.append(byte) }
    }
    if !digits.isEmpty { endNumber() }
    while key.last == 32 { key.removeLast() }
    return String(decoding: key.drop { $0 == 32 }, as: UTF8.self)
  }

  /// Groups sorted items by the first letter of their key; digits are together under "0 to 9".
  static func grouped<Item>(_ items: [Item], by key: (Item) -> String) -> [(letter: String, items: [Item])] {
    var groups: [(letter: String, items: [Item])] = []
    for item in items {
      let first = key(item).first.map(String.init) ?? ""
      let letter = first.isEmpty || first.first?.isNumber == true ? "0 to 9" : first.uppercased()
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].items.append(item)
    }
    return groups
  }

  static func anchor(_ letter: String) -> String {
    letter == "0 to 9" ? "letter--0-9" : "letter--\(letter.lowercased())"
  }
}
