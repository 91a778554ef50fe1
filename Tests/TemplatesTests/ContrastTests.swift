import Manuscript
import Templates
import Testing

/// Colours, tokens, and whether text has enough contrast.
struct ContrastTests {
  @Test(
    "A colour has a '#' and three or six digits",
    arguments: [
      ("#0f4a4a", "#0f4a4a"), ("#FFF", "#ffffff"), ("#a1c", "#aa11cc"), ("0f4a4a", nil), ("#0f4a4", nil), ("#12", nil),
      ("#ggg", nil), ("", nil), ("#", nil), ("red", nil), ("#ｆｆｆ", nil),
    ] as [(String, String?)])
  func colours(text: String, expected: String?) { #expect(Colour(text)?.description == expected) }

  @Test(
    "Contrast is WCAG's",
    arguments: [
      ("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.47809), ("#0f4a4a", "#ffffff", 10.006),
      ("#ffffff", "#ffffff", 1), ("#0000ff", "#ffff00", 8.0),
    ])
  func ratio(one: String, other: String, expected: Double) throws {
    let ratio = try #require(Colour(one)).contrast(with: try #require(Colour(other)))
    #expect(abs(ratio - expected) < 0.01)
    #expect(try #require(Colour(other)).contrast(with: try #require(Colour(one))) == ratio)
  }

  private func tokens(_ css: String) -> ColourTokens {
    ColourTokens([SourceFile(path: "x.css", bytes: Array(css.utf8))])
  }

  @Test("Tokens are read for light and dark screens, with their places")
  func reading() throws {
    let tokens = tokens(
      """
      /* :root { --no: #fff } */
      @layer tokens {
        :root { --é: #111;
          --b: var(--é) ; --size: 1rem }
        @media (prefers-color-scheme: dark) { :root { --é: #eee } }
        @media print { :root { --é: #f00 } }
        p { --b: #0f0 }
      }
      """)
    #expect(tokens.colour("é", isDark: false)?.description == "#111111")
    #expect(tokens.colour("b", isDark: false)?.description == "#111111")
    #expect(tokens.colour("b", isDark: true)?.description == "#eeeeee")
    #expect(tokens.colour("size", isDark: false) == nil)
    #expect(tokens.colour("no", isDark: false) == nil)
    #expect(tokens.light["é"]?.place == SourcePlace("x.css", line: 3, column: 11, length: 9))
    #expect(tokens.light["b"]?.place == SourcePlace("x.css", line: 4, column: 5, length: 13))
  }

  @Test("A token that refers to itself in a circle is not a colour, and broken sheets are read to their end")
  func broken() {
    #expect(tokens(":root{--a:var(--b);--b:var(--a)}").colour("a", isDark: false) == nil)
    #expect(tokens(":root{--a:#fff").light.isEmpty)
    #expect(tokens("}}:root{--a:#fff}").colour("a", isDark: true)?.description == "#ffffff")
    #expect(tokens("/* no end").light.isEmpty)
  }

  private func contrast(_ pairs: String, _ css: String) -> (Contrast, Diagnostics) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "contrast.txt", bytes: Array(pairs.utf8))
    return (Contrast(file, tokens(css), theme: "Theme", &diagnostics), diagnostics)
  }

  @Test("A colour for dark screens is computed: links become lighter, backgrounds of text darker")
  func darkened() throws {
    let (contrast, diagnostics) = contrast(
      "link on paper 4.5\ntext on panel 7\n",
      ":root{--paper:#fff;--text:#fff;--link:#0a4f5c;--panel:#0a4f5c}@media (prefers-color-scheme: dark){:root{--paper:#101716;--link:#8fd8dc}}"
    )
    #expect(diagnostics.all.isEmpty)
    let dark = try #require(Colour("#0a4f5c"))
    let link = contrast.darkened("link", dark, beside: [:])
    #expect(link != dark)
    #expect(contrast.faults([:], ["link": link]).isEmpty)
    #expect(
      contrast.faults([:], ["link": dark]).map(\.words).first?.hasPrefix("'link' on 'paper' has a contrast of") == true)
    #expect(contrast.darkened("panel", dark, beside: [:]) == dark)
    let pale = try #require(Colour("#88aacc"))
    #expect(contrast.faults([:], ["panel": contrast.darkened("panel", pale, beside: [:])]).isEmpty)
    #expect(!contrast.faults(["panel": pale]).isEmpty)
  }

  @Test("A theme without the file is refused")
  func missing() {
    let (_, diagnostics) = ThemeFolder.read(["contrast.txt": nil])
    #expect(diagnostics.all.map(\.rule) == [TemplateRules.contrast])
  }
}
