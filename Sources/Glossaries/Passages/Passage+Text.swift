extension Passage {
  /// No text is looked at beyond so many bytes: no definition is as long.
  private static let textLimit = 100_000

  /// Takes off what the text has beyond the limit.
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
  /// Puts what an abbreviation stands for behind it, where its element says it and the text begins
  /// with it: `ARR (Annual Recurring Revenue)`.
  mutating func insertAbbreviation() {
    // It may stand inside other marks: `<b><abbr title="…">ARR</abbr></b>`.
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
