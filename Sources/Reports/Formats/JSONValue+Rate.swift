public import Flashcards
public import JSON

extension JSONValue {
  /// A share with four decimals; null for nil.
  static func share(_ share: Double?) -> JSONValue {
    share.map { .number(fourDecimals($0)) } ?? .null
  }

  /// A rate and its sample, `{"passed", "of", "share"}`; the share is null below ``Rate/enough``.
  public static func rate(_ rate: Rate) -> JSONValue {
    .object([
      ("passed", .count(rate.passed)), ("of", .count(rate.of)), ("share", share(rate.share)),
    ])
  }
}
