import Manuscript
import Testing

struct DecimalsTests {
  @Test("Numbers are rounded to their decimals")
  func decimals() {
    let shown = [(0.0, 2), (4.5, 2), (0.096, 2), (12.999, 2), (7, 0), (0.5, 0), (-1.25, 1), (-0.001, 2), (1e-9, 9)].map
    {
      $0.0.inDecimals($0.1)
    }
    #expect(shown == ["0.00", "4.50", "0.10", "13.00", "7", "1", "-1.3", "0.00", "0.000000001"])
  }

  @Test("Whole numbers have no decimals in short")
  func short() {
    #expect([7.0, 4.5, 3].map(\.inShort) == ["7", "4.5", "3"])
  }
}
