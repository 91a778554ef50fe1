import Foundation
import TestSites
import Testing

/// The structure that `docs/architecture.md` describes.
struct StructureTests {
  private static let modules: [String: [SwiftFile]] = {
    let root = "\(Repository.root)/Sources"
    var modules: [String: [SwiftFile]] = [:]
    for path in Repository.files(below: root) where path.hasSuffix(".swift") {
      let parts = path.split(separator: "/", maxSplits: 1)
      guard let text = Repository.text("\(root)/\(path)") else { continue }
      modules[String(parts[0]), default: []].append(SwiftFile(String(parts[1]), text))
    }
    return modules
  }()

  @Test("Folders inside a module have no circular dependencies", arguments: modules.keys.sorted())
  func folders(of module: String) {
    #expect(FolderGraph(Self.modules[module] ?? []).circles == [])
  }

  @Test("A circle is found, even where a folder only extends a type of another one")
  func circle() {
    let upper = SwiftFile("Upper/A.swift", "struct A { let b: B }")
    let named = SwiftFile("Lower/B.swift", "struct B { /* A */ let text = \"A and \\(A.self)\" } // A")
    #expect(
      FolderGraph([upper, named]).circles == ["Lower -> Upper: B.swift names A", "Upper -> Lower: A.swift names B"])
    let added = SwiftFile("Upper/C.swift", "extension B { var length: Int { 1 } }")
    let using = SwiftFile("Lower/B.swift", "struct B { let text = \"A\" } // A\nfunc f(b: B) { b.length }")
    #expect(
      FolderGraph([added, using]).circles
        == ["Lower -> Upper: B.swift names length", "Upper -> Lower: C.swift names B"])
  }

  @Test("Each module imports what its row in the table of modules names")
  func arrows() throws {
    let text = try #require(Repository.text("\(Repository.root)/docs/architecture.md"))
    var documented: [String: [String]] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 5 else { continue }
      let names = cells[1].split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      for name in names {
        documented[name] = cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
      }
    }
    let known = Set(documented.keys)
    for (module, files) in Self.modules {
      let imported = files.reduce(into: Set<String>()) { $0.formUnion($1.imports) }.intersection(known)
      #expect(documented[module] == imported.sorted(), "\(module)")
    }
  }
}
