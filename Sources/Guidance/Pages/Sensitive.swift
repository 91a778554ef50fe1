import Manuscript
import Records

extension Record {
  /// Whether somebody who reads this may have to hide it from a person beside them; such pages can be left fast.
  mutating func isSensitive(_ remarks: inout Remarks) -> Bool {
    word("sensitive", YesNo.self, required: false, &remarks) == .yes
  }
}
