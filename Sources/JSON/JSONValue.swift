/// A JSON value whose members keep their order, unlike with Foundation's encoder.
///
/// Control and bidi characters are written as `\u001B`, so that printing JSON on a terminal is
/// safe.
public enum JSONValue: Sendable {
  /// Members in the order of writing.
  case object([(key: String, value: JSONValue)])
  /// Elements in order.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A number, already formatted.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// JSON null.
  case null

  /// A document of the program: the schema's name and version, then members.
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

  /// A text; null for nil.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension JSONValue {
  /// The value on one line.
  public var line: String {
    var text = JSONText()
    text.appendLine(self)
    return String(decoding: text.utf8, as: UTF8.self)
  }

  /// The value with one member or element on each line, indented by two spaces for each level.
  public func pretty() -> String {
    var text = JSONText()
    text.append(self, depth: 0)
    return String(decoding: text.utf8, as: UTF8.self)
  }
}
