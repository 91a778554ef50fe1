import Manuscript

/// What carries files to a target: rclone or rsync.
///
/// Paths are those inside the folder of the build, and inside the target.
package protocol Carrier {
  /// Gets those of some files that are there, into a folder of this machine.
  func fetch(_ paths: [String], into folder: String) throws(WorldError)

  /// The paths of what is there, down to the second level.
  func entries() throws(WorldError) -> [String]

  /// Which of some files of a folder are not there with the same bytes.
  func changed(_ paths: [String], of folder: String) throws(WorldError) -> Set<String>

  /// Sends files of a folder, each of which is there whole or not at all.
  ///
  /// - Parameter file: how all of them are published.
  func send(_ paths: [String], of folder: String, as file: PublishedFile) throws(WorldError)

  /// Removes files, those of them that are there.
  ///
  /// - Parameter scratch: a folder that does not exist yet.
  func remove(_ paths: [String], scratch: String) throws(WorldError)
}
