/// A line of the list from A to Z.
struct ListEntry: Sendable {
  let label: String
  /// The address, with a fragment where needed.
  let address: String
  /// What kind of page it is, in a word: "Factsheet".
  let kind: String
}
