/// Placeholders in rendered text that are filled in later: by the page (which knows its depth) and by the edition.
///
/// A slot is enclosed in two control characters that no source file may contain, so no author's text can forge one.
public enum Slot {
  public static let open: UInt8 = 0x01
  public static let close: UInt8 = 0x02

  /// The slot with a name, as text.
  public static func text(_ name: String) -> String { "\u{1}\(name)\u{2}" }

  /// The relative path from the page to the top of the site: empty, `../` or `../../`.
  public static let root = text("root")

  /// The name of the slot for the council that a page is about.
  public static let pageCouncil = "page-council"
}
