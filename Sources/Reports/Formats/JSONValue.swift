/// A JSON value whose keys keep their order, which Foundation's encoder does not offer.
indirect enum JSONValue {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  /// A number as it is to be written.
  case number(String)
  case null

  /// The text, one member or element a line.
  func pretty(indent: String = "") -> String {
    switch self {
    case .object(let members):
      block(
        members.map { "\(quoted($0)): \($1.pretty(indent: indent + "  "))" }, in: "{", "}", indent)
    case .array(let elements):
      block(elements.map { $0.pretty(indent: indent + "  ") }, in: "[", "]", indent)
    case .string(let string): quoted(string)
    case .number(let digits): digits
    case .null: "null"
    }
  }

  private func block(
    _ lines: [String], in open: String, _ close: String, _ indent: String
  ) -> String {
    guard !lines.isEmpty else { return open + close }
    let inner = lines.map { "\n\(indent)  \($0)" }.joined(separator: ",")
    return "\(open)\(inner)\n\(indent)\(close)"
  }

  /// The string between quotes; letters as they are, controls and bidi controls as `\u001B`.
  private func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        text += "\\"
        text.unicodeScalars.append(scalar)
      } else if scalar.isUnsafe {
        // Four digits are enough: all of them are in the first plane.
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
