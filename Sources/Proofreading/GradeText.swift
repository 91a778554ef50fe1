import Manuscript

/// Grades as text.
public enum GradeText {
  /// With one decimal.
  public static func short(_ grade: Double) -> String { text(grade, 10) }

  /// With two decimals.
  public static func long(_ grade: Double) -> String { text(grade, 100) }

  private static func text(_ grade: Double, _ scale: Int) -> String {
    let number = Int((grade * Double(scale)).rounded())
    let rest = String(abs(number) % scale)
    let zeros = String(repeating: "0", count: String(scale).count - 1 - rest.count)
    return "\(number < 0 ? "-" : "")\(abs(number) / scale).\(zeros)\(rest)"
  }
}
