import Foundation

/// A pattern and what is written in place of each match.
struct Rule: Sendable {
  /// Nil for a pattern that does not compile; the tests see to it that none is.
  let expression: NSRegularExpression?
  private let template: String
  /// A character that every match has; a text without it is not searched.
  private let mark: UInt8?

  /// A pattern in ICU's syntax, whose `.` stops at a line feed alone; `$1` in the template is its
  /// first group.
  init(_ pattern: String, _ template: String, mark: Unicode.Scalar? = nil) {
    expression = try? NSRegularExpression(pattern: pattern, options: .useUnixLineSeparators)
    self.template = template
    self.mark = mark.map { UInt8(ascii: $0) }
  }

  static func apply(_ rules: [Rule], to text: String) -> String {
    rules.reduce(text) { text, rule in rule.applied(to: text) }
  }

  private func applied(to text: String) -> String {
    if let mark, !text.utf8.contains(mark) { return text }
    guard let expression else { return text }
    let range = NSRange(text.startIndex..., in: text)
    return expression.stringByReplacingMatches(in: text, range: range, withTemplate: template)
  }
}
