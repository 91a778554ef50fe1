import CArena
import CCMarkGFM
import Foundation

/// Parses GitHub-flavoured Markdown with libcmark-gfm and its extensions.
///
/// The library switches entries of a table that all parsers share on and off while an extension with letters of its own
/// is at work, so two such parses at once would give wrong pages. The letters of `autolink` are therefore switched on
/// once and for all. `strikethrough` cannot be treated so: a text with a tilde takes the lock for itself, all others
/// share it. Registration of the extensions is not safe either and happens once, before the first parse.
enum MarkdownParser {
  /// Parses `bytes` and hands the tree to `body`; the tree does not outlive the call.
  static func parse<Result>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (OpaquePointer) -> Result) -> Result? {
    guard isRegistered, let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory) else { return nil }
    // The tree and the parser live in this thread's arena, and go with it.
    defer { arena_reset() }
    var isExclusive = false
    attach("table", to: parser)
    attach("tasklist", to: parser)
    if mayHoldAddress(bytes) { attach("autolink", to: parser) }
    if bytes.contains(UInt8(ascii: "~")) {
      attach("strikethrough", to: parser)
      isExclusive = true
    }
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    lock.lock(exclusively: isExclusive)
    let root = cmark_parser_finish(parser)
    lock.unlock()
    guard let root else { return nil }
    return body(root)
  }

  private static let lock = ReadWriteLock()

  /// The functions by which the library takes memory; made once and never changed.
  nonisolated(unsafe) private static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(to: cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free))
    return memory
  }()

  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    // The letters that may begin an address become special for good; then the extension forgets that they are its own,
    // so that no parse switches them off again. To a parser without the extension they stay plain text.
    guard let autolink = cmark_find_syntax_extension("autolink"), let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      return false
    }
    cmark_parser_attach_syntax_extension(parser, autolink)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    cmark_parser_free(parser)
    return true
  }()

  private static func attach(_ name: String, to parser: OpaquePointer) {
    if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
  }

  /// Whether a text holds what `autolink` may turn into a link: `://`, `www.` or an at sign.
  private static func mayHoldAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: ":"): if bytes[index...].starts(with: "://".utf8) { return true }
      case UInt8(ascii: "w"): if bytes[index...].starts(with: "www.".utf8) { return true }
      default: break
      }
    }
    return false
  }
}

/// A lock that many may share or one may have alone.
private final class ReadWriteLock: @unchecked Sendable {
  private let pointer: UnsafeMutablePointer<pthread_rwlock_t>

  init() {
    pointer = .allocate(capacity: 1)
    pthread_rwlock_init(pointer, nil)
  }

  deinit {
    pthread_rwlock_destroy(pointer)
    pointer.deallocate()
  }

  func lock(exclusively isExclusive: Bool) {
    if isExclusive { pthread_rwlock_wrlock(pointer) } else { pthread_rwlock_rdlock(pointer) }
  }

  func unlock() { pthread_rwlock_unlock(pointer) }
}
