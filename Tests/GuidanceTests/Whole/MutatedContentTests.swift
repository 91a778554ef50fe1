import Foundation
import Guidance
import Manuscript
import TestSites
import Testing

/// Content damaged at random: it gives a site or a report, and never nothing.
struct MutatedContentTests {
  static let texts: [String: [UInt8]] = {
    guard let folder = try? SiteFolder(with: FileOrderTests.parts, texts: [:]) else { return [:] }
    return folder.folder.snapshot(of: "Content")
  }()

  @Test("A damaged file gives a site, or a report whose places exist", arguments: 0..<25)
  func damaged(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(100 + seed))
    let paths = Self.texts.keys.sorted()
    for round in 0..<8 {
      guard let path = paths.randomElement(using: &random), var bytes = Self.texts[path] else { continue }
      for _ in 0..<Int.random(in: 1...3, using: &random) { Damage.random(&bytes, using: &random) }
      let folder = try SiteFolder(with: FileOrderTests.parts, texts: [:])
      try folder.folder.write(bytes, to: "Content/\(path)")
      let run = try SiteRun(folder)
      let what = "\(path), seed \(seed), round \(round):\n\(String(decoding: bytes, as: UTF8.self))"
      if run.diagnostics.hasErrors {
        let troubles = Places.troubles(in: run)
        #expect(troubles == [], "\(what)")
      } else {
        // No report means a whole site, with every page as it should be.
        #expect(run.sites.count == 2, "no site and no word: \(what)")
        for site in run.sites.values { #expect(SiteCheck(site).troubles == [], "\(what)") }
      }
    }
  }

  @Test("A file with any one line removed gives a site, or a report of what is missing")
  func lineByLine() throws {
    for (path, bytes) in Self.texts.sorted(by: { $0.key < $1.key }) {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for number in lines.indices where !lines[number].isEmpty {
        var rest = lines
        rest.remove(at: number)
        var texts = Self.texts.mapValues { String(decoding: $0, as: UTF8.self) }
        texts[path] = String(decoding: Array(rest.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
        let run = SiteRun(texts: texts)
        let isSilent = run.diagnostics.all.isEmpty && run.guidance == nil
        #expect(!isSilent, "\(path) without line \(number + 1) gives neither a site nor a word")
        #expect(Places.troubles(in: run) == [], "\(path) without line \(number + 1)")
      }
    }
  }
}
