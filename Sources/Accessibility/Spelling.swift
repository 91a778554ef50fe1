extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes spell these lowercase letters, ignoring case.
  func spells(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] | 0x20 != word.utf8Start[index] { return false }
    return true
  }
}
