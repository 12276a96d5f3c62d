extension String {
  /// The likeness of two words: 1 when equal; less when half their length, and at least four
  /// letters, agree at the start or end, as in `upsell` and `sell`; else 0.
  func likeness(to other: String) -> Double {
    if self == other { return 1 }
    let longer = max(utf8.count, other.utf8.count)
    let start = zip(utf8, other.utf8).prefix { $0 == $1 }.count
    let end = zip(utf8.reversed(), other.utf8.reversed()).prefix { $0 == $1 }.count
    let same = max(start, end)
    return same >= 4 && same * 2 >= longer ? 0.7 * Double(same) / Double(longer) : 0
  }
}
