import Content
import Manuscript
import Records

/// Drafts of parts of a route finder.
extension ContentDraft {
  /// An outcome, the least urgent until somebody moves it, with a story that ends in it.
  ///
  /// - Parameter finder: the route finder; the only one, if omitted.
  public static func outcome(
    _ name: String, finder: String?, in folder: DraftFolder
  ) throws(WorldError) -> ContentDraft {
    try folder.check(name, of: "an outcome")
    let finder = try folder.finder(finder)
    let others = folder.sources.filter { $0.kind == OutcomeWords.contentKind }
    if let twin = others.first(where: { $0.slug == name }) {
      throw WorldError("There is an outcome '\(name)' already: \(twin.path).")
    }
    let isFree = name.utf8.count <= 24 && !others.contains { $0.text("slug") == name }
    let path = "finders/\(finder)/outcomes/\(name).md"
    return ContentDraft(
      [
        Piece(
          path: path, place: .file,
          text: """
            ---
            # What the reader can do, in a few words, such as: Ask for the decision in writing.
            title: …
            # A short name for addresses: at most 24 small letters, digits and single hyphens.
            slug: \(isFree ? name : "…")
            # With which answers it is shown, by the ids of questions.yaml, such as {letter: have}.
            shown-when: …
            # By what day, first and in plain words. If there is no fixed day, say so.
            deadline: …
            # What to do today, in a sentence or two.
            first-step: …
            # Who to ring: an id of contacts.yaml. Or none, and then 'contact-reason' says why.
            contact: …
            # What it rests on, such as "law:cfa-2014/51". If there is no law, write 'law-reason' instead, which says why.
            law:
              - …
            # What this route cannot do. Take the line out if there is nothing to say.
            limits: …
            # You may add 'cost', 'deadlines', 'letters', 'also' and others: see docs/writing.md, "Route finders".
            \(sources)
            \(reviewed)
            ---
            1. … What to do first.
            2. … What to do then. Beside each duty stands its law, as a link.

            """),
        Piece(
          path: "finders/\(finder)/questions.yaml", place: .key("outcomes"), text: "- \(name)\n",
          what: "'\(name)', at the end of 'outcomes'"),
        Piece(
          path: "finders/\(finder)/scenarios.yaml", place: .end,
          text: story("Of a family whose result has '\(name)'"),
          what: "a story that tries it"),
      ],
      then: [
        "'outcomes' names the most urgent first: where the file is your only content, move '\(name)' to its place"
      ] + review(path))
  }

  /// A question with two answers, after all others, and a story for each answer.
  ///
  /// - Parameter finder: the route finder; the only one, if omitted.
  public static func question(
    _ name: String, finder: String?, in folder: DraftFolder
  ) throws(WorldError) -> ContentDraft {
    try folder.check(name, of: "a question")
    let finder = try folder.finder(finder)
    let path = "finders/\(finder)/questions.yaml"
    let known = folder.sources.first { $0.path == path }.flatMap { source in
      source.entries.first { $0.key == "questions" }?.value.items
    }
    guard known?.contains(where: { $0["id"]?.text == name }) != true else {
      throw WorldError("There is a question '\(name)' already, in \(path).")
    }
    return ContentDraft(
      [
        Piece(
          path: path, place: .key("questions"),
          text: """

            - id: \(name)
              # The question, in plain words.
              text: …
              # Why it is asked, in a sentence.
              why: …
              # Two answers or more, each with an id of its own.
              answers:
                - id: "yes"
                  text: "Yes"
                - id: "no"
                  text: "No"
              # After which answers it is asked, such as {letter: have}. Take the line out if everybody is asked.
              asked-when: …

            """, what: "the question '\(name)', after all others"),
        Piece(
          path: "finders/\(finder)/scenarios.yaml", place: .end,
          text: ["yes", "no"].map { story("Of a family that answers '\(name)' with \"\($0)\"") }.joined(),
          what: "a story for each answer"),
      ],
      then: [
        "let an outcome's 'shown-when' look at the answer, such as {\(name): \"yes\"}: a question that changes no result is never asked",
        "run 'signpost check': it names the stories that now come to this question",
      ])
  }

  private static func story(_ about: String) -> String {
    """
    # \(about): what happened, in a sentence, without names.
    - story: …
      # Each question that they are asked, with the id of their answer, such as {letter: have}.
      answers: …
      # All outcomes of their result, in the order of 'outcomes', such as [appeal, independent-advice].
      outcomes: …
      # Why this is right: the law, or the source that says so.
      because: …

    """
  }
}

extension DraftFolder {
  /// The route finder that is meant.
  fileprivate func finder(_ name: String?) throws(WorldError) -> String {
    let known = Set(sources.filter { $0.kind == GuidedFinder.contentKind }.map(\.slug)).sorted()
    guard let name else {
      if let only = known.first, known.count == 1 { return only }
      throw WorldError(
        known.isEmpty
          ? "There is no route finder: 'finders' has no folder with a questions.yaml that can be read."
          : "There are several route finders: add '--finder' with \(known.joined(separator: " or ")).")
    }
    guard known.contains(name) else {
      throw WorldError(
        "There is no route finder '\(TextCheck.visible(name))'. \(NearMiss.of(name, in: known).map { "Did you mean '\($0)'?" } ?? "There is: \(known.joined(separator: ", ")).")"
      )
    }
    return name
  }
}
