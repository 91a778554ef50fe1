import Foundation
import TestSites
import Testing

/// What commands write, and what they leave alone.
struct OutputTests {
  /// A folder with a small site that builds, the repository's theme, and others' files in `Mine`.
  private func folder() throws -> TemporaryFolder {
    let site = try SiteFolder(with: ["finder"], texts: [:])
    let folder = site.folder
    try folder.copy(Repository.theme, to: "Theme")
    #expect(try Command(["build"], in: folder.path).status == 0)
    try folder.write("mine", to: "Mine/words.txt")
    // An archive and a printed page, but not made by Signpost.
    try folder.write(Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 1, count: 60), to: "Mine/other.zip")
    try folder.write("", to: "Mine/empty")
    try folder.write("x", to: "Mine/folder/x")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/Mine/link", withDestinationPath: "empty")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/Mine/way", withDestinationPath: "../Content")
    #expect(mkfifo("\(folder.path)/Mine/queue", 0o644) == 0)
    return folder
  }

  /// Whether something is still a pipe.
  private func isQueue(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// Runs a command that must be refused, in one line and without writing anything.
  private func refusal(_ words: [String], in folder: TemporaryFolder) throws -> String {
    let before = folder.snapshot()
    let result = try Command(words, in: folder.path)
    #expect(result.status == 2, "\(words)")
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("signpost: ") && result.errors.split(separator: "\n").count == 1)
    #expect(folder.snapshot() == before, "\(words)")
    #expect(isQueue("\(folder.path)/Mine/queue"))
    return result.errors
  }

  @Test(
    "A file is written only where there is nothing or a file of its own kind",
    arguments: [["pack", "--edition", "england"], ["style-guide"]])
  func files(command: [String]) throws {
    let folder = try folder()
    for (target, why) in [
      ("Mine/words.txt", "was not written by Signpost"), ("Mine/other.zip", "was not written by Signpost"),
      ("Mine/queue", "is not a file"), ("Mine/link", "is not a file"), ("Mine/folder", "is not a file"),
      ("Content/site.yaml", "from which Signpost reads"), ("Content/new", "from which Signpost reads"),
      ("./Theme/../Theme/new/file", "from which Signpost reads"), ("Mine/way/new", "from which Signpost reads"),
      ("Site/england/new", "in the site of an edition"), ("Site/england/assets/new", "in the site of an edition"),
    ] {
      #expect(try refusal(command + ["--output", target], in: folder).contains(why), "\(target)")
    }
    for target in ["Out", "Mine/empty", "Site/new"] {
      let first = try Command(command + ["--output", target], in: folder.path)
      #expect(first.status == 0, "\(first.errors)")
      let written = FileManager.default.contents(atPath: "\(folder.path)/\(target)")
      #expect(written?.isEmpty == false)
      // It recognises its own output, and writes the same again.
      #expect(try Command(command + ["--output", target], in: folder.path).status == 0)
      #expect(FileManager.default.contents(atPath: "\(folder.path)/\(target)") == written)
    }
  }

  @Test("Sites are not written into what is read, nor into one another")
  func sites() throws {
    let folder = try folder()
    for target in ["Content", "Content/new", "Theme/", "Mine/way"] {
      #expect(
        try refusal(["build", "--output", target], in: folder).contains("from which Signpost reads"), "\(target)")
    }
    #expect(try refusal(["build", "--output", "Site/england"], in: folder).contains("in the site of an edition"))
    for target in ["Mine/words.txt", "Mine/queue"] {
      #expect(try refusal(["build", "--output", target], in: folder).contains("is not a folder"), "\(target)")
    }
  }

  @Test("Maps only overwrite older maps")
  func maps() throws {
    let folder = try folder()
    #expect(try refusal(["routes", "--map", "Content/maps"], in: folder).contains("from which Signpost reads"))
    #expect(try refusal(["routes", "--map", "Mine/words.txt"], in: folder).contains("is not a folder"))
    for _ in 0..<2 { #expect(try Command(["routes", "--map", "Maps"], in: folder.path).status == 0) }
    #expect(folder.snapshot(of: "Maps").keys.sorted() == ["way.dot", "way.mmd"])
    try folder.write("digraph mine {}", to: "Maps/way.dot")
    #expect(
      try refusal(["routes", "--map", "Maps"], in: folder).contains("'Maps/way.dot' was not written by Signpost"))
  }

  @Test("A printed page replaces one that was printed before, and nothing else")
  func prints() throws {
    let folder = try folder()
    let program = """
      #!/bin/sh
      for word in "$@"; do case "$word" in --print-to-pdf=*) file="${word#--print-to-pdf=}";; esac; done
      echo "%PDF-1.4 /Creator (Signpost)" > "$file"

      """
    try folder.write(program, to: "bin/chromium")
    chmod("\(folder.path)/bin/chromium", 0o755)
    let path = "\(folder.path)/bin:/usr/bin:/bin"
    for _ in 0..<2 {
      let result = try Command(["pdf", "index", "--output", "Out"], in: folder.path, searchPath: path)
      #expect(result.status == 0, "\(result.errors)")
    }
    for (text, target) in [("%PDF-1.4 /Creator (Another)", "Out"), ("my notes", "Out")] {
      try folder.write(text, to: "\(target)/index.pdf")
      #expect(
        try refusal(["pdf", "index", "--output", target], in: folder).contains("was not written by Signpost"), "\(text)"
      )
    }
    #expect(try refusal(["pdf", "index", "--output", "Site/england"], in: folder).contains("the site of an edition"))
    #expect(try refusal(["pdf", "index", "--output", "Content"], in: folder).contains("from which Signpost reads"))
  }

  @Test("What others put into a site is reported, and kept on request; what is removed is reported")
  func foreign() throws {
    let folder = try folder()
    let page = "---\ntitle: One\nsummary: A page.\n---\nWords.\n"
    try folder.write(page, to: "Content/pages/one.md")
    #expect(try Command(["build"], in: folder.path).status == 0)
    try folder.write("x", to: "Site/england/robots.txt")
    try folder.write("x", to: "Site/england/.well-known/security.txt")
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content/pages/one.md")
    #expect(try refusal(["build"], in: folder).contains("--keep .well-known --keep robots.txt."))
    let result = try Command(["build", "--keep", ".well-known", "--keep", "robots.txt"], in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\n  removed england/one.html\n"))
    let site = folder.snapshot(of: "Site/england")
    #expect(site["robots.txt"] == Array("x".utf8) && site[".well-known/security.txt"] == Array("x".utf8))
    #expect(site["one.html"] == nil)
  }

  @Test("Everybody may read the sites, whatever the umask of whoever builds them")
  func mask() throws {
    let folder = try folder()
    let result = try Command(["build", "--output", "Public"], in: folder.path, umask: "077")
    #expect(result.status == 0, "\(result.errors)")
    let root = "\(folder.path)/Public"
    let inner = try FileManager.default.subpathsOfDirectory(atPath: root)
    #expect(inner.contains("england/index.html"))
    for path in [root] + inner.map({ "\(root)/\($0)" }) {
      var status = stat()
      #expect(lstat(path, &status) == 0)
      // What a build notes for the next one is nobody else's.
      let isOwn = path.contains("/.signpost-work")
      let wanted: mode_t = (status.st_mode & S_IFMT == S_IFDIR ? 0o755 : 0o644) & (isOwn ? 0o700 : 0o777)
      #expect(status.st_mode & 0o777 == wanted, "\(path)")
    }
  }

  @Test("The name of a file cannot control the terminal")
  func terminal() throws {
    let folder = try folder()
    try folder.write("x", to: "Content/pages/a\u{1B}[2J\u{9B}1m.md")
    let checked = try Command(["check"], in: folder.path)
    #expect(checked.status == 1)
    #expect(checked.errors.contains("--> Content/pages/a␛[2J\u{FFFD}1m.md:1:1"))
    #expect(!checked.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content/pages/a\u{1B}[2J\u{9B}1m.md")
    try folder.write("x", to: "Site/england/b\u{1B}[2J.txt")
    let built = try Command(["build"], in: folder.path)
    #expect(built.status == 2)
    #expect(built.errors.contains("'b␛[2J.txt'"))
  }
}
