/// The numbers and addresses in the records of the content, in the form in which they are compared.
public struct KnownNumbers: Sendable {
  private var phones: [String: String] = [:]
  private var emails: [String: String] = [:]

  public init() {}

  public mutating func add(_ text: String, _ kind: NumberInText.Kind) {
    let key = NumberInText.key(text, kind)
    if kind == .phone { phones[key] = phones[key] ?? text } else { emails[key] = emails[key] ?? text }
  }

  public func contains(_ key: String, _ kind: NumberInText.Kind) -> Bool {
    kind == .phone ? phones[key] != nil : emails[key] != nil
  }

  /// The known number or address nearest to another one; `nil` if none is known.
  public func nearest(to key: String, _ kind: NumberInText.Kind) -> String? {
    let sought = Array(key.utf8)
    return (kind == .phone ? phones : emails)
      .map { (distance: Self.distance(Array($0.key.utf8), sought), text: $0.value) }
      .min { ($0.distance, $0.text) < ($1.distance, $1.text) }?.text
  }

  /// How many bytes must be inserted, deleted or changed to turn one into the other.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (b[j] == byte ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
