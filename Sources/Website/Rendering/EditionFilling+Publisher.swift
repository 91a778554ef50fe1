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
    ])

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
  /// The message names the page and the version of what is on it: RFC 6068 says how they stand in the address.
  var feedback: (start: String, end: String) {
    guard let email = edition.publisher?.email else { return ("", "") }
    let values: KeyValuePairs = ["title": edition.title, "edition": edition.place, "day": newestReview.inWords]
    let body = words[.feedbackBody, values]
    // The place of the page is not filled yet.
    let place = body.firstRange(of: "{page}")
    let before = place.map { body[..<$0.lowerBound] } ?? body[...]
    let after = place.map { body[$0.upperBound...] } ?? ""
    let subject = words[.feedbackSubject, values]
    let start =
      "mailto:\(email)?subject=\(Self.encoded(subject))&body=\(Self.encoded(before + (edition.address ?? "")))"
    return (HTMLText.escape(start), HTMLText.escape(Self.encoded(after)))
  }

  /// A text as part of the address of a message.
  private static func encoded(_ text: some StringProtocol) -> String {
    PercentEncoding.encodedPath(String(text).replacing("\n", with: "\r\n"))
  }
}
