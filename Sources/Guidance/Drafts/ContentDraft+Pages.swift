import Content
import Manuscript
import Records

/// Drafts of what readers read as pages.
extension ContentDraft {
  /// A factsheet, with the next number of the series.
  public static func factsheet(_ name: String, in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try folder.check(name, of: "a factsheet")
    let numbers = folder.sources.filter { $0.kind == Factsheet.contentKind }.compactMap { $0.text("number") }
    let number = (numbers.compactMap { Int($0) }.max() ?? 0) + 1
    let topics = folder.sources.filter { $0.kind == Site.contentKind }
      .flatMap { $0.entries.first { $0.key == "topics" }?.value.items ?? [] }.compactMap { $0["id"]?.text }
    let topic =
      topics.isEmpty
      ? "" : "# The topic under which readers look for it: \(topics.joined(separator: ", ")).\ntopic: …\n"
    let path = "factsheets/\(name).md"
    return ContentDraft(
      [
        Piece(
          path: path, place: .file,
          text: """
            ---
            # Its heading, in the words that readers look for.
            title: …
            # One or two sentences: what it helps with. Search engines show them, too.
            summary: …
            # Its place in the list of factsheets.
            number: \(number)
            \(topic)# For whom it is, in words, such as: Parents of a child who has a plan.
            audience: …
            \(reviewed)
            \(sources)
            ---

            > [!IMPORTANT]
            > … First by what day, then what to do today, then who to ring.

            ## … A heading in words that readers use

            … What happens, in short sentences that say "you". Beside each duty stands its law, as a link.

            """)
      ], then: review(path))
  }

  /// A guide, with its first step.
  public static func guide(_ name: String, in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try folder.check(name, of: "a guide")
    let path = "guides/\(name)/guide.yaml"
    return ContentDraft(
      [
        Piece(
          path: path, place: .file,
          text: """
            # Its heading, in the words that readers look for.
            title: …
            # One or two sentences: what it helps with. Search engines show them, too.
            summary: …
            # For whom it is, in words, such as: Parents who will meet the council.
            audience: …
            # The file names of its steps, without '.md', in the order in which they are read. They become addresses.
            steps: [first-step]
            \(reviewed)
            \(sources)

            """),
        Piece(
          path: "guides/\(name)/first-step.md", place: .file,
          text: """
            ---
            # What the step is about, in a few words, such as: Before the meeting.
            title: …
            # One sentence: what it helps with.
            summary: …
            ---
            ## … A heading in words that readers use

            … What to do in this step, in short sentences that say "you".

            """),
      ],
      then: [
        "give 'first-step.md' a better name, write the other steps beside it, and list all of them under 'steps'"
      ] + review(path))
  }

  /// A letter that readers fill in.
  public static func letter(_ name: String, in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try folder.check(name, of: "a letter")
    let path = "letters/\(name).md"
    return ContentDraft(
      [
        Piece(
          path: path, place: .file,
          text: """
            ---
            # What it does, in a few words, such as: Ask for an assessment.
            title: …
            # One or two sentences: what the letter says.
            summary: …
            # When to send it, and which time runs on meanwhile.
            when: …
            # To whom it goes, and where their address is found.
            to: …
            # What to do once it is sent.
            after: …
            # The subject of the email. Many people see it, so it names no child.
            subject: …
            # What it rests on, such as "law:cfa-2014/51" or "code:11.8".
            law:
              - …
            # What readers fill in. Each field stands in the letter below as its id in two pairs of square brackets.
            fields:
              - {id: to, label: The name and address of whoever it goes to, kind: lines}
              - {id: your-name, label: Your full name, kind: text}
            \(sources)
            \(reviewed)
            ---
            [[today]]

            To: [[to]]

            … What you ask for, in the first sentence. Then why, with the law as a link, and by what day you ask for an answer.

            Yours faithfully

            [[your-name]]

            """)
      ], then: review(path))
  }

  // MARK: - What several drafts have

  static let reviewed = """
    # The day on which you held it against its sources, such as 2026-12-01.
    reviewed: …
    """

  static let sources = """
    # Where it was read, a line each, such as "[](law:cfa-2014/51)" or "[The page that you read](https://www.example.org)".
    sources:
      - …
    """

  /// What is to be done once a file is filled in.
  static func review(_ path: String) -> [String] {
    ["run 'signpost check', and then 'signpost review \(path)', which records that it was held against its sources"]
  }
}
