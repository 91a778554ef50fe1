/// Writes scripts that hand a text over.
public enum ScriptLiteral {
  /// A script that sets a global variable to a text.
  ///
  /// The text stands in backquotes; it ends neither them nor an element around the script, and nothing in it is run.
  public static func assignment(of text: [UInt8], to variable: String) -> [UInt8] {
    var script = Array("\(variable)=`".utf8)
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
