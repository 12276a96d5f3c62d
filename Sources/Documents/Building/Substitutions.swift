/// The texts for an author's own names: AsciiDoc's attributes, reStructuredText's substitutions.
struct Substitutions {
  private var texts: [String: [UInt8]] = [:]
  private let budget = Budget()

  /// The most bytes substituted in all: names that expand to ten others, ten levels deep, would
  /// take gigabytes.
  private static let limit = 1 << 20
  /// The most names stored.
  private static let countLimit = 10_000

  private final class Budget {
    var left = Substitutions.limit
  }

  mutating func define(_ name: String, as text: some Sequence<UInt8>) {
    guard texts[name] != nil || texts.count < Self.countLimit else { return }
    texts[name] = Array(text)
  }

  mutating func remove(_ name: String) { texts[name] = nil }

  /// The text for a name; nil if it is undefined or the limit of substituted bytes is reached.
  func text(for name: String) -> [UInt8]? {
    guard let text = texts[name], budget.left > text.count else { return nil }
    budget.left -= text.count + 1
    return text
  }
}
