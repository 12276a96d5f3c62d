import Flashcards

/// The blocks of a Markdown report: headings, paragraphs, lists and tables, separated by blank
/// lines.
struct MarkdownPage {
  let report: Report
  let words: any Words

  var blocks: [String] {
    let totals = report.totals
    return ["# \(words.title(report.today))", verdict]
      + (totals.begun > 0 ? [list(numbers)] : [])
      + section(.firstWeeks, firstWeeks)
      + section(.learners, isTeam ? [list(report.learners.map(line))] : [])
      + section(.figures, figures)
      + section(.terms, totals.begun > 0 ? terms : [])
      + section(.decks, decks)
      + section(.judgements, totals.entries > 0 ? [list(words.thresholds)] : [])
      + section(.definitions, totals.entries > 0 ? [list(definitions)] : [])
      + section(.source, [list(source)])
  }

  private var isTeam: Bool { report.learners.count > 1 }

  /// A heading and its blocks; nothing without a block.
  private func section(_ section: PageSection, _ blocks: [String]) -> [String] {
    blocks.isEmpty ? [] : ["## \(words.heading(of: section))"] + blocks
  }

  private func list(_ items: [String]) -> String {
    items.map { "- \($0)" }.joined(separator: "\n")
  }

  private func strong(_ text: String) -> String { "**\(text)**" }

  // MARK: The verdict and its numbers

  private var verdict: String {
    let (action, why) =
      switch report.verdict {
      case .noDeck: (words.noDeck, "")
      case .nobodyHasBegun: (words.nobodyHasBegun, "")
      case .oneLearner(let learner):
        (
          words.verdict(on: learner.name.harmlessInMarkdown, learner.status),
          words.reasons(for: learner)
        )
      case .talk(let learners): (words.talk(to: names(learners)), tally)
      case .askToBegin(let learners): (words.askToBegin(names(learners)), tally)
      case .allIsWell: (words.allIsWell, tally)
      }
    return why.isEmpty ? strong(action) : "\(strong(action)) \(why)"
  }

  private var tally: String { words.tally(report.tally, of: report.learners.count) }

  private func names(_ learners: [LearnerFigures]) -> [String] {
    learners.map(\.name.harmlessInMarkdown)
  }

  private var numbers: [String] {
    let totals = report.totals
    let forgotten = report.hardestTerms.terms.count
    return [
      words.labelled(
        words.name(of: .coverage), words.coverage(totals.seen, of: totals.entries, isTeam: isTeam)),
      rate(.firstTry, totals.firstTry), rate(.retention, totals.retention),
      words.labelled(words.name(of: .mastered), mastered(of: totals)),
      words.labelled(words.name(of: .overdue), String(totals.overdue)),
    ] + (forgotten > 0 ? [words.labelled(words.heading(of: .terms), String(forgotten))] : [])
  }

  private func rate(_ measure: Measure, _ rate: Rate) -> String {
    words.labelled(words.name(of: measure), words.sentence(rate))
  }

  private func mastered(of totals: Totals) -> String {
    let tooEarlyFor = report.learners.count(where: \.all.isTooEarly)
    return totals.isTooEarly
      ? words.tooEarly
      : words.mastered(totals.mastered, of: totals.masterable, tooEarlyFor: tooEarlyFor)
  }

  // MARK: People

  private var firstWeeks: [String] {
    report.learners.contains { $0.all.firstWeeks != nil } ? [words.whyFirstWeeks] : []
  }

  /// The line about a learner: the name, the status, and why the status is that.
  private func line(of learner: LearnerFigures) -> String {
    let status = strong(words.status(learner.status))
    return words.labelled(learner.name.harmlessInMarkdown, status) + ". "
      + words.note(on: learner)
  }

