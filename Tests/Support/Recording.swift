import Foundation

/// Whether expected files are to be rewritten: the environment variable `RECORD` is `1`, or the name of a site.
public enum Recording {
  private static let wanted = ProcessInfo.processInfo.environment["RECORD"]

  public static func isWanted(_ name: String) -> Bool { wanted == "1" || wanted == name }
}
