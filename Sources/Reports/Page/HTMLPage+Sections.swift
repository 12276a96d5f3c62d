import Flashcards

// The sections with tables, rules and definitions.

extension HTMLPage {
  var sections: [SectionView] {
    let hasEntries = report.team.entries > 0
    return [
      report.flagged.isEmpty ? nil : flagged, hasFigures && report.showsTeam ? team : nil,
      onboarding,
      report.glossaries.isEmpty ? nil : glossaries, hasEntries ? rules : nil,
      hasEntries ? definitions : nil, source,
    ].compactMap { $0 }
  }

  private func section(_ section: PageSection) -> SectionView {
    SectionView(id: section.id, heading: words.heading(of: section))
  }

  private var flagged: SectionView {
    var view = section(.flagged)
    let listed = report.flagged.prefix(Thresholds.termsListed)
    let rest = report.flagged.count - listed.count
    view.paragraphs = [words.lookAtFlags] + (rest > 0 ? [words.moreTerms(rest)] : [])
    view.list = ListView(
      listed.map { term in
        words.flagged(
          term.name.onOneLine, term.deck.title.onOneLine, term.words.map(\.onOneLine))
      })
    return view
  }

  private var team: SectionView {
    var view = section(.team)
    let team = report.team
    let facts: [(Field, String)] = [
      (.begun, words.count(team.begun, of: team.learners)),
      (.done, words.count(team.done, of: team.learners)),
      (.learning, words.number(team.learning)), (.toRelearn, words.number(team.toRelearn)),
      (.retention, rate(team.retentionSample)), (.firstTry, rate(team.firstTrySample)),
      (.overdue, words.pile(team.overdue, days: team.daysToClear)),
      (.activeWeeks, words.count(team.activeWeeks, of: team.weeks)),
      (.answers, "\(words.number(team.answers.count)), \(words.sentence(team.answers))"),
    ]
    view.definitions = ListView(facts.map { FactView(name: words.name(of: $0), value: $1) })
    return view
  }

  /// A rate with how its answers were given.
  private func rate(_ sample: ReviewSample) -> String {
    let forms = sample.forms.count > 0 ? ", \(words.sentence(sample.forms))" : ""
    return words.sentence(sample.rate) + forms
  }

  private var onboarding: SectionView? {
    guard let onboarding = report.onboarding, report.showsTeam else { return nil }
    var view = section(.onboarding)
    view.paragraphs = [words.onboarding(onboarding, learners: report.people.count)]
    view.list = ListView(onboarding.points.map(words.onboardingPoint))
    return view
  }

  private var glossaries: SectionView {
    var view = section(.glossaries)
    let isTeam = report.showsTeam && report.people.count > 1
    if isTeam {
      let behind = report.glossariesBehind
      let share = behind.first.map { words.share($0.totals.seen, of: $0.totals.entries) } ?? ""
      let names = behind.map(\.deck.title.onOneLine)
      view.paragraphs = behind.isEmpty ? [] : [words.furthestBehind(names, share)]
      view.table = glossaryTable
    }
    view.list = ListView(
      report.glossaries.map { glossary in
        let version = glossary.version.map { words.version($0) + ", " } ?? ""
        return words.labelled(
          glossary.deck.title.onOneLine,
          version + words.changes(glossary, since: report.changesSince))
      })
    return view
  }

  private var glossaryTable: TableView {
    let fields: [Field] = [.entries, .begun, .done, .coverage, .mastery, .retention, .overdue]
    return TableView(
      words.glossaryTable,
      columns: [.text(words.name(of: .deck))] + fields.map { .number(words.name(of: $0)) },
      rows: report.glossaries.map { glossary in
        let totals = glossary.totals
        let mastery =
          totals.isTooEarly ? words.tooEarly : words.share(totals.mastered, of: totals.masterable)
        return TableView.Row(
          head: glossary.deck.title.onOneLine,
          cells: [
            TableView.Cell(text: words.number(glossary.entries)),
            TableView.Cell(text: words.count(totals.begun, of: totals.learners)),
            TableView.Cell(text: words.count(totals.done, of: totals.learners)),
            TableView.Cell(text: words.share(totals.seen, of: totals.entries)),
            TableView.Cell(text: mastery), cell(totals.retention),
            TableView.Cell(text: words.number(totals.overdue)),
          ])
      })
  }

  private var rules: SectionView {
    var view = section(.rules)
    view.list = ListView(words.rules)
    return view
  }

  private var definitions: SectionView {
    let fields: [Field] = [
      .coverage, .seen, .learning, .mastered, .toRelearn, .mastery, .retention, .firstTry, .overdue,
      .activeWeeks, .lapses,
    ]
    var view = section(.definitions)
    view.definitions = ListView(
      fields.map {
        FactView(name: words.name(of: $0), value: words.definition(of: $0, on: .percent))
      })
    return view
  }

  private var source: SectionView {
    var view = section(.source)
    view.definitions = ListView([
      FactView(
        name: words.name(of: .program), value: "termwise \(report.request.programVersion)"),
      FactView(name: words.name(of: .day), value: words.date(report.today)),
      FactView(
        name: words.periodName, value: words.period(from: report.periodStart, through: report.today)
      ),
      FactView(
        name: words.name(of: .learners), value: words.number(report.people.count)),
      FactView(name: words.name(of: .logDigest), value: report.logDigest),
    ])
    view.list = ListView(words.remarks(on: report.quality) + [words.privacy])
    return view
  }
}

extension PageSection {
  /// The section's anchor.
  fileprivate var id: String {
    switch self {
    case .learners: "people"
    case .team: "team"
    case .terms: "terms"
    case .flagged: "flagged"
    case .glossaries: "glossaries"
    case .trend: "trend"
    case .onboarding: "onboarding"
    case .rules: "rules"
    case .definitions: "definitions"
    case .source: "source"
    }
  }
}