  private var figures: [String] {
    let rows = report.learners.flatMap { learner in
      let name = learner.name.harmlessInMarkdown
      let decks = learner.decks.map { row(name, $0.deck.title.harmlessInMarkdown, $0.figures) }
      // With one deck, the row of all decks would repeat it.
      return decks + (decks.count > 1 ? [row(name, words.allDecks, learner.all)] : [])
    }
    let measures: [Measure] = [.seen, .coverage, .learning, .mastered, .toRelearn]
    let rates = [Measure.retention, .firstTry].map(words.sampleSize)
    let numbers = measures.map(words.name) + rates + [words.name(of: .overdue)]
    let table = MarkdownTable(
      columns: [.text(words.learner), .text(words.deck)] + numbers.map { .number($0) }, rows: rows)
    return rows.isEmpty ? [] : [table.text]
  }

  private func row(_ learner: String, _ deck: String, _ figures: Figures) -> [String] {
    [
      learner, deck, words.count(figures.seen, of: figures.entries),
      words.share(figures.seen, of: figures.entries), String(figures.learning),
      figures.isTooEarly ? words.tooEarly : String(figures.mastered), String(figures.toRelearn),
      words.cell(figures.retention), words.cell(figures.firstTry), String(figures.overdue),
    ]
  }

  // MARK: Terms and decks

  private var terms: [String] {
    let hardest = report.hardestTerms
    if report.learners.count < Thresholds.termLearners {
      return [words.tooFewLearners(report.learners.count)]
    }
    if hardest.rankableCount == 0 { return [words.noTermMeasured] }
    if hardest.terms.isEmpty { return [words.noHardTerm(of: hardest.rankableCount)] }
    let listed = hardest.terms.prefix(Thresholds.termsListed)
    let table = MarkdownTable(
      columns: [
        .text(words.term), .text(words.deck), .number(words.passed), .number(words.likelyRange),
        .number(words.learners),
      ], rows: listed.map(row)
    ).text
    let rest = hardest.terms.count - listed.count
    return [words.mendDefinitions, table] + (rest > 0 ? [words.moreTerms(rest)] : [])
  }

  private func row(of term: HardTerm) -> [String] {
    let name = term.sense.map { "\(term.term) (\($0))" } ?? term.term
    let (low, high) = (term.recall.interval.lowerBound, term.recall.interval.upperBound)
    return [
      name.harmlessInMarkdown, term.deck.title.harmlessInMarkdown,
      words.count(term.recall.passed, of: term.recall.of),
      words.range(Int(low * 100), Int(high * 100)), String(term.learners),
    ]
  }

  private var decks: [String] {
    let behind = report.decksBehind
    let share = behind.first.map { words.share($0.totals.seen, of: $0.totals.entries) } ?? ""
    let names = behind.map(\.deck.title.harmlessInMarkdown)
    let hasTable = isTeam && !report.deckTotals.isEmpty
    return (hasTable ? [deckTable] : [])
      + (behind.isEmpty ? [] : [words.furthestBehind(names, share)])
  }

  private var deckTable: String {
    let numbers =
      [words.name(of: .entries), words.begunBy]
      + [Measure.seen, .coverage, .mastered].map(words.name) + [words.sampleSize(of: .retention)]
    let rows = report.deckTotals.map { deck -> [String] in
      let totals = deck.totals
      return [
        deck.deck.title.harmlessInMarkdown, String(deck.entries),
        words.count(totals.begun, of: report.learners.count),
        words.count(totals.seen, of: totals.entries),
        words.share(totals.seen, of: totals.entries),
        totals.isTooEarly
          ? words.tooEarly : words.count(totals.mastered, of: totals.masterable),
        words.cell(totals.retention),
      ]
    }
    return MarkdownTable(
      columns: [.text(words.deck)] + numbers.map { .number($0) }, rows: rows
    ).text
  }

  // MARK: What it means and where it comes from

  private var definitions: [String] {
    Measure.allCases.map {
      words.labelled(words.name(of: $0), words.definition(of: $0, on: .percent))
    }
  }

  private var source: [String] {
    [
      words.labelled(words.studyDay, report.today.iso),
      words.labelled(words.logDigest, "`\(report.logDigest)`"),
      words.labelled(words.learners, String(report.learners.count)), words.privacy,
    ]
  }
}
