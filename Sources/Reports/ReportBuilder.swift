public import Flashcards

/// Computes a report from learners' records, one after the other, so that a company's records need
/// not be in memory together.
public struct ReportBuilder: Sendable {
  private let request: ReportRequest
  private let calendar: ReportCalendar
  private var people: [Person] = []
  private var team = Totals()
  private var trend: [TrendWeek]
  private var glossaries: [GlossaryTally]
  private var glossaryIndexes: [String: Int] = [:]
  private var terms = TermTally()
  private var flags = FlagTally()
  private var onboarding: [Snapshot]
  private var weeksToBeDone: [Int] = []
  private var firstAnswer: StudyDay?

  /// Starts a report about some glossaries; others are added with the first record that has them.
  public init(_ request: ReportRequest, glossaries: [GlossaryRecord] = []) {
    self.request = request
    calendar = ReportCalendar(today: request.today, since: request.since)
    trend = calendar.weeks.map(TrendWeek.init)
    onboarding = calendar.days.map { _ in Snapshot() }
    self.glossaries = glossaries.map { GlossaryTally(glossary: $0) }
    for (index, glossary) in glossaries.enumerated() { glossaryIndexes[glossary.deck.id] = index }
  }

  /// Adds a learner.
  public mutating func add(_ record: LearningRecord) {
    flags.add(record)
    var all = RecordMeasures(calendar)
    var rows: [PersonRow] = []
    var milestones: [Milestone] = []
    for deck in record.decks {
      let measures = RecordMeasures(
        of: deck, pauses: record.pauses, calendar, projectsMastery: request.target != nil)
      let figures = Figures(measures, calendar, cardsADay: record.cardsADay)
      rows.append(row(deck.deck, figures, measures))
      milestones += measures.milestones(of: deck.deck, calendar)
      glossaries[index(of: deck)].totals.add(figures, measures)
      terms.add(deck, calendar)
      all += measures
    }
    add(all, of: record, rows: rows, milestones: milestones)
  }

  private mutating func add(
    _ all: RecordMeasures, of record: LearningRecord, rows: [PersonRow], milestones: [Milestone]
  ) {
    let figures = Figures(all, calendar, cardsADay: record.cardsADay)
    let row = row(nil, figures, all)
    let judgement = Judgement(
      figures: figures, measures: all, target: row.target, pauses: record.pauses,
      calendar: calendar)
    let (needs, watches) = (judgement.needs, judgement.watches)
    people.append(
      Person(
        name: record.learner, id: record.id,
        attention: needs.isEmpty ? (watches.isEmpty ? .none : .watch) : .wantsHelp, needs: needs,
        watches: watches, all: row, decks: rows, milestones: milestones))
    team.add(figures, all)
    addWeeks(of: all, enrolled: record.enrolled)
    all.weeksToBeDone(calendar).map { weeksToBeDone.append($0) }
    firstAnswer = [firstAnswer, all.activeDays.min()].compactMap(\.self).min()
  }

  private func row(_ deck: Deck?, _ figures: Figures, _ measures: RecordMeasures) -> PersonRow {
    let target = request.target.flatMap { day in
      figures.entries == 0
        ? nil
        : TargetStanding(
          Projection(of: figures, measures, calendar), mastered: figures.mastered, target: day,
          today: request.today)
    }
    return PersonRow(deck, figures, lastActive: measures.activeDays.max(), target: target)
  }

  private mutating func addWeeks(of measures: RecordMeasures, enrolled: StudyDay?) {
    let known = [enrolled, measures.activeDays.min()].compactMap(\.self).min()
    for (index, week) in calendar.weeks.enumerated() {
      guard let day = calendar.index(of: week.end), known.map({ $0 <= week.end }) ?? true else {
        continue
      }
      trend[index].add(
        measures.snapshots[day], measures.weeks[index], firstReview: measures.firstReview)
    }
    for index in onboarding.indices { onboarding[index] += measures.snapshots[index] }
  }

  private mutating func index(of deck: DeckRecord) -> Int {
    if let index = glossaryIndexes[deck.deck.id] { return index }
    glossaryIndexes[deck.deck.id] = glossaries.count
    glossaries.append(
      GlossaryTally(
        glossary: GlossaryRecord(deck: deck.deck, entryCount: deck.entries.count)))
    return glossaries.count - 1
  }
}

// MARK: - The report

