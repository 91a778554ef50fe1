import Manuscript

/// What an edition fills into a page, by the name of the slot; some slots are about one thing, which is named behind a
/// colon.
package enum EditionSlot: String, CaseIterable, Sendable {
  /// The council's name inside a sentence.
  case council
  /// The title of the site.
  case siteTitle = "site-title"
  /// The edition's place.
  case editionName = "edition"
  /// What the policy of a page without scripts allows.
  case editionPolicy = "edition-policy"
  /// The scripts of every page.
  case editionScripts = "edition-scripts"
  /// The link to find one's council, where the edition is no council's.
  case councilQuestion = "council-question"
  /// The script that asks for the council.
  case councilScript = "council-script"
  /// That the page can be read without a connection.
  case offlineNote = "offline-note"
  /// What a page says where browsers keep pages; of: its slug.
  case offlineWords = "offline-words"
  /// The day of the newest review.
  case contentDay = "content-day"
  /// All contacts, for search engines.
  case contactData = "contact-data"
  /// The line that names the council.
  case banner
  /// The public address of the site; empty where it is not known.
  case address
  /// What is said of that address.
  case addressNote = "address-note"
  /// That a service works for the council; of: the service.
  case serves
  /// The exact words of a paragraph of the Code; of: its number.
  case wholeParagraph = "whole-paragraph"
  /// Which services can be asked for a call back.
  case callBackPrivacy = "call-back-privacy"
  /// What tests of accessibility found.
  case accessibilityRecord = "accessibility-record"
  /// That a council has an edition; of: the council's slug.
  case editionNote = "edition-note"
  /// The box of a contact; of: its id.
  case card
  /// The same with what a result needs.
  case briefCard = "brief-card"
  /// The same behind the first.
  case laterCard = "later-card"
  /// The same in one line.
  case shortCard = "short-card"
  /// The numbers of a contact alone.
  case numbers
  /// The address of a file that pages load; of: its plain name.
  case file
  /// The addresses of the shards of the search, with spaces between them.
  case searchShards = "search-shards"
  /// Where a link to a contact leads; of: its id.
  case contactAddress = "href"
  /// What running text calls a contact; of: its id.
  case contactName = "name"
  /// That nobody has checked the edition yet.
  case draftNote = "draft-note"
  /// Begins what only editions with a trait have; of: the trait.
  case inEditions = "in"
  /// Ends it.
  case inEditionsEnd = "in-end"
  /// Who publishes the edition, inside a sentence.
  case publisher
  /// How to reach them.
  case publisherBox = "publisher-box"
  /// The address of the link to write to them about a page, up to the page.
  case feedback
  /// The rest of it.
  case feedbackEnd = "feedback-end"
  /// What the page's head holds for this edition alone.
  case shared
  /// The same for another page; of: its address.
  case sharedOf = "shared-of"
  /// The page's public address for its foot on paper.
  case pageAddress = "page-address"

  /// The slot as it is written into a text.
  ///
  /// - Parameter subject: what it is about, such as the id of a contact; empty for slots that are about the whole
  /// edition.
  package func text(_ subject: String = "") -> String {
    Slot.text(subject.isEmpty ? rawValue : "\(rawValue):\(subject)")
  }
}
