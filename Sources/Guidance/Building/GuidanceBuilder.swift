import Content
import Manuscript

/// Everything read so far: the pieces of the content, before it is known whether they fit together.
struct GuidanceBuilder: Sendable {
  var diagnostics = Diagnostics()
  private(set) var traces: [Trace] = []
  var content = ContentStore()
  /// What the build before found out about route finders.
  var knownDiagrams = KnownDiagrams()
  /// The same, of this one.
  var diagrams = KnownDiagrams()

  /// Everything that was read of a type.
  subscript<Value: Sendable>(_ type: Value.Type) -> [Value] { content[type] }

  /// Forgets which headings are named, once these are known to be there: there are twenty of them on a page.
  mutating func forgetFragments() { for index in traces.indices { traces[index].fragments = [] } }

  /// Takes the result of reading a file, and keeps what was found on the way.
  mutating func take<Value>(_ result: ReadResult<Value>) -> Value? {
    diagnostics.add(contentsOf: result.diagnostics)
    traces.append(result.trace)
    return result.value
  }
}
