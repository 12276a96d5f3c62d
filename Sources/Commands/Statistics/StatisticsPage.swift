import Flashcards

/// A learner's figures as lines of text.
struct StatisticsPage {
  let statistics: Statistics
  let learner: String
  let words: any Words
  /// Whether to draw bars beside numbers; a bar only repeats its number.
  let drawsBars: Bool

  /// The sections, with an empty line between them.
  var lines: [String] {
    let sections = [
      [heading], standing, forecast, hardest, answers,
      chart(
        words.intervalsHeading, statistics.intervals.bins.map { (words.interval($0), $0.cards) }),
      chart(words.easesHeading, statistics.eases.bins.map { (words.ease($0), $0.cards) }),
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var heading: String {
    let only = statistics.decks.count == 1 ? statistics.decks.first?.deck.label : nil
    return words.statisticsHeading(learner, deck: only, on: statistics.today)
  }

  private var standing: [String] {
    let counts = statistics.standings
    let rows = [
      (Standing.mastered, counts.mastered), (.learning, counts.learning),
      (.toRelearn, counts.toRelearn), (.unseen, counts.unseen),
    ].map { (words.name($0), $1) }
    let decks = statistics.decks.count == 1 ? [] : statistics.decks
    let before = statistics.weekAgo
    return chart(words.entriesSeen(counts), rows, outOf: counts.entries)
      + decks.map { "  " + words.standings(of: $0.deck.label, $0.counts) }
      + (before.seen == 0 ? [] : [words.standings(of: words.weekAgo, before)])
      + [
        words.activeDays(ofLast7: statistics.activeDays(in: .last7Days)),
        words.run(statistics.run), words.load(of: statistics),
        words.retention(statistics.retention),
      ]
  }

  private var forecast: [String] {
    let week = statistics.forecast.prefix(7).enumerated().map { offset, cards in
      let day = statistics.today.advanced(by: offset)
      return (words.forecastDay(day, from: statistics.today), cards)
    }
    let pause = statistics.pausedUntil.map { [words.isPaused(until: $0)] } ?? []
    let pile = statistics.pile.map { [words.pile($0)] } ?? []
    return pause + chart(words.forecastHeading, week) + pile
  }

  private var hardest: [String] {
    guard !statistics.hardest.isEmpty else { return [] }
    let hasLeech = statistics.hardest.contains(where: \.isLeech)
    return [words.hardestHeading] + statistics.hardest.map { "  " + words.hardest($0) }
      + (hasLeech ? ["  " + words.leechAdvice] : [])
  }

  private var answers: [String] {
    let periods = Statistics.Period.allCases.flatMap { period in
      let counts = statistics.answers(in: period)
      let line = "  " + words.answers(counts, in: period)
      return counts.answers == 0 ? [line] : [line, "    " + words.keys(counts)]
    }
    let all = statistics.answers(in: .all)
    let rule = all.isTimed ? words.timeRule(untimed: all.untimed) : words.timesNotKept
    return [words.answersHeading] + periods + ["  " + rule]
  }
}

// MARK: - Charts

extension StatisticsPage {
  /// The cells of the longest bar: label, number and bar then fit into 40 columns.
  private static let longestBar = 10

  /// A heading and one line for each number; the longest bar is `whole`, else the largest number.
  private func chart(
    _ heading: String, _ rows: [(label: String, count: Int)], outOf whole: Int? = nil
  ) -> [String] {
    let most = rows.map(\.count).max() ?? 0
    let labels = rows.map(\.label.count).max() ?? 0
    let digits = String(most).count
    return [heading]
      + rows.map { label, count in
        let number = String(count)
        let gap = String(repeating: " ", count: labels - label.count + 2 + digits - number.count)
        let bar = drawsBars ? self.bar(count, of: whole ?? most) : ""
        return "  \(label)\(gap)\(number)" + (bar.isEmpty ? "" : "  \(bar)")
      }
  }

  /// A bar of a share's length; at least one cell for any number above 0.
  private func bar(_ count: Int, of whole: Int) -> String {
    guard count > 0, whole > 0 else { return "" }
    let cells = max(1, Int((Double(count) / Double(whole) * Double(Self.longestBar)).rounded()))
    return String(repeating: "█", count: cells)
  }
}

extension Words {
  /// The load of a day in whole answers and cards.
  func load(of statistics: Statistics) -> String {
    // Round up: one answer a week is not none.
    let perDay = { (count: Int) in (count + 6) / 7 }
    return load(
      answers: perDay(statistics.answers(in: .last7Days).answers),
      due: perDay(statistics.forecast.prefix(7).reduce(0, +)))
  }
}
