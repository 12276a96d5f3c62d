extension Passage {
  /// The longest text read, in bytes; no honest definition is as long.
  private static let textLimit = 100_000

  /// Cuts the text at the limit.
  mutating func cut() {
    guard text.utf8.count > Self.textLimit else { return }
    text = text.cut(to: Self.textLimit)
    marks = marks.filter { $0.range.upperBound <= text.utf8.count }
  }
}

extension Passage.Kind {
  var isItem: Bool { if case .item = self { true } else { false } }
}

extension Passage {
  /// Inserts an abbreviation's expansion from its element's title, if the text begins with it:
  /// `ARR (Annual Recurring Revenue)`.
  mutating func insertAbbreviation() {
    // The element may be inside other marks: `<b><abbr title="…">ARR</abbr></b>`.
    let abbreviation = marks.first { mark in
      guard mark.range.lowerBound == 0, case .tag(let name) = mark.kind else { return false }
      return name.hasPrefix("abbr") || name.hasPrefix("acronym")
    }
    guard let mark = abbreviation, mark.target.contains(where: \.isWhitespace),
      text.firstPlace(of: mark.target) == nil
    else { return }
    let more = " (\(mark.target))"
    let index = text.utf8.index(text.startIndex, offsetBy: mark.range.upperBound)
    text.insert(contentsOf: more, at: index)
    let length = more.utf8.count
    for other in marks.indices where marks[other].range.upperBound >= mark.range.upperBound {
      let range = marks[other].range
      let lower =
        range.lowerBound >= mark.range.upperBound ? range.lowerBound + length : range.lowerBound
      marks[other].range = lower..<(range.upperBound + length)
    }
  }
}
