import Guidance
import Manuscript
import Website

/// The repository's own content and theme, built once for all tests.
public enum RealSite {
  public static let run: SiteRun? = try? SiteRun(content: Repository.content, theme: nil)

  /// The checks of every edition, by name.
  public static let checks: [String: SiteCheck] = (run?.sites ?? [:]).mapValues(SiteCheck.init)

  public static let editions: [String] = checks.keys.sorted()

  /// The pages of an edition by path.
  public static func pages(_ edition: String) -> [String: HTMLPage] { checks[edition]?.pages ?? [:] }
}
