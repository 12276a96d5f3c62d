public import Flashcards

/// A JSON value whose keys keep their order, which Foundation's encoder does not offer.
///
/// Control and bidi characters are written as `\u001B`, so that JSON on a terminal does no harm.
public indirect enum JSONValue: Sendable {
  /// Members in the order in which they are written.
  case object([(key: String, value: JSONValue)])
  /// Elements in order.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A number as it is to be written.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null

  /// A document of ours: its schema's name and version, then the members given.
  ///
  ///     JSONValue.document("due", [("due", .number("3"))])
  ///     // {"schema": "termwise.due", "version": 1, "due": 3}
  public static func document(
    _ name: String, _ members: [(key: String, value: JSONValue)]
  ) -> JSONValue {
    .object([("schema", .string("termwise.\(name)")), ("version", .number("1"))] + members)
  }

  /// A whole number.
  public static func count(_ number: Int) -> JSONValue { .number(String(number)) }

  /// A text, or null where there is none.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A share in four decimals, or null where there is not enough data.
  static func share(_ share: Double?) -> JSONValue {
    share.map { .number(fourDecimals($0)) } ?? .null
  }

  /// A rate with its sample: `{"passed", "of", "share"}`; the share is null below ``Rate/enough``.
  public static func rate(_ rate: Rate) -> JSONValue {
    .object([
      ("passed", .count(rate.passed)), ("of", .count(rate.of)), ("share", share(rate.share)),
    ])
  }

  /// The text on one line.
  public var line: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\(quoted($0)): \($1.line)" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .string(let string): quoted(string)
    case .number(let digits): digits
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    }
  }

  /// The text, one member or element a line, each indented further by two spaces.
  public func pretty(indent: String = "") -> String {
    switch self {
    case .object(let members):
      block(
        members.map { "\(quoted($0)): \($1.pretty(indent: indent + "  "))" }, in: "{", "}", indent)
    case .array(let elements):
      block(elements.map { $0.pretty(indent: indent + "  ") }, in: "[", "]", indent)
    case .string, .number, .bool, .null: line
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
