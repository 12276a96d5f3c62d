import Flashcards

// The sections about terms and weeks.

extension HTMLPage {
  var terms: TermsView? {
    guard hasFigures else { return nil }
    let terms = report.terms
    let heading = words.heading(of: .terms)
    guard terms.isShown else {
      let text = words.tooFewLearners(report.people.count)
      return TermsView(heading: heading, text: text, table: nil, rest: nil)
    }
    guard !terms.terms.isEmpty else {
      return TermsView(heading: heading, text: words.noWeakTerm, table: nil, rest: nil)
    }
    let listed = terms.terms.prefix(Thresholds.termsListed)
    let rest = terms.terms.count - listed.count
    return TermsView(
      heading: heading, text: words.mendDefinitions,
      table: TableView(
        words.threshold(words.percent(Thresholds.retentionPercent)), columns: termColumns,
        rows: listed.map(row)),
      rest: rest > 0 ? words.moreTerms(rest) : nil)
  }

  private var termColumns: [TableView.Column] {
    [
      .text(words.name(of: .term)), .text(words.name(of: .deck)), .number(words.passed),
      .text(words.likelyRange), .number(words.name(of: .lapses)),
      .number(words.name(of: .learners)),
    ]
  }

  private func row(of term: WeakTerm) -> TableView.Row {
    let name = term.sense.map { "\(term.term) (\($0))" } ?? term.term
    let range = term.recall.interval
    let (low, high) = (Int(range.lowerBound * 100), Int(range.upperBound * 100))
    let mark = rangeMark(
      range, share: Double(term.recall.passed) / Double(max(1, term.recall.of)),
      threshold: Double(Thresholds.retentionPercent) / 100)
    return TableView.Row(
      attention: term.isForgotten ? Attention.wantsHelp.rawValue : nil, head: name.onOneLine,
      cells: [
        TableView.Cell(kind: "about", text: term.deck.title.onOneLine),
        TableView.Cell(text: words.count(term.recall.passed, of: term.recall.of)),
        term.isMeasured
          ? TableView.Cell(kind: "range", text: words.range(low, high), mark: mark.ornament)
          : TableView.Cell(kind: "range", text: words.notEnoughData),
        TableView.Cell(text: words.number(term.lapses)),
        TableView.Cell(text: words.number(term.learners)),
      ])
  }

  // MARK: Weeks

  var trend: TrendView? {
    guard hasFigures, report.showsTeam, !report.trend.isEmpty else { return nil }
    return TrendView(
      heading: words.heading(of: .trend), charts: TrendChart.allCases.map(view))
  }

  private func view(of chart: TrendChart) -> ChartView {
    let mondays = report.trend.map(\.week.monday)
    let weeks = words.weeks(
      from: mondays.first ?? report.today, to: mondays.last ?? report.today)
    let svg = picture(of: chart, WeekChart(weeks: mondays.map(words.shortDate)) { _ in "" })
    return ChartView(
      heading: words.heading(of: chart),
      picture: svg.picture(
        id: "chart-\(chart)", title: words.heading(of: chart),
        description: "\(weeks) \(description(of: chart))"),
      summary: words.chartFigures, table: table(of: chart))
  }

  private func picture(of chart: TrendChart, _ weeks: WeekChart) -> SVG {
    let trend = report.trend
    let names = weeks.weeks
    let shares = WeekChart(weeks: names) { words.percent(wholePercent($0)) }
    let counts = WeekChart(weeks: names) { words.number(Int($0)) }
    switch chart {
    case .progress:
      return shares.lines([
        WeekChart.Line(name: words.name(of: .coverage), shares: trend.map(\.coverage)),
        WeekChart.Line(name: words.name(of: .mastery), shares: trend.map(\.mastery)),
      ])
    case .retention:
      return shares.lines(
        [WeekChart.Line(name: words.name(of: .retention), shares: trend.map(\.retention.share))],
        threshold: Double(Thresholds.retentionPercent) / 100)
    case .activeLearners:
      return counts.bars(trend.map(\.activeLearners), of: report.people.count)
    case .overdue:
      return counts.bars(trend.map(\.snapshot.overdue))
    }
  }

  private func description(of chart: TrendChart) -> String {
    chart.fields.map { field in
      let values = report.trend.map { value(of: field, in: $0).text }
      return words.describe(
        words.name(of: field), from: values.first ?? "–", to: values.last ?? "–")
    }.joined(separator: " ")
  }

  private func table(of chart: TrendChart) -> TableView {
    TableView(
      words.heading(of: chart), isStacked: false,
      columns: [.text(words.name(of: .week))]
        + chart.fields.map { .number(words.name(of: $0)) },
      rows: report.trend.map { week in
        TableView.Row(
          head: words.shortDate(week.week.monday),
          cells: chart.fields.map { value(of: $0, in: week) })
      })
  }

  private func value(of field: Field, in week: TrendWeek) -> TableView.Cell {
    switch field {
    case .coverage: TableView.Cell(text: share(week.coverage))
    case .mastery: TableView.Cell(text: share(week.mastery))
    case .retention: cell(week.retention)
    case .activeLearners:
      TableView.Cell(text: words.count(week.activeLearners, of: week.learners))
    case .answers: TableView.Cell(text: words.number(week.samples.answers.count))
    default: TableView.Cell(text: words.number(week.snapshot.overdue))
    }
  }
}

extension TrendChart {
  /// The columns of the chart's table.
  fileprivate var fields: [Field] {
    switch self {
    case .progress: [.coverage, .mastery]
    case .retention: [.retention]
    case .activeLearners: [.activeLearners, .answers]
    case .overdue: [.overdue]
    }
  }
}
