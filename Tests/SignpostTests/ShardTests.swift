import Foundation
import TestSites
import Testing

/// A build that several machines share.
struct ShardTests {
  /// A tiny site with the national edition and some of councils, with names whose order is not that of their numbers.
  private func folder(editions: Int) throws -> TemporaryFolder {
    var texts: [String: String] = [:]
    for number in 2..<(editions + 1) {
      texts["Content/editions/area-\(number).yaml"] =
        "name: Area \(number)\ntitle: Advice for area \(number)\nreviewed: 2026-01-31\n"
    }
    let site = try SiteFolder(texts: texts)
    try site.folder.copy(Repository.theme, to: "Theme")
    return site.folder
  }

  private func build(_ words: [String], in folder: TemporaryFolder) throws -> Command {
    try Command(["build"] + words, in: folder.path)
  }

  /// All files below a folder with their bytes, but for what one build keeps for the next.
  private func files(_ folder: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where !path.hasPrefix(".signpost-work") {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(path)") { found[path] = data }
    }
    return found
  }

  @Test("All shards together are the whole site, and no edition is made twice", arguments: [1, 3, 7])
  func union(count: Int) throws {
    let folder = try folder(editions: 7)
    #expect(try build(["--output", "Whole"], in: folder).status == 0)
    var union: [String: Data] = [:]
    var sizes: [Int] = []
    for number in 1...count {
      let result = try build(["--shard", "\(number)/\(count)", "--output", "Part-\(number)"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      let part = try files("\(folder.path)/Part-\(number)")
      sizes.append(Set(part.keys.compactMap { $0.split(separator: "/").first }).count)
      union.merge(part) { first, _ in
        Issue.record("two shards have made the same file")
        return first
      }
    }
    #expect(union == (try files("\(folder.path)/Whole")))
    #expect(sizes.reduce(0, +) == 7)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test("The same folder for another shard is built, although nothing else has changed")
  func other() throws {
    let folder = try folder(editions: 2)
    for shard in ["1/2", "2/2"] { #expect(try build(["--shard", shard], in: folder).output.hasPrefix("1 edition, ")) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/Site").filter { $0 != ".signpost-work" }.count
        == 2)
  }

  @Test("Of editions that are named, only these are dealt out")
  func named() throws {
    let folder = try folder(editions: 4)
    let words = ["--edition", "area-4", "--edition", "area-2", "--edition", "area-4"]
    #expect(try build(words + ["--shard", "2/2"], in: folder).output.hasPrefix("1 edition, "))
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/Site/area-4/index.html"))
  }

  @Test(
    "What is no shard is told, and nothing is written",
    arguments: [
      ("5/4", "'5/4' is not a shard: the last of 4 is --shard 4/4."),
      ("0/4", "'0/4' is not a shard, as they are counted from 1. The first of two is --shard 1/2."),
      ("1/0", "'1/0' is not a shard, as they are counted from 1. The first of two is --shard 1/2."),
      ("one/two", "'one/two' is not a shard. Say which one of how many, such as --shard 3/16."),
      ("3", "'3' is not a shard. Say which one of how many, such as --shard 3/16."),
      ("1/2/3", "'1/2/3' is not a shard. Say which one of how many, such as --shard 3/16."),
      ("+1/2", "'+1/2' is not a shard. Say which one of how many, such as --shard 3/16."),
      ("/", "'/' is not a shard. Say which one of how many, such as --shard 3/16."),
      (
        "1/99999999999999999999",
        "'1/99999999999999999999' is not a shard. Say which one of how many, such as --shard 3/16."
      ),
      ("1/4", "There are 3 editions, too few for 4 shards. Use at most --shard …/3."),
    ])
  func refused(text: String, message: String) throws {
    let folder = try folder(editions: 3)
    let result = try build(["--shard", text], in: folder)
    #expect(result.status == 2)
    #expect(result.errors == "signpost: \(message)\n")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Site/england"))
  }
}
