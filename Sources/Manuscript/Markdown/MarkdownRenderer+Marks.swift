import CCMarkGFM

/// How the plain words are marked along the way.
extension MarkdownRenderer {
  @inline(__always)
  var marksWords: Bool { options.marksWords }

  /// Marks something that is not a block, or has no line of its own.
  @inline(__always)
  func mark(_ kind: MarkedText.Kind, value: Int = 0) {
    if options.marksWords { words.mark(kind, value: value, html: out.html.count) }
  }

  /// Marks where a block begins and ends.
  @inline(__always)
  func mark(_ kind: MarkedText.Kind, _ node: OpaquePointer, _ isEntering: Bool, value: Int = 0) {
    guard options.marksWords else { return }
    if isEntering {
      words.mark(
        kind, atLine: options.keepsLines ? line(of: node) : firstLine, value: value, html: out.html.count)
    } else {
      words.endBlock()
    }
  }

  /// Records a name that the author left to the generator; slots in it, which editions fill in, are left out.
  func markName(_ name: String) {
    guard options.marksWords else { return }
    var name = name
    name.withUTF8 { bytes in if !bytes.contains(Slot.open) { words.append(bytes) } }
  }
}
