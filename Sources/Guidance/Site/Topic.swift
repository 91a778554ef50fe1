import Content
import Manuscript
import Records

/// A heading under which readers look pages up, such as "Getting help".
public struct Topic: Sendable {
  public let id: String
  public let title: String

  /// The topics of the site's settings.
  static func read(_ record: inout Record, _ diagnostics: inout Diagnostics) -> [Topic] {
    var topics: [Topic] = []
    for item in record.list("topics", required: false, &diagnostics) {
      guard var entry = Record(item, "an entry of 'topics'", in: record.file, &diagnostics) else { continue }
      let id = entry.text("id", &diagnostics)
      let title = entry.text("title", &diagnostics)
      entry.finish(&diagnostics)
      guard let id, let title else { continue }
      if topics.contains(where: { $0.id == id.value }) {
        diagnostics.error(
          GuidanceRules.topic, "there are two topics '\(id.value)'", at: id.place, help: "give one of them another id")
        continue
      }
      topics.append(Topic(id: id.value, title: title.value))
    }
    return topics
  }
}

extension Record {
  /// The topic under which a page is found: a word of the site's settings.
  ///
  /// - Parameter required: whether the page must have one where there are topics.
  mutating func topic(in catalogue: Catalogue, required: Bool, _ diagnostics: inout Diagnostics) -> String? {
    let isRequired = required && !catalogue.topics.isEmpty
    guard let topic = isRequired ? text("topic", &diagnostics) : optionalText("topic", &diagnostics) else { return nil }
    if !catalogue.topics.contains(topic.value), !catalogue.unread.contains(.topics) {
      let known = catalogue.topics.joined(separator: ", ")
      diagnostics.error(
        GuidanceRules.topic, "there is no topic '\(topic.value)'", at: topic.place,
        help: NearMiss.help(
          topic.value, in: catalogue.topics,
          otherwise: known.isEmpty ? "list it under 'topics' in site.yaml" : "the topics in site.yaml are: \(known)"))
    }
    return topic.value
  }
}
