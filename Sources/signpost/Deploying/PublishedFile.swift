/// How a file of a site is published: when its turn comes, and what a server says of it.
package struct PublishedFile: Hashable {
  /// The turns, one after the other.
  package enum Turn: Int, Comparable {
    /// What pages load, before any page that names it.
    case loaded
    case page
    /// What names pages: the map of the site, and what browsers keep of it.
    case afterPages

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  package let turn: Turn
  /// The value of `Content-Type`.
  package let type: String
  /// The value of `Cache-Control`.
  package let caching: String

  /// - Parameter path: its path in the site, such as `assets/site.k3m8x2qa.css`.
  package init(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? String(parts.last ?? "") : ""
    let isHashed = parts.count > 2 && ["css", "js"].contains(ending) && Self.isHash(parts[parts.count - 2])
    type = Self.types[ending] ?? "application/octet-stream"
    // What has its hash in its name is never another; everything else is asked for anew each time.
    caching = isHashed ? "public, max-age=31536000, immutable" : "no-cache"
    turn =
      if ending == "html" { .page } else if isHashed || !["js", "xml", "txt"].contains(ending) { .loaded } else {
        .afterPages
      }
  }

  /// Whether a part of a name is a hash, as the website makes it: eight small letters and digits.
  private static func isHash(_ part: Substring) -> Bool {
    part.utf8.count == 8 && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// What the file that marks a site is.
  package static let marker = PublishedFile(turn: .afterPages, type: "text/plain; charset=utf-8", caching: "no-cache")

  private init(turn: Turn, type: String, caching: String) {
    (self.turn, self.type, self.caching) = (turn, type, caching)
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "gif": "image/gif", "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "pdf": "application/pdf", "png": "image/png",
    "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8", "webmanifest": "application/manifest+json",
    "webp": "image/webp", "xml": "application/xml", "zip": "application/zip",
  ]
}
