import CArena
import CCMarkGFM
import LibC

/// Parses GitHub-flavoured Markdown with libcmark-gfm and its extensions.
///
/// The library switches entries of a table that all parsers share on and off while an extension with special characters
/// of its own is at work, so two such parses at once would give wrong pages. The special characters of `autolink` are
/// therefore switched on once and for all, by the first text that needs them: every `w` then ends a run of text, which
/// makes all later parses slower. `strikethrough` cannot be treated that way: a text with a tilde takes the lock
/// exclusively, all others share it. Registering the extensions is not thread-safe either and happens once, before the
/// first parse.
enum MarkdownParser {
  /// Parses `bytes` and hands the tree to `body`; the tree does not outlive the call.
  static func parse<Result>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (OpaquePointer) -> Result) -> Result? {
    let needs = Needs(bytes)
    // One tilde means "about" in `5~6 years`; only two strike words out.
    let options =
      (needs.footnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT) | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard isRegistered, !needs.addresses || knowsAddresses, let parser = cmark_parser_new_with_mem(options, memory)
    else { return nil }
    // The tree and the parser live in this thread's arena, and are freed with it.
    defer { arena_reset() }
    attach("table", to: parser)
    if needs.boxes { attach("tasklist", to: parser) }
    if needs.addresses { attach("autolink", to: parser) }
    if needs.tildes { attach("strikethrough", to: parser) }
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    lock.lock(exclusively: needs.tildes)
    let root = cmark_parser_finish(parser)
    lock.unlock()
    guard let root else { return nil }
    return body(root)
  }

  private static let lock = ReadWriteLock()

  /// The functions with which the library allocates memory; made once and never changed.
  nonisolated(unsafe) private static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(to: cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free))
    return memory
  }()

  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Switches the special characters of addresses on, which happens once.
  private static let knowsAddresses: Bool = {
    lock.lock(exclusively: true)
    defer { lock.unlock() }
    // The characters that may begin an address become special for good; then the extension forgets that they are its
    // own, so that no parse switches them off again. To a parser without the extension they are still plain text.
    guard let autolink = cmark_find_syntax_extension("autolink"), let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    else {
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

  /// What a text contains that costs time to look for.
  private struct Needs {
    let addresses: Bool
    /// Task list boxes.
    let boxes: Bool
    let footnotes: Bool
    let tildes: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      tildes = Self.has("~", in: bytes) { _ in true }
      boxes = Self.has("]", in: bytes) { $0 > 1 && bytes[$0 - 2] == UInt8(ascii: "[") }
      footnotes = Self.has("^", in: bytes) { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "[") }
      addresses =
        Self.has("@", in: bytes) { Self.isBare($0, bytes) }
        || Self.has(":", in: bytes) {
          $0 + 2 < bytes.count && bytes[$0 + 1] == UInt8(ascii: "/") && bytes[$0 + 2] == UInt8(ascii: "/")
            && Self.isBare($0, bytes)
        }
        || Self.has(".", in: bytes) {
          $0 >= 3 && bytes[$0 - 1] == UInt8(ascii: "w") && bytes[$0 - 2] == UInt8(ascii: "w") && Self.isBare($0, bytes)
        }
    }

    /// Whether a character occurs at any place for which `isMeant` is true.
    private static func has(
      _ character: Unicode.Scalar, in bytes: UnsafeBufferPointer<UInt8>, _ isMeant: (Int) -> Bool
    ) -> Bool {
      guard let base = bytes.baseAddress else { return false }
      var start = 0
      while start < bytes.count, let found = memchr(base + start, Int32(character.value), bytes.count - start) {
        let index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if isMeant(index) { return true }
        start = index + 1
      }
      return false
    }

    /// Whether the word around a place may be an address in running text: neither the target of a link, nor between
    /// angle brackets, which make it a link already.
    private static func isBare(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var start = index
      // No word is this long; hostile text is not worth a longer look.
      let limit = max(0, index - 300)
      while start > limit, bytes[start - 1] > 0x20, bytes[start - 1] != UInt8(ascii: "<") {
        if bytes[start - 1] == UInt8(ascii: "("), start > 1, bytes[start - 2] == UInt8(ascii: "]") { return false }
        start -= 1
      }
      return start == limit || bytes[start - 1] != UInt8(ascii: "<")
    }
  }
}

/// A lock that many can share or one can hold exclusively.
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
