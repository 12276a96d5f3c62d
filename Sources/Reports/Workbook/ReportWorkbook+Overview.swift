import Flashcards

// The sheets without a header of figures: what to do, and what the figures mean.

extension ReportWorkbook {
  var overview: Sheet {
    let verdict = words.verdict(report.verdict) { $0.name.onOneLine }
    return Sheet(
      name: words.title(of: ReportSheet.overview),
      columns: [.sentences("", width: 34), .sentences("", width: 90)],
      rows: [
        [.styled(words.title(report.today), .title)], [],
        [.styled(verdict, .sentence)], [.styled(words.sentence(report.tally), .sentence)],
      ] + people + team + source, hasHeader: false)
  }

  private func heading(_ section: PageSection) -> [[SheetCell]] {
    [[], [.styled(words.heading(of: section), .heading), .styled("", .heading)]]
  }

  private var team: [[SheetCell]] {
    guard report.showsTeam, report.team.begun > 0 else { return [] }
    let team = report.team
    let figures: [(Field, SheetCell)] = [
      (.learners, .count(team.learners)), (.begun, .count(team.begun)),
      (.done, .count(team.done)), (.entries, .count(team.entries)), (.seen, .count(team.seen)),
      (.coverage, .share(team.coverage)), (.learning, .count(team.learning)),
      (.mastered, .count(team.mastered)), (.mastery, .share(team.mastery)),
      (.toRelearn, .count(team.toRelearn)), (.retention, .share(team.retention.share)),
      (.retentionReviews, .count(team.retention.of)), (.firstTry, .share(team.firstTry.share)),
      (.firstTryReviews, .count(team.firstTry.of)), (.overdue, .count(team.overdue)),
      (.activeWeeks, .count(team.activeWeeks)), (.weeks, .count(team.weeks)),
      (.answers, .count(team.answers.count)), (.typed, .count(team.answers.typed)),
      (.selfGraded, .count(team.answers.selfGraded)), (.chosen, .count(team.answers.chosen)),
    ]
    return heading(.team) + figures.map { [.text(words.name(of: $0)), $1] }
  }

  /// Those who want help and those to watch, each with what to say.
  private var people: [[SheetCell]] {
    let told = report.people.filter { $0.attention != .none }
    guard !told.isEmpty else { return [] }
    return heading(.learners)
      + told.map { person in
        let reasons = person.reasons.map(words.reason).joined(separator: " ")
        return [
          .text(person.name.onOneLine),
          .text(words.labelled(words.name(of: person.attention), reasons)),
        ]
      }
  }

  private var source: [[SheetCell]] {
    let facts: [[SheetCell]] = [
      [.text(words.name(of: .program)), .text(program)],
      [.text(words.name(of: .day)), .day(report.today)],
      [.text(words.name(of: .periodStart)), .day(report.periodStart)],
      [.text(words.name(of: .logDigest)), .text(report.logDigest)],
    ]
    let remarks = words.remarks(on: report.quality) + [words.privacy]
    return heading(.source) + facts + remarks.map { [.empty, .text($0)] }
  }

  var definitions: Sheet {
    let fields = Field.allCases.filter { field in
      [Self.personFields, Self.glossaryFields, Self.termFields, Self.weekFields]
        .contains { $0.contains(field) } && !words.definition(of: field, on: .percent).isEmpty
    }
    let rules = words.rules.map { [SheetCell.text(words.heading(of: .rules)), .text($0)] }
    return Sheet(
      name: words.title(of: ReportSheet.definitions),
      columns: [.text(words.name, width: 30), .sentences(words.meaning, width: 100)],
      rows: fields.map {
        [.text(words.name(of: $0)), .text(words.definition(of: $0, on: .percent))]
      } + rules)
  }
}
