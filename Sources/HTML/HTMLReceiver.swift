/// Receives the parts of a page, one by one, in the order of its bytes.
public protocol HTMLReceiver {
  /// Words between two tags; character references in them are left as written.
  mutating func text(_ range: Range<Int>, in html: UnsafeBufferPointer<UInt8>)
  /// A start or end tag; its name is not empty.
  mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>)
}

extension HTMLReceiver {
  public mutating func text(_ range: Range<Int>, in html: UnsafeBufferPointer<UInt8>) {}
}
