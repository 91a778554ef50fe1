import Content
import Manuscript

/// The files that an edition's pages load, under names that contain a hash of their contents.
///
/// So a page loads what it was made with, whatever a browser has kept from an older site: see
/// `docs/decisions/0023-names-with-hashes.md`.
struct LoadedFiles: Sendable {
  /// The files by their addresses in the site.
  let files: [String: [UInt8]]
  /// Their addresses by their plain names, such as `assets/site.css`.
  private let addresses: [String: String]

  /// - Parameters:
  ///   - named: the files by their plain names; a ``key`` in one of them becomes its hash.
  ///   - shared: files that are the same in all editions, and which of them this one has.
  init(_ named: [String: [UInt8]], and shared: (files: LoadedFiles, used: Set<String>)? = nil) {
    var files: [String: [UInt8]] = [:]
    var addresses: [String: String] = [:]
    for (name, address) in shared?.files.addresses ?? [:] where shared?.used.contains(name) == true {
      addresses[name] = address
      files[address] = shared?.files.files[address]
    }
    for (name, bytes) in named {
      let hash = Self.hash(of: bytes)
      let address = Self.address(of: name, hash)
      addresses[name] = address
      files[address] = Self.keyed(bytes, hash)
    }
    self.files = files
    self.addresses = addresses
  }

  /// Whether there is a file with a plain name.
  func has(_ name: String) -> Bool { addresses[name] != nil }

  /// What a page has for the address of a file: the address, or a slot where editions differ in the file.
  func onPage(_ name: String) -> String { addresses[name] ?? Self.slot(name) }

  /// The address of a file, such as `assets/site.k3m8x2qa.css` for `assets/site.css`.
  func address(of name: String) -> String { addresses[name] ?? name }

  /// The same for a file that no edition changes.
  static func address(of name: String, holding bytes: [UInt8]) -> String { address(of: name, hash(of: bytes)) }

  /// What stands on a page for the address of a file, until the edition is known.
  static func slot(_ name: String) -> String { EditionSlot.file.text(name) }

  /// What a file has for its own hash, by which a script knows that it is the one that the page names.
  static let key = Slot.text("key")

  private static func address(of name: String, _ hash: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return name }
    return "\(name[..<dot]).\(hash)\(name[dot...])"
  }

  private static func keyed(_ bytes: [UInt8], _ hash: String) -> [UInt8] {
    guard let open = bytes.firstIndex(of: Slot.open), bytes[open...].starts(with: key.utf8) else { return bytes }
    return bytes[..<open] + Array(hash.utf8) + bytes[open...].dropFirst(key.utf8.count)
  }

  /// Eight characters, 40 bits: a file must only be distinguished from its own older versions.
  private static func hash(of bytes: [UInt8]) -> String {
    var hash = ByteHash()
    for byte in bytes { hash.add(byte) }
    let number = hash.value ^ hash.value >> 32
    return String(decoding: (0..<8).map { digits[Int(number >> (5 * UInt64($0)) & 31)] }, as: UTF8.self)
  }

  /// Lowercase letters and digits, without i, l, o and u, which are easily misread.
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
