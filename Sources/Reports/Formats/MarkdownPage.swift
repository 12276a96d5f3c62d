import Flashcards

/// The blocks of a Markdown report: headings, paragraphs, lists and tables, separated by blank
/// lines.
struct MarkdownPage {
  let report: Report
  let words: any Words

  var blocks: [String] {
    let hasEntries = report.team.entries > 0
    return ["# \(words.title(report.today))", MarkdownText.wrapped(verdict)]
      + section(.learners, people)
      + section(.terms, report.team.begun > 0 ? terms : [])
      + section(.flagged, flagged)
      + section(.trend, report.team.begun > 0 && report.showsTeam ? [trend] : [])
      + section(.team, report.team.begun > 0 && report.showsTeam ? [list(team)] : [])
      + section(.onboarding, onboarding)
      + section(.glossaries, hasEntries ? glossaries : [])
      + section(.rules, hasEntries ? [list(words.rules)] : [])
      + section(.definitions, hasEntries ? [list(definitions)] : [])
      + section(.source, [list(source)])
  }

  /// A heading and its blocks; nothing without a block.
  private func section(_ section: PageSection, _ blocks: [String]) -> [String] {
    blocks.isEmpty ? [] : ["## \(words.heading(of: section))"] + blocks
  }

  private func list(_ items: [String]) -> String {
    items.map { MarkdownText.wrapped("- \($0)", indent: "  ") }.joined(separator: "\n")
  }

  private func text(_ paragraph: String) -> String { MarkdownText.wrapped(paragraph) }

  // MARK: The verdict

  private var verdict: String {
    let action = "**\(words.verdict(report.verdict) { $0.name.harmlessInMarkdown })**"
    switch report.verdict {
    case .noDeck, .nobodyHasBegun: return action
    case .onePerson(let person):
      return person.reasons.isEmpty
        ? action : "\(action) \(person.reasons.map(words.reason).joined(separator: " "))"
    case .talk, .askToBegin, .watch, .allAreDone, .allIsWell:
      return "\(action) \(words.sentence(report.tally))"
    }
  }

  // MARK: People

  private var people: [String] {
    guard report.team.entries > 0 else { return [] }
    let told = report.people.filter { $0.attention != .none }
    let lines = told.map { person in
      words.labelled(
        person.name.harmlessInMarkdown, "**\(words.name(of: person.attention))**") + ". "
        + person.reasons.map(words.reason).joined(separator: " ")
    }
    let hasDecks = report.people.contains { $0.decks.count > 1 }
    return (told.isEmpty || report.people.count == 1 ? [] : [list(lines)]) + [peopleTable]
      + (hasDecks ? [deckTable] : [])
  }

  /// The figures of each learner on all decks together.
  private var peopleTable: String {
    let fields: [Field] = [.coverage, .mastery, .overdue, .lastActiveWeek, .retention]
    let rows = report.people.map { person in
      let row = person.all
      return [person.name, words.status(row.status)] + shares(of: row)
        + [String(row.overdue), row.lastActiveWeek?.iso ?? "–", words.shortCell(row.retention)]
    }
    return table([.text(words.name(of: .learner)), .text(words.name(of: .status))], fields, rows)
  }

  /// The figures of each learner on each deck.
  private var deckTable: String {
    let fields: [Field] = [.coverage, .mastery, .overdue, .retention]
    let rows = report.people.flatMap { person in
      person.decks.map { row in
        [person.name, row.deck?.title ?? "", words.status(row.status)] + shares(of: row)
          + [String(row.overdue), words.shortCell(row.retention)]
      }
    }
    let names: [Field] = [.learner, .deck, .status]
    return table(names.map { .text(words.name(of: $0)) }, fields, rows)
  }

  private func shares(of row: PersonRow) -> [String] {
    [
      row.coverage.map { words.percent(wholePercent($0)) } ?? "–",
      row.masteryPercent.map(words.percent) ?? words.tooEarly,
    ]
  }

  /// A table with columns of text, then one for each field.
  private func table(
    _ texts: [MarkdownTable.Column], _ fields: [Field], _ rows: [[String]]
  ) -> String {
    MarkdownTable(
      columns: texts + fields.map { .number(words.columnTitle(of: $0)) }, rows: rows
    ).text
  }

  /// A share in whole percent, rounded down, but any share above 0 is 1 at least.
  private func wholePercent(_ share: Double) -> Int {
    share > 0 ? max(1, Int(share * 100)) : 0
  }

  // MARK: Terms, weeks and everybody together

  private var terms: [String] {
    let terms = report.terms
    guard terms.isShown else { return [text(words.tooFewLearners(report.people.count))] }
    guard !terms.terms.isEmpty else { return [words.noWeakTerm] }
    let listed = terms.terms.prefix(Thresholds.termsListed)
    let table = MarkdownTable(
      columns: [
        .text(words.name(of: .term)), .text(words.name(of: .deck)), .number(words.passed),
        .number(words.likelyRange), .number(words.name(of: .lapses)),
        .number(words.name(of: .learners)),
      ], rows: listed.map(row)
    ).text
    let rest = terms.terms.count - listed.count
    return [text(words.mendDefinitions), table] + (rest > 0 ? [words.moreTerms(rest)] : [])
  }

