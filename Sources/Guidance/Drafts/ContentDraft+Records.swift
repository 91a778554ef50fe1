import Content
import Manuscript
import Records

/// Drafts of who helps readers.
extension ContentDraft {
  /// A service, of which nothing is known yet but what it does.
  public static func provider(_ name: String, in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try folder.check(name, of: "a provider")
    let path = "providers/\(name).yaml"
    let unknown = Provider.Kind.allCases.filter { $0 != .does }.map { "  - \($0.rawValue)\n" }.joined()
    return ContentDraft(
      [
        Piece(
          path: path, place: .file,
          text: """
            # The name by which families know it.
            name: …
            # One sentence: what it is, and for whom it works.
            summary: …
            # Its own website, if it has one:
            # website: https://www.example.org

            \(reviewed)
            # Each page or document in which something about it was read, under a name of your choice.
            sources:
              own-site:
                # What it is, such as: The service's own website.
                title: …
                # Its address on the web. Take the line out if it has none.
                link: …
                # The day on which you read it, such as 2026-12-01.
                seen: …
                # page (a page that you read), seed (a document that was handed to you) or notice (a contract notice).
                confidence: page
            facts:
              does:
                # What it does, in your own words.
                - says: …
                  source: own-site
            # What no source says. What you learn, you write under 'facts' and take out here, such as
            #   phone:
            #     - {says: 0300 000 0000, source: own-site}
            not-known:
            \(unknown)# The councils for which a source says that it works, by the last column of councils.csv:
            # councils:
            #   - {council: derby, source: own-site}

            """)
      ], then: review(path))
  }

  /// Somebody to ring, at the end of the list of contacts.
  public static func contact(_ name: String, in folder: DraftFolder) throws(WorldError) -> ContentDraft {
    try folder.check(name, of: "a contact", taken: ["council", "publisher"])
    let known = folder.sources.filter { $0.kind == Contact.contentKind }.flatMap(\.entries)
    guard !known.contains(where: { $0.key == name }) else {
      throw WorldError("There is a contact '\(name)' already, in contacts.yaml.")
    }
    return ContentDraft(
      [
        Piece(
          path: "contacts.yaml", place: .end,
          text: """

            \(name):
              # Its name in the list of contacts and above its number.
              name: …
              # What it is called in a sentence, such as: the SEND team.
              short: …
              # Who they are, and what to say to them.
              says: …
              # Where readers find the number. Once you know phone, email or website, write that instead, with 'source' (where
              # it was found) and 'seen' (the day on which you saw it there):
              find: …

            """, what: "the contact '\(name)'")
      ],
      then: [
        "let a page name it, as [](local:\(name)), or an outcome as its 'contact'",
        "run 'signpost check'",
      ])
  }
}
