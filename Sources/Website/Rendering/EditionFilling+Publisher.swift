import Content
import Guidance
import Manuscript
import Templates

/// Who publishes the edition, and how readers write to them about a page.
extension EditionFilling {
  static let publisherTemplate = TemplateContract(
    "parts/publisher",
    about: "Who publishes the edition, on the pages about the website, and in an edition that says who it is.",
    given: [
      "name email[address href] phone[display href] website[label href]",
      .field("lines[line]", "have the lines of the address for letters"), "has-lines? has-complaints? complaints-html",
    ], shownAs: ["body-html"])

  static let draftNote = TemplateContract(
    "parts/draft-note", about: "On the page about its service in a council's edition that nobody has checked yet.",
    given: [], shownAs: ["edition-note-html"])

  /// What stands in a sentence for whoever publishes the edition.
  var publisherName: String { HTMLText.escape(edition.publisher?.name ?? words[.publisherUnnamed]) }

  /// How to reach them; empty where the edition does not say it.
  var publisherBox: String {
    guard let publisher = edition.publisher else { return "" }
    return theme.render(
      [
        "name": publisher.name,
        "email": [publisher.email].compactMap(\.self).map { ["address": $0, "href": "mailto:\($0)"] as View },
        "phone": [publisher.phone].compactMap(\.self).map {
          ["display": $0.number, "href": "tel:\($0.dialled)"] as View
        },
        "website": [publisher.website].compactMap(\.self).map { ["href": $0, "label": Self.host(of: $0)] as View },
        "lines": publisher.address.map { ["line": $0] as View }, "has-lines?": !publisher.address.isEmpty,
        "has-complaints?": publisher.complaints != nil, "complaints-html": publisher.complaints?.html ?? "",
      ], Self.publisherTemplate)
  }

  /// The address of the link to write to the publisher about a page, up to the page's own address, and the rest of it.
  ///
  /// The message names the page and the version of what is on it in its subject: RFC 6068 says how that stands in the
  /// address.
  var feedback: (start: String, end: String) {
    guard let email = edition.publisher?.email else { return ("", "") }
    let subject = words[.feedbackSubject, ["edition": edition.place, "day": newestReview?.inWords ?? ""]]
    // The place of the page is not filled yet.
    let place = subject.firstRange(of: "{page}")
    let before = place.map { String(subject[..<$0.lowerBound]) } ?? subject
    let after = place.map { String(subject[$0.upperBound...]) } ?? ""
    return (
      HTMLText.escape("mailto:\(email)?subject=\(PercentEncoding.encodedPath(before))"),
      HTMLText.escape(PercentEncoding.encodedPath(after))
    )
  }
}
