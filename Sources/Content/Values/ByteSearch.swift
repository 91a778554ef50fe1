extension String {
  /// Where an ASCII byte first occurs.
  package func firstIndex(ofByte byte: UInt8) -> Index? {
    let found =
      utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: byte) }
      ?? utf8.enumerated().first { $0.element == byte }?.offset
    return found.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }
}
