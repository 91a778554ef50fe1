/// Shows where two texts diverge, so that a failing comparison can be read.
public enum Difference {
  /// The first line at which the texts differ, with both forms; empty where they are equal.
  public static func between(_ expected: String, _ found: String) -> String {
    let (a, b) = (lines(expected), lines(found))
    for number in 0..<max(a.count, b.count) {
      let (left, right) = (number < a.count ? a[number] : "(end)", number < b.count ? b[number] : "(end)")
      if left != right { return "line \(number + 1)\n  expected: \(left)\n  found:    \(right)" }
    }
    return ""
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
