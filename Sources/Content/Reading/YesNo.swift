import Manuscript
import Records

/// A value that is yes or no.
package enum YesNo: String, CaseIterable {
  case yes = "true"
  case no = "false"
}

extension Record {
  /// Whether a layer hides the page: it is then in no list.
  package mutating func isHidden(_ diagnostics: inout Diagnostics) -> Bool {
    word("hidden", YesNo.self, required: false, &diagnostics) == .yes
  }

  /// Whether a reader may have to hide this from a person next to them; such pages can be left quickly.
  package mutating func isSensitive(_ diagnostics: inout Diagnostics) -> Bool {
    word("sensitive", YesNo.self, required: false, &diagnostics) == .yes
  }
}
