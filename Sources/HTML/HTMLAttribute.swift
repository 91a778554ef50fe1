/// The attributes that readers of pages ask for; all others are ignored.
public enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case alt = 1
  case `class`, content, `for`, headers, hidden, href, httpEquiv, id, lang, property, rel, role, scope, tabIndex, title
  case type
  case ariaControls, ariaDescribedBy, ariaDetails, ariaHidden, ariaLabel, ariaLabelledBy, ariaOwns
  /// Tells the search to skip an element.
  case dataUnsearched

  static let names = HTMLNames(allCases.map { ($0.name, $0.rawValue) })

  /// Its name in HTML.
  public var name: String {
    switch self {
    case .httpEquiv: "http-equiv"
    case .tabIndex: "tabindex"
    case .ariaControls: "aria-controls"
    case .ariaDescribedBy: "aria-describedby"
    case .ariaDetails: "aria-details"
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .ariaLabelledBy: "aria-labelledby"
    case .ariaOwns: "aria-owns"
    case .dataUnsearched: "data-unsearched"
    default: "\(self)"
    }
  }
}
