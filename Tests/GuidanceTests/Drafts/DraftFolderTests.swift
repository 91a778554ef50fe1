import Guidance
import Manuscript
import Testing

/// What a draft adds to files that there are.
struct DraftFolderTests {
  private func tree(_ texts: [String: String]) -> SourceTree { SourceTree(name: "Content", texts: texts) }

  /// The text of a file after a draft; `nil` if the draft has no part in it.
  private func text(_ path: String, _ files: [DraftFolder.File]) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func contact(in contacts: String) throws -> DraftFolder.File {
    let whole = tree(["contacts.yaml": contacts])
    let folder = DraftFolder(whole, own: whole)
    return try #require(try folder.files(of: .contact("travel", in: folder)).first)
  }

  @Test("An entry stands after the last one, whether or not the file ends its last line, and with its line ends")
  func entry() throws {
    let one = "advice: {name: Advice, short: advice, says: Words.}"
    for (before, end) in [(one, "\n"), (one + "\n", "\n"), (one + "\r\n", "\r\n")] {
      let file = try contact(in: before)
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.hasPrefix("\(one)\(end)\(end)travel:\(end)  # Its name"))
      #expect(file.gaps.map(\.line) == [5, 7, 9, 12])
      #expect(!file.isNew)
    }
  }

  @Test("A file of its own begins with the entry")
  func begun() throws {
    let folder = DraftFolder(tree(["contacts.yaml": "advice: {name: Advice}\n"]), own: nil)
    let file = try #require(try folder.files(of: .contact("travel", in: folder)).first)
    #expect(file.isNew)
    #expect(String(decoding: file.bytes, as: UTF8.self).hasPrefix("travel:\n  # Its name"))
    #expect(file.gaps.first?.line == 3)
  }

  @Test(
    "A file with a mistake, and one in which nothing can be added at the end, stay as they are",
    arguments: [("advice: [", "has a mistake"), ("{advice: {name: Advice}}", "Add this by hand:\n\ntravel:")])
  func refused(contacts: String, message: String) {
    let error = #expect(throws: WorldError.self) { try contact(in: contacts) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  private static let stories = "- story: One\n  answers: {letter: have}\n  outcomes: [talk]\n  because: So.\n"

  @Test("A question stands at the end of its list, as far in as the others, before what comes next and its comment")
  func question() throws {
    let whole = tree([
      "finders/way/questions.yaml": """
      questions:
          - id: letter
            text: Is there one?

      # All of them.
      outcomes:
      - talk
      """,
      "finders/way/scenarios.yaml": Self.stories,
    ])
    let folder = DraftFolder(whole, own: whole)
    let files = try folder.files(of: .question("met", finder: nil, in: folder))
    let questions = try #require(text("finders/way/questions.yaml", files))
    #expect(
      questions.hasPrefix(
        "questions:\n    - id: letter\n      text: Is there one?\n\n    - id: met\n      # The question"))
    #expect(questions.hasSuffix("\n      asked-when: …\n\n# All of them.\noutcomes:\n- talk"))
    #expect(text("finders/way/scenarios.yaml", files)?.hasPrefix(Self.stories + "# Of a family") == true)
  }

  @Test("An outcome in a layer is listed with as many spaces as the list below has; the slug is short and its own")
  func outcome() throws {
    let whole = tree([
      "finders/way/questions.yaml": "questions: []\noutcomes:\n    - talk\n",
      "finders/way/outcomes/talk.md": "---\nslug: ask\n---\n", "finders/way/scenarios.yaml": Self.stories,
    ])
    let folder = DraftFolder(whole, own: tree(["pages/ours.md": ""]))
    let files = try folder.files(of: .outcome("ask", finder: "way", in: folder))
    #expect(text("finders/way/questions.yaml", files) == "outcomes:\n    - ask\n")
    #expect(text("finders/way/outcomes/ask.md", files)?.contains("\nslug: …\n") == true)
    let long = try folder.files(of: .outcome("ask-whoever-was-there-today", finder: "way", in: folder))
    #expect(text("finders/way/outcomes/ask-whoever-was-there-today.md", long)?.contains("\nslug: …\n") == true)
    let short = try folder.files(of: .outcome("ring", finder: "way", in: folder))
    #expect(text("finders/way/outcomes/ring.md", short)?.contains("\nslug: ring\n") == true)
  }
}
