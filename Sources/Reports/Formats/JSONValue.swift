public import Flashcards

/// A JSON value whose keys keep their order, which Foundation's encoder does not offer.
///
/// Control and bidi characters are written as `\u001B`, so that JSON on a terminal does no harm.
public enum JSONValue: Sendable {
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
}

extension JSONValue {
  /// The text on one line.
  public var line: String {
    var text = JSONText()
    text.appendLine(self)
    return String(decoding: text.utf8, as: UTF8.self)
  }

  /// The text, one member or element a line, each indented further by two spaces.
  public func pretty() -> String {
    var text = JSONText()
    text.append(self, depth: 0)
    return String(decoding: text.utf8, as: UTF8.self)
  }
}
