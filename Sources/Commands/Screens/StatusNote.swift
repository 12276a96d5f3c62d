import Foundation
import Terminal

/// A sentence in the lower rule of a page, in which a name gives way when space is short.
///
/// The sentence around the name says what happened, until when, and which key helps: it is never
/// cut. Of several forms of one note, the longest that fits whole is shown; where none with the name
/// does, the shortest sentence with as much of the name as fits; then one without it.
///
///     let name = "Customer Lifetime Value"
///     StatusNote("Suspended: \(name). u takes it back.", name: name).fitted(to: 37)
///     // "Suspended: Customer… u takes it back."
struct StatusNote: Hashable {
  let text: String
  /// The entry's name in the sentence, which is shortened in a narrow window; nil for a sentence
  /// without a name.
  var name: String?

  /// The fewest columns in which a shortened name still tells something.
  private static let shortestName = 6

  /// A sentence, and the name in it.
  init(_ text: String, name: String? = nil) {
    self.text = text
    self.name = name
  }

  /// The sentence in at most so many columns, with its name shortened where needed; nil where that is
  /// not enough.
  func fitted(to columns: Int) -> String? {
    let missing = text.displayWidth - columns
    guard missing > 0 else { return text }
    guard let name, !name.isEmpty, let range = text.range(of: name) else { return nil }
    let rest = text[range.upperBound...]
    // The ellipsis ends the sentence in place of its full stop.
    let end = rest.hasPrefix(".") ? rest.dropFirst() : rest
    let room = name.displayWidth - missing + (rest.count - end.count)
    guard room >= Self.shortestName else { return nil }
    return text[..<range.lowerBound] + name.shortened(to: room) + end
  }
}

extension [StatusNote] {
  /// What is shown of a note's forms, the longest first, in so many columns; nil without a form.
  func fitted(to columns: Int) -> String? {
    let named = filter { note in note.name.map { note.text.contains($0) } ?? true }
    if let whole = named.first(where: { $0.text.displayWidth <= columns }) { return whole.text }
    return (named.reversed() + self).lazy.compactMap { $0.fitted(to: columns) }.first
      ?? last?.text.shortened(to: columns)
  }
}
