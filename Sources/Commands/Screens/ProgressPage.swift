import Flashcards
import Terminal

/// The page of a learner's figures.
///
/// Every chart also shows its digits; `termwise stats` prints the same figures as lines.
struct ProgressPage {
  let statistics: Statistics
  let words: any Words

  /// The fewest columns that the page is laid out for.
  private static let narrowest = 36
  /// The columns from which blocks stand side by side.
  private static let wide = 70
  /// The columns from which there is room for everything.
  private static let widest = 100
  /// The weeks of the calendar in that room.
  private static let longCalendar = 28
  /// The columns between two blocks side by side.
  private static let gap = 4

  /// The page's lines, the most important first.
  ///
  /// Fewer than 36 columns are treated as 36.
  func lines(columns: Int) -> [StyledLine] {
    let columns = max(Self.narrowest, columns)
    guard statistics.standings.entries > 0, !statistics.days.isEmpty else {
      return beginning(columns)
    }
    if columns >= Self.widest { return inWidth(columns) }
    return columns < Self.wide ? oneBelowAnother(columns) : sideBySide(columns)
  }

  private func oneBelowAnother(_ columns: Int) -> [StyledLine] {
    .spaced([
      pause(columns), entries(columns) + standings(Self.narrowest), habits(columns), due(columns),
      calendar(columns), hardest(columns) + advice(columns), decks(columns),
      .wrapped(words.load(of: statistics), .dim, to: columns),
    ])
  }

  private func sideBySide(_ columns: Int) -> [StyledLine] {
    let half = (columns - Self.gap) / 2
    let second = half + Self.gap
    let table = standings(min(half, Self.narrowest))
    let habits = habits(half)
    // Skip a line, so that the block stands beside the numbers and not beside their heading.
    let skips = table.count > Self.order.count && habits.count < table.count
    return .spaced([
      pause(columns),
      entries(columns) + table.beside((skips ? [StyledLine()] : []) + habits, at: second),
      .spaced([due(half), hardest(half)]).beside(calendar(half), at: second) + advice(columns),
      decks(columns), .wrapped(words.load(of: statistics), .dim, to: columns),
    ])
  }

  /// Everything at once, for a large terminal: also a month ahead, half a year back, and intervals.
  private func inWidth(_ columns: Int) -> [StyledLine] {
    let second = Self.longCalendar * 2 + 1 + Self.gap * 2
    let rest = columns - second
    let calendar = AnswerCalendar(
      statistics.days, to: statistics.today, weeks: Self.longCalendar, words: words
    ).lines(columns: second - Self.gap)
    let table = standings(Self.narrowest + Self.gap)
    return .spaced([
      pause(columns),
      entries(columns) + table.beside([StyledLine()] + habits(rest), at: second),
      month(second - Self.gap).beside(hardest(rest) + advice(rest), at: second),
      calendar.beside(intervals(rest), at: second),
      decks(columns), .wrapped(words.load(of: statistics), .dim, to: columns),
    ])
  }

  /// What to do first: import a glossary, or answer.
  private func beginning(_ columns: Int) -> [StyledLine] {
    let counts = statistics.standings
    let hints =
      counts.entries == 0
      ? [words.noGlossaryYet] : [words.noAnswers(counts), words.figuresToCome]
    return .spaced([pause(columns)] + hints.map { .wrapped($0, to: columns) })
  }

  /// The pause that is in force, or the mornings that a pile takes.
  private func pause(_ columns: Int) -> [StyledLine] {
    let pause = statistics.pausedUntil.map { words.isPaused(until: $0) }
    let sentence = pause ?? statistics.pile.map(words.pile)
    return sentence.map { .wrapped($0, .accent, to: columns) } ?? []
  }
}

// MARK: - What comes, what was done, what is hard

extension ProgressPage {
  private func due(_ columns: Int) -> [StyledLine] {
    let week = Array(statistics.forecast.prefix(7))
    let sum = week.reduce(0, +)
    let heading = [StyledLine].wrapped(words.dueInWeek(sum), .title, to: columns)
    return sum == 0
      ? heading : heading + DueColumns(cards: week, first: statistics.today, words: words).lines
  }

  /// A month ahead.
  private func month(_ columns: Int) -> [StyledLine] {
    let (cards, most) = (statistics.forecast.reduce(0, +), statistics.forecast.max() ?? 0)
    let heading = [StyledLine].wrapped(
      words.dueInMonth(cards, most: most), .title, to: columns)
    guard cards > 0 else { return heading }
    return heading
      + MonthColumns(cards: statistics.forecast, first: statistics.today, words: words)
      .lines(columns: columns)
  }

  /// The cards by interval, each number with its bar.
  private func intervals(_ columns: Int) -> [StyledLine] {
    let bins = statistics.intervals.bins
    let most = bins.map(\.cards).max() ?? 0
    let labels = bins.map { words.interval($0) }
    let width = labels.map(\.displayWidth).max() ?? 0
    let digits = String(most).count
    let rows = zip(bins, labels).map { bin, label in
      let number = String(bin.cards).alignedRight(in: width - label.displayWidth + 2 + digits)
      let bar = Bar.filled(share: bin.cards, of: most, columns: columns - width - digits - 4)
      return StyledLine([Span(label + number + "  "), Span(bar.done, .good)])
    }
    return [StyledLine([Span(words.intervalsTitle, .title)])] + rows
  }

  private func calendar(_ columns: Int) -> [StyledLine] {
    AnswerCalendar(statistics.days, to: statistics.today, words: words).lines(columns: columns)
  }

  private func hardest(_ columns: Int) -> [StyledLine] {
    guard !statistics.hardest.isEmpty else { return [] }
    let heading = StyledLine.spread(
      [Span(words.hardestHeading, .title)], Span(words.missedHeading, .dim), columns: columns)
    return [heading] + statistics.hardest.map { line(for: $0, columns) }
  }

  private func advice(_ columns: Int) -> [StyledLine] {
    guard statistics.hardest.contains(where: \.isLeech) else { return [] }
    return .wrapped(words.leechAdvice, .dim, to: columns)
  }

  private func line(for entry: HardEntry, _ columns: Int) -> StyledLine {
    let mark = Span(entry.isLeech ? words.leechMark : "")
    let missed = Span(words.missed(entry))
    let room = columns - mark.text.displayWidth - missed.text.displayWidth - 2
    // Shorten the sanitised span: an entry's term may have line breaks, a span has none.
    let term = Span(entry.term).text.shortened(to: room)
    return .spread([Span(term), mark], missed, columns: columns)
  }
}

extension ReadingScreen {
  /// The page of a learner's figures.
  init(_ page: ProgressPage, _ words: any Words) {
    self.init(title: words.progressTitle, words: words, lines: page.lines)
    widest = 114
  }
}
