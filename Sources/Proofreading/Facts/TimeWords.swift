/// The words that state times.
enum TimeWords {
  static let units: [WordHash: TimeSpan.Unit] = [
    WordHash("day"): .day, WordHash("days"): .day, WordHash("week"): .week, WordHash("weeks"): .week,
    WordHash("month"): .month, WordHash("months"): .month, WordHash("year"): .year, WordHash("years"): .year,
    WordHash("fortnight"): .week, WordHash("fortnights"): .week,
  ]
  static let fortnights: Set<WordHash> = [WordHash("fortnight"), WordHash("fortnights")]

  /// Words that may come between a number and its unit.
  static let adjectives: Set<WordHash> = Set(
    ["working", "business", "school", "calendar", "full", "whole", "clear", "more", "further", "extra", "additional"]
      .map { WordHash($0) })
  /// Words that turn days into another unit.
  static let dayKinds: [WordHash: TimeSpan.Unit] = [
    WordHash("working"): .workingDay, WordHash("business"): .workingDay, WordHash("school"): .schoolDay,
  ]
  static let articles: Set<WordHash> = [WordHash("a"), WordHash("an")]
  static let within = WordHash("within")
  static let ago = WordHash("ago")
  static let elapsed: Set<WordHash> = [ago, WordHash("old"), WordHash("late"), WordHash("earlier")]
  /// Words that join two numbers with the same unit.
  static let joining: Set<WordHash> = [WordHash("to"), WordHash("or")]

  /// Whether a word may be a unit, judged by its first letter and its length, which is faster than looking it up.
  @inline(__always)
  static func mayBeUnit(_ first: UInt8, length: Int) -> Bool {
    guard length > 2, length < 11 else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "w"), UInt8(ascii: "m"), UInt8(ascii: "y"): return length < 7
    case UInt8(ascii: "f"): return length > 8
    default: return false
    }
  }

  /// The number that a word names; -1 for others.
  static func number(_ word: WordHash) -> Int { numbers[word] ?? -1 }

  private static let numbers: [WordHash: Int] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    let tens = [
      ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
    ]
    var numbers: [WordHash: Int] = [:]
    for (number, word) in small.enumerated() { numbers[WordHash(word)] = number }
    for (word, number) in tens { numbers[WordHash(word)] = number }
    return numbers
  }()
}
