public import Flashcards

/// A report as a few lines for a terminal: what to do, about whom, and the figures behind it.
///
/// Names are untrusted; whoever prints the lines makes them harmless.
public struct ReportSummary: Sendable {
  private let report: Report
  private let words: any Words

  /// The summary of a report in a language.
  public init(of report: Report, in language: Language) {
    self.report = report
    words = language.words
  }

  /// The learners who want help or are to be watched, whom the summary can name.
  public var noteworthyCount: Int { noteworthy.count }

  /// The lines, with an empty line between sections; at most so many learners are named with their
  /// reasons, and the others are counted.
  public func lines(people limit: Int) -> [String] {
    let sections = [
      [words.title(report.today), verdict], people(atMost: limit), figures, terms,
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var verdict: String {
    let action = words.verdict(report.verdict) { $0.name }
    switch report.verdict {
    case .noDeck, .nobodyHasBegun, .onePerson: return action
    case .talk, .askToBegin, .watch, .allAreDone, .allIsWell:
      return "\(action) \(words.sentence(report.tally))"
    }
  }

  private var noteworthy: [Person] { report.people.filter { $0.attention != .none } }

  private func people(atMost limit: Int) -> [String] {
    let named = noteworthy.prefix(limit).map { person in
      "  " + words.labelled("\(person.name) (\(words.name(of: person.attention)))", reasons(person))
    }
    let rest = noteworthy.count - named.count
    return named + (rest > 0 ? ["  " + words.moreTerms(rest)] : [])
  }

  private func reasons(_ person: Person) -> String {
    person.reasons.map(words.short).joined(separator: ", ")
  }

  // MARK: Figures

  private var figures: [String] {
    guard report.team.begun > 0 else { return [] }
    return report.showsTeam ? teamFigures : report.people.map(line)
  }

  private var teamFigures: [String] {
    let (team, before) = (report.team, report.lastWeek)
    let seen = before.flatMap { Rate.percent($0.snapshot.seen, of: $0.snapshot.entries) }
    let mastered = before.flatMap { Rate.percent($0.snapshot.mastered, of: $0.masterable) }
    let rows = [
      words.labelled(
        words.name(of: .coverage),
        words.share(team.seen, of: team.entries)
          + change(Rate.percent(team.seen, of: team.entries), seen)),
      words.labelled(
        words.name(of: .mastery),
        team.isTooEarly
          ? words.tooEarly
          : words.share(team.mastered, of: team.masterable)
            + change(Rate.percent(team.mastered, of: team.masterable), mastered)),
      words.labelled(words.name(of: .retention), words.sentence(team.retention)),
      words.labelled(
        words.name(of: .overdue), words.pile(team.overdue, days: team.daysToClear)),
    ]
    return rows.map { "  \($0)" }
  }

  /// The difference to the end of last week in points, in brackets; empty without figures of last week.
  private func change(_ now: Int?, _ before: Int?) -> String {
    guard let now, let before else { return "" }
    return " (\(words.sinceLastWeek(words.points(now - before))))"
  }

  private func line(of person: Person) -> String {
    let row = person.all
    let parts = [
      words.status(row.status),
      words.labelled(
        words.name(of: .coverage), row.coverage.map { words.percent(Int($0 * 100)) } ?? "–"),
      words.labelled(
        words.name(of: .mastery), row.masteryPercent.map(words.percent) ?? words.tooEarly),
      words.labelled(words.name(of: .overdue), String(row.overdue)),
    ]
    return "  " + words.labelled(person.name, parts.joined(separator: ", "))
  }

  private var terms: [String] {
    let terms = report.terms.terms.prefix(3)
    guard report.terms.isShown, !terms.isEmpty else { return [] }
    return [
      words.labelled(
        words.heading(of: .terms),
        terms.map { "\($0.term) (\(words.passed($0.recall.passed, of: $0.recall.of)))" }
          .joined(separator: ", "))
    ]
  }
}

extension Report {
  /// What a manager would see of the only learner of the report, line by line: every value of the
  /// learner's rows, what joins the sums of a team, and what never leaves.
  public func preview(in language: Language) -> [String] {
    let words = language.words
    let rows = personRows.map { row -> [String] in
      Field.allCases.compactMap { field in
        guard let value = row.values[field], let text = words.text(value, of: field) else {
          return nil
        }
        return "  " + words.labelled(words.name(of: field), text)
      }
    }
    let flags = flagged.flatMap { term in
      term.words.map { "  " + words.labelled(term.name, $0) }
    }
    return [words.previewHeading] + rows.joined(separator: [""])
      + (flags.isEmpty ? [] : ["", words.heading(of: .flagged)] + flags)
      + ["", words.previewOfSums, "", words.privacy]
  }
}

extension Words {
  /// A value as people read it; nil where there is none.
  fileprivate func text(_ value: FieldValue, of field: Field) -> String? {
    switch value {
    case .text(let text): text.isEmpty ? nil : field == .deck && text == "*" ? allDecks : text
    case .count(let count): String(count)
    case .share(let share): share.map { percent(Int($0 * 100)) } ?? "–"
    case .day(let day): day.map { date($0) }
    case .flag(let flag): flag ? yes : no
    case .attention(let attention): name(of: attention)
    case .status(let status): self.status(status)
    case .target(let state): name(of: state)
    case .reasons(let reasons): reasons.isEmpty ? nil : reasons.map(reason).joined(separator: " ")
    }
  }
}
