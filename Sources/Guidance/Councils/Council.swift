import Manuscript
import Records

/// A council that is responsible for children and young people with special educational needs: its line in the list,
/// and what else is known about it.
public struct Council: Sendable {
  /// The name in addresses and links, such as `derby`.
  public let slug: String
  /// The code of the Office for National Statistics, such as `E06000015`.
  public let code: String
  /// The full name, such as "Derby City Council".
  public let name: String
  /// The place, such as "Derby".
  public let shortName: String
  public let kind: Kind
  public let region: Region
  /// Where its line in the list is.
  let place: SourcePlace
  /// What sources say about it, if there is a file about it.
  public internal(set) var record = CouncilRecord()

  /// The page's address inside a site.
  public var address: String { "councils/\(slug).html" }

  /// The name as used within a sentence: "the London Borough of Barnet", but "Derby City Council".
  public var nameInSentence: String {
    let isTitle = ["London Borough of ", "Royal Borough of ", "Council of "].contains { name.hasPrefix($0) }
    return isTitle || name.hasPrefix("City of ") && !name.hasSuffix(" Council") ? "the \(name)" : name
  }

  /// What sort of council it is, in the words of the list.
  public enum Kind: String, CaseIterable, Sendable {
    case unitary = "Unitary authority"
    case county = "County"
    case metropolitan = "Metropolitan district"
    case londonBorough = "London borough"
    case cityCorporation = "City corporation"
  }

  /// A region of England.
  public enum Region: String, CaseIterable, Sendable {
    case eastMidlands = "East Midlands"
    case eastOfEngland = "East of England"
    case london = "London"
    case northEast = "North East"
    case northWest = "North West"
    case southEast = "South East"
    case southWest = "South West"
    case westMidlands = "West Midlands"
    case yorkshire = "Yorkshire and The Humber"

    /// The region as used within a sentence.
    public var nameInSentence: String {
      switch self {
      case .london, .yorkshire: rawValue
      default: "the \(rawValue)"
      }
    }
  }
}
