/// Writes a record into a file piece by piece, to be read again by ``ByteReader``, without holding it whole.
package struct SealedFile: ~Copyable {
  private var file: OutputFile
  private var seal = Seal()
  /// What does not fill a piece yet.
  private var rest: [UInt8] = []

  package init(_ path: String) throws(WorldError) { file = try OutputFile(path) }

  /// Adds what was written since the last call.
  package mutating func add(_ writer: inout ByteWriter) {
    rest += writer.take()
    var start = 0
    while rest.count - start >= Seal.piece {
      let piece = rest[start..<(start + Seal.piece)]
      seal.add(piece)
      file.write(piece)
      start += Seal.piece
    }
    rest.removeFirst(start)
  }

  /// Ends the file with its seal.
  ///
  /// - Returns: the seal.
  /// - Throws: what went wrong with this or any piece.
  package consuming func finish() throws(WorldError) -> WideHash.Value {
    if !rest.isEmpty { seal.add(rest[...]) }
    var end = ByteWriter()
    end.add(seal.value)
    file.write((rest + end.take())[...])
    try file.finish()
    return seal.value
  }
}
