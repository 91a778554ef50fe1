import Manuscript
import Records

/// Ids that become the names of files, and that Windows keeps for devices.
enum DeviceName {
  /// Whether an id is one, which is reported.
  static func isRefused(_ id: SourcedText, _ remarks: inout Remarks) -> Bool {
    isRefused(id.value, at: id.place, &remarks)
  }

  static func isRefused(_ id: String, at place: SourcePlace, _ remarks: inout Remarks) -> Bool {
    guard Slug.isDevice(id) else { return false }
    remarks.error(
      GuidanceRules.fileName,
      "'\(id)' becomes the name of a file, and no file can be called so on Windows, which keeps that name for a device",
      at: place, help: "choose another id")
    return true
  }
}
