extension String {
  /// The word most like this one; nil when none is near.
  ///
  /// A word is near if its ``editDistance(to:)`` is at most 2, or a third of a longer word's length,
  /// and at most half of the letters typed: `--foo` is not near `--now`. Case does not count.
  func likest(among words: [String]) -> String? {
    let typed = lowercased()
    let nearest = words.map { ($0, typed.editDistance(to: $0)) }.min { $0.1 < $1.1 }
    let letterCount = typed.drop { $0 == "-" }.count
    return nearest.flatMap {
      $0.1 <= max(2, typed.count / 3) && $0.1 * 2 <= letterCount ? $0.0 : nil
    }
  }

  /// How many letters to insert, delete or replace, or neighbours to swap, to get another word.
  ///
  /// Swapping two neighbours is one step, for it is the commonest slip of a typist: `--nwe` is one
  /// step from `--new` and two from `--now`.
  func editDistance(to other: String) -> Int {
    let (one, other) = (Array(self), Array(other))
    var earlier: [Int] = []
    var row = Array(0...other.count)
    for i in one.indices {
      var next = [i + 1]
      for j in other.indices {
        var distance = Swift.min(
          row[j + 1] + 1, next[j] + 1, row[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          distance = Swift.min(distance, earlier[j - 1] + 1)
        }
        next.append(distance)
      }
      (earlier, row) = (row, next)
    }
    return row[other.count]
  }
}
