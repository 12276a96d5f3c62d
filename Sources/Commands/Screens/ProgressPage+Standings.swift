import Flashcards
import Terminal

/// The blocks of the progress page about entries: standings, retention, decks.
extension ProgressPage {
  /// The standings in the order of the bar.
  static let order: [Standing] = [.mastered, .learning, .toRelearn, .unseen]

  /// A heading and one bar of all entries.
  func entries(_ columns: Int) -> [StyledLine] {
    let counts = statistics.standings
    return .wrapped(words.entriesSeen(counts), .title, to: columns) + [bar(counts, columns)]
  }

  private func bar(_ counts: StandingCounts, _ columns: Int) -> StyledLine {
    let cells = Bar.cells(of: Self.order.map { counts[$0] }, columns: columns)
    return StyledLine(
      zip(Self.order, cells).map { standing, cells in
        Span(String(repeating: standing.mark, count: cells), standing.style)
      })
  }

  /// The bar's legend: each standing's mark, number of entries, and change since a week ago.
  func standings(_ columns: Int) -> [StyledLine] {
    let width = Self.order.map { words.name($0).count }.max() ?? 0
    let digits = String(statistics.standings.entries).count
    let rows = Self.order.map { standing in
      let label = words.name(standing)
      let count = String(statistics.standings[standing])
      let number = count.alignedRight(in: width - label.count + 2 + digits)
      return [Span(standing.mark, standing.style), Span(" " + label + number)]
    }
    let before = statistics.weekAgo
    guard before.seen > 0 else { return rows.map { StyledLine($0) } }
    let changes = Self.order.map { (statistics.standings[$0] - before[$0]).signed }
    let heading = Span(words.sinceWeekAgo, .dim)
    return [.spread([], heading, columns: columns)]
      + zip(rows, changes).map { .spread($0, Span($1), columns: columns) }
  }

  /// The retention rate and the days with answers.
  func habits(_ columns: Int) -> [StyledLine] {
    .wrapped(words.retention(statistics.retention), to: columns)
      + .wrapped(words.activeDays(ofLast7: statistics.activeDays(in: .last7Days)), to: columns)
      + .wrapped(words.run(statistics.run), to: columns)
  }

  /// One line for each deck; none when there is only one deck.
  func decks(_ columns: Int) -> [StyledLine] {
    guard statistics.decks.count > 1 else { return [] }
    return statistics.decks.flatMap { deck in
      let sentence = words.standings(of: deck.deck.label, deck.counts)
      return [StyledLine].wrapped(sentence, to: columns) + [bar(deck.counts, columns)]
    }
  }
}

extension StandingCounts {
  /// The number of entries of a standing.
  fileprivate subscript(standing: Standing) -> Int {
    switch standing {
    case .mastered: mastered
    case .learning: learning
    case .toRelearn: toRelearn
    case .unseen: unseen
    }
  }
}

extension Standing {
  /// The bar's character for the standing, so that parts differ without colour.
  fileprivate var mark: String {
    switch self {
    case .mastered: "█"
    case .learning: "▓"
    case .toRelearn: "▒"
    case .unseen: "·"
    }
  }

  fileprivate var style: Style {
    switch self {
    case .mastered: .good
    case .learning: .plain
    case .toRelearn: .accent
    case .unseen: .dim
    }
  }
}

extension Int {
  /// The number with `+` or a true minus sign; 0 has no sign.
  fileprivate var signed: String { self > 0 ? "+\(self)" : self < 0 ? "−\(magnitude)" : "0" }
}
