/// Which label and which entry belong together, by their places.
struct Match: Equatable {
  let label: Int
  let entry: Int
}

/// Matches labels and entries of one headword one to one.
///
/// Where several share a headword, those go together whose definitions fit best; then the headword
/// itself comes before its alternatives, and the document's order decides.
func matches(of labels: [JudgedLabel], with entries: [JudgedEntry]) -> [Match] {
  let places = Dictionary(grouping: entries.indices) { entries[$0].key }
  let options = labels.enumerated().flatMap { number, label in
    label.keys.enumerated().flatMap { rank, key in
      (places[key] ?? []).map { entry in
        MatchOption(
          cost: -label.fit(of: entries[entry].definition).weight, isAlternative: rank > 0,
          match: Match(label: number, entry: entry))
      }
    }
  }
  var (labelsTaken, entriesTaken) = (Set<Int>(), Set<Int>())
  return options.sorted().map(\.match).filter { match in
    guard !labelsTaken.contains(match.label), !entriesTaken.contains(match.entry) else {
      return false
    }
    labelsTaken.insert(match.label)
    entriesTaken.insert(match.entry)
    return true
  }
}

private struct MatchOption: Comparable {
  let cost: Int
  let isAlternative: Bool
  let match: Match

  static func < (one: Self, other: Self) -> Bool { one.order < other.order }

  private var order: (Int, Int, Int, Int) {
    (cost, isAlternative ? 1 : 0, match.label, match.entry)
  }
}
