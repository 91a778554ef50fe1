import Manuscript

/// One part of a build that several machines share: which editions it makes.
///
/// The editions are dealt like cards, in the order of their names: the first to shard 1, the second to shard 2. So each
/// edition is made by exactly one shard, and no shard has more than one edition more than another. What belongs to no
/// edition, such as a list of all, is made by the first.
struct Shard: Equatable, CustomStringConvertible {
  /// Which one, from 1.
  let number: Int
  /// Of how many.
  let count: Int

  /// - Parameter text: both numbers, such as `3/16`.
  init(_ text: String) throws(WorldError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(part) : nil
    }
    guard parts.count == 2, let number = parts[0], let count = parts[1] else {
      throw WorldError("'\(text)' is not a shard. Say which one of how many, such as --shard 3/16.")
    }
    guard number > 0, count > 0 else {
      throw WorldError("'\(text)' is not a shard, as they are counted from 1. The first of two is --shard 1/2.")
    }
    guard number <= count else {
      throw WorldError("'\(text)' is not a shard: the last of \(count) is --shard \(count)/\(count).")
    }
    (self.number, self.count) = (number, count)
  }

  var description: String { "\(number)/\(count)" }

  /// Whether this one also makes what belongs to no edition.
  var isFirst: Bool { number == 1 }

  /// The editions that fall to this shard.
  ///
  /// - Throws: if some shard would get none, as whoever counts on it would wait for nothing.
  func share(of editions: [String]) throws(WorldError) -> [String] {
    guard editions.count >= count else {
      let have = editions.count == 1 ? "There is 1 edition" : "There are \(editions.count) editions"
      throw WorldError("\(have), too few for \(count) shards. Use at most --shard …/\(editions.count).")
    }
    return editions.sorted().enumerated().filter { $0.offset % count == number - 1 }.map(\.element)
  }
}
