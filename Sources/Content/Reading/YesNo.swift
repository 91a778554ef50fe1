import Manuscript
import Records

/// A value that is yes or no.
package enum YesNo: String, CaseIterable {
  case yes = "true"
  case no = "false"
}

extension Record {
  /// Whether somebody who reads this may have to hide it from a person beside them; such pages can be left fast.
  package mutating func isSensitive(_ diagnostics: inout Diagnostics) -> Bool {
    word("sensitive", YesNo.self, required: false, &diagnostics) == .yes
  }
}
