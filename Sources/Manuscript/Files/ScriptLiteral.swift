/// Writes scripts that pass a text on.
public enum ScriptLiteral {
  /// How a script refers to a member of the one global object in which the site's scripts keep what they share.
  public static func shared(_ name: String) -> String { "(window.signpost||={}).\(name)" }

  /// A script that puts a text into the global object of the site's scripts.
  ///
  /// The text is in backquotes; it can end neither them nor an element around the script, and nothing in it is run.
  public static func assignment(of text: [UInt8], to name: String) -> [UInt8] {
    var script = Array("\(shared(name))=`".utf8)
    script.reserveCapacity(text.count + text.count / 16 + 32)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "$"): script += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): script += "\\x3c".utf8
      case UInt8(ascii: "\r"): script += "\\r".utf8
      default: script.append(byte)
      }
    }
    return script + Array("`;\n".utf8)
  }
}
