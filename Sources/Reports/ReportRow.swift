import Flashcards

/// One row of a report: a subject and its fields.
///
/// A field that the subject has not is left out.
struct ReportRow: Hashable, Sendable {
  /// What a row is about.
  enum Kind: String, CaseIterable, Sendable {
    /// A learner, on one deck or on all.
    case person
    /// All learners and decks.
    case team
    /// A deck over all learners.
    case glossary
    /// A week of the trend.
    case week
    /// A term that is remembered badly.
    case term
  }

  /// What the row is about.
  let kind: Kind
  /// The values of the subject's fields.
  let values: [Field: FieldValue]
}

extension Report {
  /// All rows: people, team, glossaries, weeks, terms.
  var rows: [ReportRow] {
    personRows + (showsTeam ? [teamRow] : []) + glossaryRows + weekRows + termRows
  }

  /// The rows of each learner's decks, each learner's followed by the row of all decks.
  var personRows: [ReportRow] {
    people.flatMap(\.rows)
  }

  private var teamRow: ReportRow { ReportRow(kind: .team, values: team.values) }

  /// The rows of the glossaries; without figures of learners when a team's may not be shown.
  var glossaryRows: [ReportRow] {
    glossaries.map { glossary in
      ReportRow(
        kind: .glossary,
        values: (showsTeam ? glossary.totals.values : [:])
          .merging(glossary.values) { _, own in own })
    }
  }

  /// The rows of the trend's weeks, oldest first.
  var weekRows: [ReportRow] {
    showsTeam ? trend.map { ReportRow(kind: .week, values: $0.values) } : []
  }

  /// The rows of the terms listed.
  var termRows: [ReportRow] {
    terms.terms.prefix(Thresholds.termsListed).map { ReportRow(kind: .term, values: $0.values) }
  }

  /// The fields that every row of a table repeats, so that rows of several reports can form one.
  var sourceValues: [Field: FieldValue] {
    [
      .periodStart: .day(periodStart), .day: .day(today),
      .program: .text("termwise \(request.programVersion)"), .logDigest: .text(logDigest),
    ]
  }
}

extension Deck {
  fileprivate var values: [Field: FieldValue] { [.deck: .text(id), .deckTitle: .text(title)] }
}

extension Person {
  /// The rows of the learner's decks, followed by the row of all decks.
  var rows: [ReportRow] {
    (decks + [all]).map { ReportRow(kind: .person, values: values(in: $0)) }
  }

  /// Why the learner needs help or is to be watched.
  var reasons: [Reason] { needs.map(Reason.need) + watches.map(Reason.watch) }

  fileprivate func values(in row: PersonRow) -> [Field: FieldValue] {
    var values: [Field: FieldValue] = [
      .learner: .text(name), .deck: .text(row.deckID), .status: .status(row.status),
      .coverage: .share(row.coverage), .mastery: .share(row.mastery),
      .overdue: .count(row.overdue), .daysToClear: .count(row.daysToClear),
      .lastActiveWeek: .day(row.lastActiveWeek), .retention: .share(row.retention.share),
      .retentionReviews: .count(row.retention.of),
    ]
    if let deck = row.deck { values.merge(deck.values) { $1 } }
    if row.deck == nil {
      values[.attention] = .attention(attention)
      values[.reasons] = .reasons(reasons)
    }
    if let target = row.target {
      values[.target] = .day(target.day)
      values[.targetState] = .target(target.state)
      values[.projectedWeek] = .day(target.projectedWeek)
    }
    return values
  }
}

extension Totals {
  /// The fields of several learners together.
  var values: [Field: FieldValue] {
    [
      .learners: .count(learners), .begun: .count(begun), .done: .count(done),
      .entries: .count(entries), .seen: .count(seen), .learning: .count(learning),
      .mastered: .count(mastered), .toRelearn: .count(toRelearn), .coverage: .share(coverage),
      .mastery: .share(mastery), .overdue: .count(overdue), .daysToClear: .count(daysToClear),
      .retention: .share(retention.share), .retentionReviews: .count(retention.of),
      .firstTry: .share(firstTry.share), .firstTryReviews: .count(firstTry.of),
      .activeWeeks: .count(activeWeeks), .weeks: .count(weeks), .answers: .count(answers.count),
      .typed: .count(answers.typed), .chosen: .count(answers.chosen),
      .selfGraded: .count(answers.selfGraded),
      .retentionTyped: .count(retentionSample.forms.typed),
      .retentionChosen: .count(retentionSample.forms.chosen),
      .retentionSelfGraded: .count(retentionSample.forms.selfGraded),
      .firstTryTyped: .count(firstTrySample.forms.typed),
      .firstTryChosen: .count(firstTrySample.forms.chosen),
      .firstTrySelfGraded: .count(firstTrySample.forms.selfGraded),
      .masteredTyped: .count(masteredForms.typed), .masteredChosen: .count(masteredForms.chosen),
      .masteredSelfGraded: .count(masteredForms.selfGraded),
    ]
  }
}

extension GlossaryFigures {
  fileprivate var values: [Field: FieldValue] {
    var values = deck.values
    values[.entries] = .count(entries)
    values[.added] = .count(added.count)
    values[.changed] = .count(changed.count)
    values[.retired] = .count(retired.count)
    if let version {
      values[.glossaryVersion] = .count(version.number)
      values[.glossaryDay] = .day(version.day)
      values[.glossaryDigest] = .text(version.digest)
    }
    return values
  }
}

extension TrendWeek {
  fileprivate var values: [Field: FieldValue] {
    [
      .week: .day(week.monday), .learners: .count(learners),
      .activeLearners: .count(activeLearners), .entries: .count(snapshot.entries),
      .seen: .count(snapshot.seen), .learning: .count(snapshot.learning),
      .mastered: .count(snapshot.mastered),
      .toRelearn: .count(snapshot.seen - snapshot.learning - snapshot.mastered),
      .coverage: .share(coverage), .mastery: .share(mastery), .overdue: .count(snapshot.overdue),
      .retention: .share(retention.share), .retentionReviews: .count(retention.of),
      .firstTry: .share(firstTry.share), .firstTryReviews: .count(firstTry.of),
      .answers: .count(samples.answers.count), .typed: .count(samples.answers.typed),
      .chosen: .count(samples.answers.chosen), .selfGraded: .count(samples.answers.selfGraded),
    ]
  }
}

extension WeakTerm {
  fileprivate var values: [Field: FieldValue] {
    var values = deck.values
    values[.term] = .text(term)
    values[.sense] = sense.map { .text($0) }
    values[.learners] = .count(learners)
    values[.passed] = .count(recall.passed)
    values[.reviews] = .count(recall.of)
    values[.likelyLow] = .share(isMeasured ? recall.interval.lowerBound : nil)
    values[.likelyHigh] = .share(isMeasured ? recall.interval.upperBound : nil)
    values[.lapses] = .count(lapses)
    values[.forgotten] = .flag(isForgotten)
    return values
  }
}
