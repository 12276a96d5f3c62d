/// What an author's names stand for, as AsciiDoc's attributes and reStructuredText's substitutions.
struct Substitutions {
  private var texts: [String: [UInt8]] = [:]
  private let budget = Budget()

  /// The most bytes that names may become in all: ten names of ten names, ten times over, would
  /// take gigabytes.
  private static let limit = 1 << 20
  /// The most names.
  private static let countLimit = 10_000

  private final class Budget {
    var left = Substitutions.limit
  }

  mutating func define(_ name: String, as text: some Sequence<UInt8>) {
    guard texts[name] != nil || texts.count < Self.countLimit else { return }
    texts[name] = Array(text)
  }

  mutating func remove(_ name: String) { texts[name] = nil }

  /// The text to put in the place of a name; nil where there is none, or too much has been put
  /// already.
  func text(for name: String) -> [UInt8]? {
    guard let text = texts[name], budget.left > text.count else { return nil }
    budget.left -= text.count + 1
    return text
  }
}
