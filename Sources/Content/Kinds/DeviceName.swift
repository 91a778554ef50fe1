import Manuscript
import Records

/// File names that Windows reserves for devices.
public enum DeviceName {
  /// Whether an id that becomes a file name is one of these; if so, it is reported.
  public static func isRefused(_ id: SourcedText, _ diagnostics: inout Diagnostics) -> Bool {
    isRefused(id.value, at: id.place, &diagnostics)
  }

  /// The same for an id at a given place.
  public static func isRefused(_ id: String, at place: SourcePlace, _ diagnostics: inout Diagnostics) -> Bool {
    guard Slug.isDevice(id) else { return false }
    diagnostics.error(
      ContentRules.fileName,
      "'\(id)' becomes the name of a file, and no file can be called so on Windows, which keeps that name for a device",
      at: place, help: "choose another id")
    return true
  }

  /// Reports a file, folder or picture with such a name.
  static func report(_ name: String, _ what: String, at place: SourcePlace, _ diagnostics: inout Diagnostics) {
    diagnostics.error(
      ContentRules.fileName, "no \(what) can be called '\(name)' on Windows, which keeps that name for a device",
      at: place, help: "rename the \(what)")
  }
}
