import Content
import Manuscript
import Records

/// What a council changes in the appearance of its edition: a logo, and two colours.
public struct EditionLook: Sendable {
  /// A picture at the top of each page.
  public struct Logo: Sendable {
    /// Its path inside the content.
    public let picture: String
    /// Its text for those who do not see it.
    public let text: String
  }

  public let logo: Logo?
  /// Colours on light screens by the theme's name for them, such as `#0a4f5c` for `link`.
  public let light: [String: SourcedText]
  /// The same on dark screens, if given.
  public let dark: [String: SourcedText]

  /// The colours that an edition may change: that of the band at the top and of boxes with a number, and that of links.
  public static let colours = ["panel", "link"]
}

extension EditionLook {
  /// - Returns: `nil` if the edition does not give it, or if it cannot be read.
  static func read(_ record: inout Record, _ links: ContentLinks, _ diagnostics: inout Diagnostics) -> EditionLook? {
    guard record.has("look"), var keys = record.record("look", "the look of an edition", required: true, &diagnostics)
    else {
      _ = record.value("look")
      return nil
    }
    let logo = logo(&keys, links, &diagnostics)
    let light = colours(&keys, &diagnostics)
    var dark: [String: SourcedText] = [:]
    if var own = keys.record("dark", "the colours on dark screens", required: false, &diagnostics) {
      dark = colours(&own, &diagnostics)
      for (name, colour) in dark.sorted(by: { $0.key < $1.key }) where light[name] == nil {
        diagnostics.error(
          GuidanceRules.look, "'\(name)' is given for dark screens alone", at: colour.place,
          help: "give '\(name)' for light screens as well")
      }
      own.finish(&diagnostics)
    }
    keys.finish(&diagnostics)
    return EditionLook(logo: logo, light: light, dark: dark)
  }

  private static func logo(_ record: inout Record, _ links: ContentLinks, _ diagnostics: inout Diagnostics) -> Logo? {
    guard var keys = record.record("logo", "a logo", required: false, &diagnostics) else { return nil }
    let picture = keys.text("picture", &diagnostics)
    let text = keys.text("text", &diagnostics)
    keys.finish(&diagnostics)
    guard let picture, let text,
      let path = links.picturePath(picture.value, at: PlaceHint(picture.place), &diagnostics)
    else { return nil }
    return Logo(picture: path, text: text.value)
  }

  private static func colours(_ record: inout Record, _ diagnostics: inout Diagnostics) -> [String: SourcedText] {
    var colours: [String: SourcedText] = [:]
    for name in Self.colours {
      guard let colour = record.optionalText(name, &diagnostics) else { continue }
      let digits = colour.value.dropFirst()
      guard colour.value.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
        diagnostics.error(
          GuidanceRules.look, "'\(colour.value)' is no colour", at: colour.place,
          help: "write it in quotation marks, with a '#' and six digits from 0 to f: \"#0f4a4a\"")
        continue
      }
      colours[name] = colour
    }
    return colours
  }
}
