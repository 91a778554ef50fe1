/// Damages bytes as bad luck and bad programs do.
public enum Damage {
  public static func random(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: at)
    case 2: bytes.insert(characters.randomElement(using: &random) ?? 0, at: at)
    case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
    case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + Int.random(in: 1...60, using: &random))], at: at)
    case 5: bytes.insert(contentsOf: Array(RandomText.markdown(using: &random, pieces: 5).utf8), at: at)
    case 6: bytes.removeSubrange(at...)
    case 7: swapLines(&bytes, using: &random)
    default: bytes[at] = characters.randomElement(using: &random) ?? 0
    }
  }

  private static let characters = Array("\"'[]{}<>:-#*_`|&!~ \n\t\\/()=?%.,;aZ0".utf8)

  private static func swapLines(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines.swapAt(Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random))
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
