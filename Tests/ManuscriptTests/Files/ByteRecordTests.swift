import Manuscript
import TestSites
import Testing

/// What a build keeps in files for the next one.
struct ByteRecordTests {
  private static let texts = ["", "a", "plan é", String(repeating: "x", count: 300)]

  private static let bytes: [UInt8] = {
    var writer = ByteWriter()
    writer.add(-7)
    writer.add(texts.count)
    for text in texts { writer.add(text) }
    return writer.sealed()
  }()

  private static func isRead(_ bytes: [UInt8]) -> Bool { ByteReader(sealed: bytes) != nil }

  @Test("What was written is read again")
  func roundTrip() throws {
    var reader = try #require(ByteReader(sealed: Self.bytes))
    #expect(reader.integer() == -7)
    #expect(reader.list { $0.text() } == Self.texts)
    #expect(reader.number() == nil && reader.text() == nil && reader.list { $0.text() } == nil)
  }

  @Test("Bytes that were cut short or changed anywhere are not read")
  func damage() {
    for count in Self.bytes.indices { #expect(!Self.isRead(Array(Self.bytes[..<count]))) }
    for place in Self.bytes.indices {
      var changed = Self.bytes
      changed[place] ^= 1
      #expect(!Self.isRead(changed), "\(place)")
    }
  }

  @Test("A file that is written piece by piece has the same bytes and the same seal", arguments: [0, 1, 7000, 20_000])
  func pieces(count: Int) throws {
    let folder = try TemporaryFolder()
    var (whole, part) = (ByteWriter(), ByteWriter())
    var file = try SealedFile("\(folder.path)/record")
    for number in 0..<count {
      whole.add(number)
      part.add(number)
      file.add(&part)
    }
    file.add(&part)
    let seal = try file.finish()
    let bytes = try FileBytes.read("\(folder.path)/record")
    #expect(bytes == whole.sealed() && ByteReader.seal(of: bytes) == seal && Self.isRead(bytes))
  }

  @Test("A file of a record that cannot be made, or not be written, is an error")
  func noFile() throws {
    let folder = try TemporaryFolder()
    #expect(throws: WorldError.self) { _ = try SealedFile("\(folder.path)/no/where") }
    #expect(throws: WorldError.self) { _ = try SealedFile(folder.path) }
  }

  @Test("A count that is larger than what follows yields nothing")
  func counts() throws {
    for count in [1, 9, Int.max] {
      var writer = ByteWriter()
      writer.add(count)
      let bytes = writer.sealed()
      var (text, list) = (ByteReader(sealed: bytes), ByteReader(sealed: bytes))
      #expect(text?.text() == nil && list?.list { $0.number() } == nil)
    }
  }

  @Test("Bytes without a seal are read to their end, and no further")
  func unsealed() {
    var writer = ByteWriter()
    for text in Self.texts { writer.add(text) }
    var reader = ByteReader(writer.take())
    for text in Self.texts { #expect(reader.text() == text) }
    #expect(reader.text() == nil && reader.number() == nil)
  }

  @Test("A hash tells texts apart by where they end, and numbers by their order")
  func hashes() {
    func hash(_ texts: String..., then numbers: UInt64...) -> WideHash.Value {
      var hash = WideHash()
      for text in texts { hash.add(text) }
      for number in numbers { hash.add(number) }
      return hash.value
    }
    let all = [
      hash(), hash(""), hash("", ""), hash("ab", "c"), hash("a", "bc"), hash("abc"), hash("abc\0"), hash("12345678"),
      hash("12345678", ""), hash(then: 1, 2), hash(then: 2, 1), hash(then: 0), hash(then: 7, 7),
    ]
    #expect(Set(all).count == all.count)
    #expect(hash("plan", then: 5) == hash("plan", then: 5))
  }
}
