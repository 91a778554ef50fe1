/// Which folders of a module use what is declared in which others.
struct FolderGraph {
  /// By folder, the folders that it needs, each with an example.
  private(set) var needs: [String: [String: String]] = [:]

  init(_ files: [SwiftFile]) {
    var places: [String: Set<String>] = [:]
    var members: [String: Int] = [:]
    for file in files {
      for name in file.declared { places[name, default: []].insert(file.folder) }
      for member in file.members { members[member, default: 0] += 1 }
    }
    // What a folder adds to a type of another one, under a name that nothing else has.
    var added: [String: String] = [:]
    for file in files {
      for (type, member) in file.added where members[member] == 1 && places[type]?.contains(file.folder) != true {
        added[member] = file.folder
      }
    }
    for file in files {
      for word in file.words.subtracting(file.declared) {
        // The name of a top-level function refers to it only where it is called.
        if word.first?.isLowercase == true, !file.calls.contains(word) { continue }
        note(word, in: file, places[word] ?? [])
      }
      for word in file.uses { note(word, in: file, added[word].map { [$0] } ?? []) }
    }
  }

  private mutating func note(_ word: String, in file: SwiftFile, _ folders: Set<String>) {
    if folders.contains(file.folder) { return }
    for folder in folders { needs[file.folder, default: [:]][folder] = "\(file.name) names \(word)" }
  }

  /// The circular dependencies between folders, each with an example.
  var circles: [String] {
    let folders = needs.keys.sorted()
    let reached = Dictionary(uniqueKeysWithValues: folders.map { ($0, reach(from: $0)) })
    return folders.flatMap { folder in
      (needs[folder] ?? [:]).sorted { $0.key < $1.key }.compactMap { other, example in
        reached[other]?.contains(folder) == true ? "\(folder) -> \(other): \(example)" : nil
      }
    }
  }

  private func reach(from start: String) -> Set<String> {
    var found: Set<String> = []
    var open = [start]
    while let folder = open.popLast() {
      for next in (needs[folder] ?? [:]).keys where found.insert(next).inserted { open.append(next) }
    }
    return found
  }
}
