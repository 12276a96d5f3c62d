import Flashcards

/// What a report's page shows, in the words of a language.
struct HTMLPage {
  let report: Report
  let words: any Words
  let language: Language

  /// The page.
  var view: PageView {
    let sections = self.sections
    return PageView(
      language: language.rawValue, policy: PageTemplate.policy, style: PageTemplate.style,
      program: program, title: words.title(report.today),
      verdict: words.verdict(report.verdict) { $0.name.unbroken }, lead: lead,
      numbers: ListView(numbers), contents: contents(sections), people: people, terms: terms,
      trend: trend, sections: sections)
  }

  /// Whether anybody has a review, so that there are figures to show.
  var hasFigures: Bool { report.team.begun > 0 }

  private var program: String { "termwise \(report.request.programVersion)" }

  private var lead: String? {
    switch report.verdict {
    case .noDeck, .nobodyHasBegun, .onePerson: nil
    case .talk, .askToBegin, .watch, .allAreDone, .allIsWell: words.sentence(report.tally)
    }
  }

  /// The links to the sections; none on a page that is short.
  private func contents(_ sections: [SectionView]) -> ContentsView? {
    guard hasFigures else { return nil }
    let first: [(String, PageSection, Bool)] = [
      ("people", .learners, people != nil), ("terms", .terms, terms != nil),
      ("trend", .trend, trend != nil),
    ]
    let links =
      first.filter(\.2).map { ContentsView.Link(id: $0.0, name: words.heading(of: $0.1)) }
      + sections.map { ContentsView.Link(id: $0.id, name: $0.heading) }
    return ContentsView(label: words.contents, links: links)
  }

  // MARK: The numbers below the verdict

  private var numbers: [NumberView] {
    guard hasFigures, report.showsTeam else { return [] }
    return [coverage, mastery, retention, overdue, activeLearners]
  }

  private func number(_ field: Field, _ value: String, _ notes: [String?]) -> NumberView {
    NumberView(
      name: words.name(of: field), value: value, notes: notes.compactMap { $0 })
  }

  private var coverage: NumberView {
    let team = report.team
    return number(
      .coverage, words.share(team.seen, of: team.entries),
      [
        words.count(words.number(team.seen), of: words.number(team.entries)),
        change { $0.coverage }.map { words.sinceLastWeek(words.points($0)) },
      ])
  }

  private var mastery: NumberView {
    let team = report.team
    let isShown = !team.isTooEarly
    return number(
      .mastery, isShown ? words.share(team.mastered, of: team.masterable) : words.tooEarly,
      isShown
        ? [
          words.count(words.number(team.mastered), of: words.number(team.masterable)),
          change { $0.mastery }.map { words.sinceLastWeek(words.points($0)) },
        ] : [])
  }

  private var retention: NumberView {
    let rate = report.team.retention
    return number(
      .retention, rate.percent.map(words.percent) ?? "–",
      [
        rate.percent == nil ? words.notEnoughData : words.reviews(rate.of),
        report.trend.last.flatMap { $0.retention.percent }.map {
          words.thisWeek(words.percent($0))
        },
      ])
  }

  private var overdue: NumberView {
    let change = report.lastWeek.map { report.team.overdue - $0.snapshot.overdue }
    return number(
      .overdue, words.number(report.team.overdue),
      [change.map { words.sinceLastWeek(words.difference($0)) }])
  }

  private var activeLearners: NumberView {
    let now = report.trend.last
    return number(
      .activeLearners,
      now.map { words.count($0.activeLearners, of: $0.learners) } ?? "–",
      [report.lastWeek.map { words.lastWeek(String($0.activeLearners)) }])
  }

  /// The change of a share since last week in points; nil without a share.
  private func change(_ share: (TrendWeek) -> Double?) -> Int? {
    guard let now = report.trend.last.flatMap(share), let last = report.lastWeek.flatMap(share)
    else { return nil }
    return wholePercent(now) - wholePercent(last)
  }
}

/// A share in whole percent, rounded down; any share above 0 is 1 at least.
func wholePercent(_ share: Double) -> Int { share > 0 ? max(1, Int(share * 100 + 1e-9)) : 0 }

extension String {
  /// The text on one line, cut at 120 characters with an ellipsis; an empty text becomes a dash.
  var onOneLine: String {
    let line = collapsingSpaces
    if line.count > Self.nameLengthAtMost { return line.prefix(Self.nameLengthAtMost - 1) + "…" }
    return line.isEmpty ? "–" : line
  }

  /// The most characters of a name on a page; nobody reads more.
  private static var nameLengthAtMost: Int { 120 }

  /// The text on one line, with no-break spaces in up to 30 characters, so that a browser keeps a
  /// learner's name together.
  fileprivate var unbroken: String {
    onOneLine.count <= 30 ? onOneLine.replacing(" ", with: "\u{A0}") : onOneLine
  }
}
