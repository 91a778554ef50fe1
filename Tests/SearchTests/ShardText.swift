/// Reads the files of the search as its script does.
enum ShardText {
  /// The text that a script passes on under a name.
  static func text(of script: [UInt8], _ name: String) -> String {
    let text = String(decoding: script, as: UTF8.self)
    let head = "(window.signpost||={}).\(name)=`"
    return text.hasPrefix(head) && text.hasSuffix("`;\n") ? String(text.dropFirst(head.count).dropLast(3)) : ""
  }

  /// The numbers in a text.
  static func numbers(_ text: some StringProtocol) -> [Int] {
    let digits = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_")
    var numbers: [Int] = []
    var (value, shift) = (0, 0)
    for character in text {
      guard let bits = digits.firstIndex(of: character) else { return [] }
      value |= (bits & 31) << shift
      shift += 5
      if bits < 32 {
        numbers.append(value)
        (value, shift) = (0, 0)
      }
    }
    return numbers
  }

  /// The stems of a line of the index.
  static func stems(_ line: some StringProtocol) -> [String] {
    var stems: [String] = []
    for character in line {
      if let shared = character.asciiValue, character.isUppercase {
        stems.append(String((stems.last ?? "").prefix(Int(shared) - 65)))
      } else {
        stems[stems.count - 1].append(character)
      }
    }
    return stems
  }
}
