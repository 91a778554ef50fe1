import Guidance
import Templates

/// What a phone needs to know to put an edition on its home screen.
enum WebManifest {
  static let address = "manifest.webmanifest"

  static func bytes(_ edition: Edition, _ site: Site, _ theme: Theme) -> [UInt8] {
    let value: JSONValue = [
      "name": .text(edition.title), "short_name": .text(site.title), "description": .text(site.description),
      "lang": "en-GB", "dir": "ltr", "start_url": "index.html", "scope": "./", "display": "minimal-ui",
      "icons": .list(icons(theme)),
    ]
    let colours = value.with([
      "background_color": theme.colour("paper").map(JSONValue.text),
      "theme_color": theme.colour("brand", edition.look?.light.compactMapValues { Colour($0.value) } ?? [:]).map(
        JSONValue.text),
    ])
    return Array((colours.json + "\n").utf8)
  }

  /// The theme's pictures `icon.svg` and `icon-192.png`, where the number is the width and height.
  private static func icons(_ theme: Theme) -> [JSONValue] {
    theme.images.keys.sorted().compactMap { address in
      let name = address.dropFirst("assets/".count)
      if name == "icon.svg" { return ["src": .text(address), "type": "image/svg+xml", "sizes": "any"] }
      guard name.hasPrefix("icon-"), name.hasSuffix(".png"), let size = Int(name.dropFirst(5).dropLast(4)) else {
        return nil
      }
      return ["src": .text(address), "type": "image/png", "sizes": .text("\(size)x\(size)")]
    }
  }
}
