extension Double {
  /// The number with some decimals, rounded: `4.50`.
  ///
  /// - Parameter count: at most 9.
  package func inDecimals(_ count: Int) -> String {
    var scale = 1.0
    for _ in 0..<count { scale *= 10 }
    let scaled = (magnitude * scale).rounded()
    guard scaled < 1e18 else { return "\(self)" }
    let (whole, part) = Int(scaled).quotientAndRemainder(dividingBy: Int(scale))
    let digits = String(part)
    let sign = self < 0 && scaled > 0 ? "-" : ""
    return count == 0
      ? "\(sign)\(whole)" : "\(sign)\(whole).\(String(repeating: "0", count: count - digits.count))\(digits)"
  }

  /// The number without decimals where it has none: `7`, `4.5`.
  package var inShort: String { self == rounded() ? inDecimals(0) : "\(self)" }
}
