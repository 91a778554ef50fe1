import Guidance
import Manuscript
import Templates

/// The colours with which an edition replaces the theme's.
struct EditionColours {
  private let edition: Edition
  private let light: [String: Colour]
  /// For dark screens; those that the edition does not give are computed.
  private let dark: [String: Colour]

  init(_ edition: Edition, _ contrast: Contrast) {
    self.edition = edition
    light = edition.look?.light.compactMapValues { Colour($0.value) } ?? [:]
    var dark = edition.look?.dark.compactMapValues { Colour($0.value) } ?? [:]
    for (name, colour) in light.sorted(by: { $0.key < $1.key }) where dark[name] == nil {
      dark[name] = contrast.darkened(name, colour, beside: dark)
    }
    self.dark = dark
  }

  /// What follows the shared style sheet; empty where nothing is changed.
  var style: String {
    if light.isEmpty { return "" }
    return
      "@layer tokens{:root{\(Self.declarations(light))}@media (prefers-color-scheme:dark){:root{\(Self.declarations(dark))}}}\n"
  }

  private static func declarations(_ colours: [String: Colour]) -> String {
    colours.sorted { $0.key < $1.key }.map { "--\($0.key):\($0.value)" }.joined(separator: ";")
  }

  /// Reports each pair with too little contrast to read.
  func check(_ contrast: Contrast, _ diagnostics: inout Diagnostics) {
    guard let look = edition.look, !light.isEmpty else { return }
    for fault in contrast.faults(light, dark) {
      // In a theme without faults of its own, only the edition's changes can cause one.
      let colours = fault.isDark ? look.dark.merging(look.light) { own, _ in own } : look.light
      let name = fault.tokens.first { colours[$0] != nil } ?? colours.keys.sorted().first ?? ""
      diagnostics.error(
        TemplateRules.contrast, fault.words, at: colours[name]?.place,
        help: "make '\(name)' \(fault.isLightened(name) ? "lighter" : "darker")")
    }
  }
}
