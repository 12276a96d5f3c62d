import Flashcards

/// Reports short definitions that explain each term by the next, and the last by the first.
struct DefinitionsInACircle: LintRule {
  /// The most words of a definition that adds nothing of its own.
  private static let wordsAtMost = 12

  func findings(in corpus: LintCorpus) -> [LintFinding] {
    var named: [Int: [Int]] = [:]
    for (index, item) in corpus.items.enumerated() {
      let words = item.entry.definition.nameWords.count
      guard words > 0, words <= Self.wordsAtMost else { continue }
      named[index] = corpus.itemsNamed(in: item.entry.definition).filter { $0 != index }.sorted()
    }
    dropDeadEnds(in: &named)
    return circles(in: named).map { circle in
      let first = corpus.items[circle[0]]
      let terms = circle.map { corpus.items[$0].entry.term }
      return first.finding(.definedInACircle(terms: terms))
    }
  }

  /// Removes the items from which no circle can be reached.
  private func dropDeadEnds(in named: inout [Int: [Int]]) {
    var changed = true
    while changed {
      let alive = Set(named.keys)
      changed = false
      for (index, others) in named {
        let kept = others.filter(alive.contains)
        if kept.isEmpty { named[index] = nil } else { named[index] = kept }
        if kept.count != others.count || kept.isEmpty { changed = true }
      }
    }
  }

  /// The circles that can be reached, each once, from its earliest item on.
  private func circles(in named: [Int: [Int]]) -> [[Int]] {
    var seen: Set<Int> = []
    var circles: [[Int]] = []
    for start in named.keys.sorted() where !seen.contains(start) {
      var (path, current) = ([Int](), start)
      while seen.insert(current).inserted {
        path.append(current)
        guard let next = named[current]?.first else { break }
        current = next
      }
      guard let begin = path.firstIndex(of: current) else { continue }
      let circle = Array(path[begin...])
      let top = circle.indices.min { circle[$0] < circle[$1] } ?? 0
      circles.append(Array(circle[top...] + circle[..<top]))
    }
    return circles
  }
}