  private var flagged: [String] {
    guard !report.flagged.isEmpty else { return [] }
    let listed = report.flagged.prefix(Thresholds.termsListed)
    let rest = report.flagged.count - listed.count
    let lines = listed.map { term in
      words.flagged(
        term.name.harmlessInMarkdown, term.deck.title.harmlessInMarkdown,
        term.words.map(\.harmlessInMarkdown))
    }
    return [text(words.lookAtFlags), list(lines)] + (rest > 0 ? [words.moreTerms(rest)] : [])
  }

  private func row(of term: WeakTerm) -> [String] {
    let name = term.sense.map { "\(term.term) (\($0))" } ?? term.term
    let (low, high) = (term.recall.interval.lowerBound, term.recall.interval.upperBound)
    return [
      name, term.deck.title, words.count(term.recall.passed, of: term.recall.of),
      term.isMeasured ? words.range(Int(low * 100), Int(high * 100)) : "–", String(term.lapses),
      String(term.learners),
    ]
  }

  private var trend: String {
    let rows = report.trend.map { week -> [String] in
      let snapshot = week.snapshot
      return [
        week.week.monday.iso, words.count(week.activeLearners, of: week.learners),
        words.share(snapshot.seen, of: snapshot.entries),
        words.share(snapshot.mastered, of: week.masterable), words.shortCell(week.retention),
        String(snapshot.overdue), String(week.samples.answers.count),
      ]
    }
    let fields: [Field] = [.activeLearners, .coverage, .mastery, .retention, .overdue, .answers]
    return table([.text(words.name(of: .week))], fields, rows)
  }

  private var team: [String] {
    let team = report.team
    let mastered =
      team.isTooEarly
      ? words.tooEarly
      : "\(words.share(team.mastered, of: team.masterable)) "
        + "(\(words.count(team.mastered, of: team.masterable)))"
    let values: [(Field, String)] = [
      (.begun, words.count(team.begun, of: team.learners)),
      (.done, words.count(team.done, of: team.learners)),
      (
        .coverage,
        "\(words.share(team.seen, of: team.entries)) (\(words.count(team.seen, of: team.entries)))"
      ),
      (.mastered, mastered), (.learning, String(team.learning)),
      (.toRelearn, String(team.toRelearn)), (.retention, rate(team.retentionSample)),
      (.firstTry, rate(team.firstTrySample)),
      (.overdue, words.pile(team.overdue, days: team.daysToClear)),
      (.activeWeeks, words.count(team.activeWeeks, of: team.weeks)),
      (.answers, "\(team.answers.count), \(words.sentence(team.answers))"),
    ]
    return values.map { words.labelled(words.name(of: $0), $1) }
  }

  /// A rate with how its answers were given.
  private func rate(_ sample: ReviewSample) -> String {
    let forms = sample.forms.count > 0 ? ", \(words.sentence(sample.forms))" : ""
    return words.sentence(sample.rate) + forms
  }

  private var onboarding: [String] {
    guard let onboarding = report.onboarding, report.showsTeam else { return [] }
    let points = onboarding.points.map(words.onboardingPoint)
    return [text(words.onboarding(onboarding, learners: report.people.count))]
      + (points.isEmpty ? [] : [list(points)])
  }

  // MARK: Glossaries, and what it means

  private var glossaries: [String] {
    let behind = report.showsTeam && report.people.count > 1 ? report.glossariesBehind : []
    let share = behind.first.map { words.share($0.totals.seen, of: $0.totals.entries) } ?? ""
    let names = behind.map(\.deck.title.harmlessInMarkdown)
    let lines = report.glossaries.map { glossary in
      let version = glossary.version.map { words.version($0) + ", " } ?? ""
      return words.labelled(
        glossary.deck.title.harmlessInMarkdown,
        version + words.changes(glossary, since: report.changesSince))
    }
    let hasTable = report.showsTeam && report.people.count > 1 && !report.glossaries.isEmpty
    return (lines.isEmpty ? [] : [list(lines)]) + (hasTable ? [glossaryTable] : [])
      + (behind.isEmpty ? [] : [text(words.furthestBehind(names, share))])
  }

  private var glossaryTable: String {
    let fields: [Field] = [.entries, .begun, .coverage, .mastery, .overdue, .retention]
    let rows = report.glossaries.map { glossary -> [String] in
      let totals = glossary.totals
      return [
        glossary.deck.title, String(glossary.entries),
        words.count(totals.begun, of: totals.learners),
        words.share(totals.seen, of: totals.entries),
        totals.isTooEarly ? words.tooEarly : words.share(totals.mastered, of: totals.masterable),
        String(totals.overdue), words.shortCell(totals.retention),
      ]
    }
    return table([.text(words.name(of: .deck))], fields, rows)
  }

  private var definitions: [String] {
    let fields: [Field] = [
      .coverage, .seen, .learning, .mastered, .toRelearn, .mastery, .retention, .firstTry, .overdue,
      .activeWeeks, .lapses,
    ]
    return fields.map {
      words.labelled(words.name(of: $0), words.definition(of: $0, on: .percent))
    }
  }

  private var source: [String] {
    [
      words.labelled(words.name(of: .program), "termwise \(report.request.programVersion)"),
      words.labelled(words.name(of: .day), report.today.iso),
      words.period(from: report.periodStart, through: report.today),
      words.labelled(words.name(of: .logDigest), "`\(report.logDigest)`"),
      words.labelled(words.name(of: .learners), String(report.people.count)),
    ] + words.remarks(on: report.quality) + [words.privacy]
  }
}
