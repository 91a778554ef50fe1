import CZlib
import Manuscript

/// A ZIP file: the same files give the same bytes on any day and machine.
public struct ZipArchive: Sendable {
  /// A file with its bytes as they are in the archive.
  private struct Entry: Sendable {
    let name: [UInt8]
    let packed: [UInt8]
    let isDeflated: Bool
    let size: UInt32
    let checksum: UInt32
  }

  private let entries: [Entry]

  /// Packs files by their paths inside the archive, which are UTF-8 with slashes.
  ///
  /// - Throws: for a path that would lead out of the folder into which it is unpacked, or that some systems cannot
  ///   create, and for more or larger files than a plain ZIP file can hold.
  public init(_ files: [String: [UInt8]]) throws(WorldError) {
    for path in files.keys where !Self.isSafe(path) { throw WorldError("'\(path)' cannot be a path in a ZIP file.") }
    let total = files.values.reduce(0) { $0 + $1.count } + files.keys.reduce(0) { $0 + 2 * $1.utf8.count + 100 }
    guard files.count < UInt16.max, total < UInt32.max else {
      throw WorldError("The files are too many or too large for a ZIP file.")
    }
    entries = concurrentMap(files.sorted { $0.key < $1.key }) { path, bytes in
      let deflated = Self.deflated(bytes)
      return Entry(
        name: Array(path.utf8), packed: deflated ?? bytes, isDeflated: deflated != nil, size: UInt32(bytes.count),
        checksum: Self.checksum(bytes))
    }
  }

  /// Whether a path stays inside its folder on every system.
  private static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && path.utf8.count < 1000
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
  }

  /// The deflated bytes; `nil` where they are not shorter.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // The settings of the tool "zip -9"; negative window bits: without zlib's own header.
    guard
      deflateInit2_(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    var isDone = false
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (buffer.baseAddress, UInt32(buffer.count))
        isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = buffer.count - Int(stream.avail_out)
      }
    }
    return isDone && packed.count < bytes.count ? packed : nil
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  /// The bytes of the archive.
  public var bytes: [UInt8] {
    var out = ZipBytes()
    var offsets: [UInt32] = []
    for entry in entries {
      offsets.append(UInt32(out.bytes.count))
      out.add(0x0403_4b50 as UInt32)
      head(of: entry, &out)
      out.bytes += entry.name + entry.packed
    }
    let start = out.bytes.count
    for (entry, offset) in zip(entries, offsets) {
      out.add(0x0201_4b50 as UInt32)
      // Made by version 2.0 on Unix, so that the permissions below count.
      out.add(0x0314 as UInt16)
      head(of: entry, &out)
      // No comment, the first disk, no internal attributes; a file that its owner may write and all may read.
      for _ in 0..<3 { out.add(0 as UInt16) }
      out.add(0o100644 << 16 as UInt32)
      out.add(offset)
      out.bytes += entry.name
    }
    let size = out.bytes.count - start
    out.add(0x0605_4b50 as UInt32)
    out.add(0 as UInt32)
    for _ in 0..<2 { out.add(UInt16(entries.count)) }
    out.add(UInt32(size))
    out.add(UInt32(start))
    out.add(0 as UInt16)
    return out.bytes
  }

  /// The fields that are both before a file and in the central directory.
  private func head(of entry: Entry, _ out: inout ZipBytes) {
    // Version 2.0; the name is UTF-8; deflated or stored.
    out.add(20 as UInt16)
    out.add(0x0800 as UInt16)
    out.add(entry.isDeflated ? 8 : 0 as UInt16)
    // Midnight on 1 January 1980, the first day that the format knows: the day of the build would change the bytes.
    out.add(0 as UInt16)
    out.add(0x0021 as UInt16)
    out.add(entry.checksum)
    out.add(UInt32(entry.packed.count))
    out.add(entry.size)
    out.add(UInt16(entry.name.count))
    out.add(0 as UInt16)
  }
}

/// Bytes with the numbers of a ZIP file in little-endian order.
private struct ZipBytes {
  var bytes: [UInt8] = []

  mutating func add(_ number: UInt16) { bytes += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)] }

  mutating func add(_ number: UInt32) {
    add(UInt16(truncatingIfNeeded: number))
    add(UInt16(truncatingIfNeeded: number >> 16))
  }
}