extension ReportBuilder {
  /// The report on the learners added, with the digest and quality of their log.
  public func report(logDigest: String, quality: LogQuality = LogQuality()) -> Report {
    let changesSince = request.since ?? request.today.advanced(by: -7)
    return Report(
      request: request, logDigest: logDigest,
      periodStart: request.since ?? firstAnswer?.monday,
      people: people.sorted { $0.rank < $1.rank }, team: team,
      glossaries: glossaries.map { $0.figures(since: changesSince, today: request.today) },
      changesSince: changesSince,
      terms: terms.list(for: request.audience, learners: people.count), flagged: flags.list,
      trend: trend,
      onboarding: onboardingFigures, quality: quality)
  }

  private var onboardingFigures: Onboarding? {
    guard let dayZero = request.since else { return nil }
    let points = Onboarding.milestones.compactMap { days in
      calendar.index(of: dayZero.advanced(by: days)).map {
        Onboarding.Point(days: days, snapshot: onboarding[$0])
      }
    }
    return Onboarding(
      dayZero: dayZero, elapsedDays: request.today.days(since: dayZero), points: points,
      weeksToBeDone: weeksToBeDone.sorted())
  }
}

extension Report {
  /// Computes a report from records that are in memory together.
  public init(
    of records: [LearningRecord], glossaries: [GlossaryRecord] = [], _ request: ReportRequest,
    logDigest: String, quality: LogQuality = LogQuality()
  ) {
    var builder = ReportBuilder(request, glossaries: glossaries)
    for record in records { builder.add(record) }
    self = builder.report(logDigest: logDigest, quality: quality)
  }
}

/// Collects one glossary's totals.
private struct GlossaryTally: Sendable {
  let glossary: GlossaryRecord
  var totals = Totals()

  func figures(since: StudyDay, today: StudyDay) -> GlossaryFigures {
    let changes = glossary.changes.filter { $0.day >= since && $0.day <= today }
    func terms(_ kind: GlossaryChange.Kind) -> [String] {
      changes.filter { $0.kind == kind }.map(\.term)
    }
    return GlossaryFigures(
      deck: glossary.deck, entries: glossary.entryCount, version: glossary.version,
      added: terms(.added), changed: terms(.changed), retired: terms(.retired), totals: totals)
  }
}

extension Person {
  /// The sort key: nobody is ranked, so that names decide within an attention.
  fileprivate var rank: (Attention, String, String, String) { (attention, name.folded, name, id) }
}

extension Projection {
  /// The projection of a learner's figures.
  fileprivate init(
    of figures: Figures, _ measures: RecordMeasures, _ calendar: ReportCalendar
  ) {
    let before =
      calendar.index(of: calendar.today.advanced(by: -Thresholds.paceDays))
      .map { measures.snapshots[$0].seen } ?? 0
    let sinceFirst = measures.firstReview.map { calendar.today.days(since: $0) + 1 } ?? 1
    self.init(
      masteryDays: measures.masteryDays, unseen: figures.entries - figures.seen,
      entries: figures.entries, begun: max(0, figures.seen - before),
      paceDays: min(Thresholds.paceDays, max(7, sinceFirst)))
  }
}

extension RecordMeasures {
  /// The milestones of a deck in the weeks of the trend that are over.
  fileprivate func milestones(of deck: Deck, _ calendar: ReportCalendar) -> [Milestone] {
    calendar.weeks.enumerated().filter { $0.element.isComplete }.flatMap { number, week in
      guard let index = calendar.index(of: week.end),
        let before = calendar.index(of: week.monday.advanced(by: -1))
      else { return [Milestone]() }
      return kinds(answers: weeks[number].answers.count, snapshots[before], snapshots[index])
        .map { Milestone(kind: $0, deck: deck, weekEnd: week.end) }
    }
  }

  private func kinds(answers: Int, _ before: Snapshot, _ now: Snapshot) -> [Milestone.Kind] {
    let isWhole = { (some: Snapshot) in some.entries > 0 && some.seen == some.entries }
    var kinds: [Milestone.Kind] = answers > 0 ? [.answered(answers)] : []
    if now.seen > before.seen, now.entries > 0 {
      kinds.append(.progressed(Double(now.seen) / Double(now.entries)))
    }
    if isWhole(now), !isWhole(before) { kinds.append(.completed) }
    if now.isDone, !before.isDone { kinds.append(.mastered) }
    return kinds
  }
}
