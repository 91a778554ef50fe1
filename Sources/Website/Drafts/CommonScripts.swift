import Templates

/// Scripts that pages of several kinds load.
enum CommonScripts: ThemeClient {
  static let scripts = [copy, errors, Theme.sharedScript]

  /// Copies a text.
  static let copy = Theme.script("copy")
  /// Says what is wrong in a form.
  static let errors = Theme.script("errors")
}
