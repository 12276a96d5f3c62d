import Flashcards
import Foundation
import Testing

@testable import Reports

/// The rows that a page shows: percentages rounded down, names as rendered, and only the fields of
/// its tables and lists.
func rowsOnPage(of report: Report, _ language: Language) -> [ReadRow] {
  guard report.team.entries > 0 else { return [] }
  let words = language.words
  let all = report.people.map { person in
    personRow(person, "*", person.all, words) { $0["last_active_week"] = day(person.all) }
  }
  let hasDecks = report.people.contains { $0.decks.count > 1 }
  let decks = report.people.flatMap { person in
    person.decks.map { personRow(person, shown($0.deck?.title ?? ""), $0, words) { _ in } }
  }
  let isBegun = report.team.begun > 0
  return all + (hasDecks ? decks : [])
    + (isBegun ? report.terms.terms.prefix(10).map(termRow) : [])
    + (isBegun && report.showsTeam ? report.trend.map(weekRow) : [])
    + (isBegun && report.showsTeam ? [teamRow(report.team)] : [])
    + (report.people.count > 1 ? report.glossaries.map(glossaryRow) : [])
}

private func day(_ row: PersonRow) -> String { row.lastActiveWeek?.iso ?? "" }

private func personRow(
  _ person: Person, _ deck: String, _ row: PersonRow, _ words: any Words,
  _ more: (inout [String: String]) -> Void
) -> ReadRow {
  var values = [
    "learner": shown(person.name), "deck": deck, "status": words.status(row.status),
    "coverage": percent(row.coverage), "mastery": row.masteryPercent.map { String($0) } ?? "",
    "overdue": String(row.overdue),
  ]
  add(row.retention, "retention", to: &values)
  more(&values)
  return ReadRow(kind: "person", values: values)
}

private func termRow(_ term: WeakTerm) -> ReadRow {
  let interval = term.recall.interval
  return ReadRow(
    kind: "term",
    values: [
      "term": shown(term.sense.map { "\(term.term) (\($0))" } ?? term.term),
      "deck": shown(term.deck.title), "passed": String(term.recall.passed),
      "reviews": String(term.recall.of), "lapses": String(term.lapses),
      "learners": String(term.learners),
      "likely_low": term.isMeasured ? String(Int(interval.lowerBound * 100)) : "",
      "likely_high": term.isMeasured ? String(Int(interval.upperBound * 100)) : "",
    ])
}

private func weekRow(_ week: TrendWeek) -> ReadRow {
  var values = [
    "week": week.week.monday.iso, "active_learners": String(week.activeLearners),
    "learners": String(week.learners),
    "coverage": percent(week.snapshot.seen, week.snapshot.entries),
    "mastery": percent(week.snapshot.mastered, week.masterable),
    "overdue": String(week.snapshot.overdue), "answers": String(week.samples.answers.count),
  ]
  add(week.retention, "retention", to: &values)
  return ReadRow(kind: "week", values: values)
}

private func teamRow(_ team: Totals) -> ReadRow {
  var values = [
    "begun": String(team.begun), "learners": String(team.learners), "done": String(team.done),
    "seen": String(team.seen), "entries": String(team.entries),
    "coverage": percent(team.seen, team.entries), "learning": String(team.learning),
    "to_relearn": String(team.toRelearn), "overdue": String(team.overdue),
    "active_weeks": String(team.activeWeeks), "weeks": String(team.weeks),
    "answers": String(team.answers.count),
    "mastered": team.isTooEarly ? "" : String(team.mastered),
    "mastery": team.isTooEarly ? "" : percent(team.mastered, team.masterable),
  ]
  add(team.retention, "retention", to: &values)
  add(team.firstTry, "first_try", to: &values)
  for name in ["retention_reviews", "first_try_reviews"] where values[name] == "" {
    values[name] = "0"
  }
  return ReadRow(kind: "team", values: values)
}

private func glossaryRow(_ glossary: GlossaryFigures) -> ReadRow {
  let totals = glossary.totals
  var values = [
    "deck": shown(glossary.deck.title), "entries": String(glossary.entries),
    "begun": String(totals.begun), "learners": String(totals.learners),
    "coverage": percent(totals.seen, totals.entries), "overdue": String(totals.overdue),
    "mastery": totals.isTooEarly ? "" : percent(totals.mastered, totals.masterable),
  ]
  add(totals.retention, "retention", to: &values)
  return ReadRow(kind: "glossary", values: values)
}

/// Adds a rate as pages show it: no share without enough data, nothing without a review.
private func add(_ rate: Rate, _ name: String, to values: inout [String: String]) {
  values[name] = rate.of >= 30 ? percent(rate.passed, rate.of) : ""
  values["\(name)_reviews"] = rate.of > 0 ? String(rate.of) : ""
}

/// A share in percent rounded down, but at least 1 for any share above 0.
private func percent(_ share: Double?) -> String {
  share.map { String($0 > 0 ? max(1, Int($0 * 100)) : 0) } ?? ""
}

private func percent(_ part: Int, _ whole: Int) -> String {
  guard whole > 0 else { return "" }
  return part > 0 ? String(max(1, 100 * part / whole)) : "0"
}

/// A name as the rendered page shows it.
func shown(_ name: String) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: name.unicodeScalars.map(\.picture))
  let text = String(view).trimmingCharacters(in: .whitespaces)
  return text.isEmpty ? "–" : text
}

// MARK: - Reading

/// The rows of a page's tables, and of its list of the team's figures.
func rowsOfMarkdown(_ bytes: [UInt8], _ language: Language) throws -> [ReadRow] {
  let words = language.words
  let page = try RenderedMarkdown(bytes)
  var rows: [ReadRow] = []
  for table in page.tables {
    let cells = table.dropFirst().map { $0.map { $0.replacing("\u{2060}", with: "") } }
    switch (table.first?.first, table.first?.count) {
    case (words.name(of: .learner), _):
      let isOfAll = table.first?[1] == words.name(of: .status)
      rows += cells.map(isOfAll ? personOfAll : personOnDeck)
    case (words.name(of: .term), _): rows += cells.map(term)
    case (words.name(of: .week), _): rows += cells.map(week)
    case (words.name(of: .deck), _): rows += cells.map(glossary)
    default: Issue.record("an unknown table")
    }
  }
  let text = String(decoding: bytes, as: UTF8.self)
  let team = teamValues(in: text, words)
  let place = rows.firstIndex { $0.kind == "glossary" } ?? rows.count
  if !team.isEmpty { rows.insert(ReadRow(kind: "team", values: team), at: place) }
  return rows
}

private func personOfAll(_ cells: [String]) -> ReadRow {
  var values = ["learner": cells[0], "deck": "*", "status": cells[1]]
  addShares(cells[2], cells[3], cells[4], to: &values)
  values["last_active_week"] = cells[5] == "–" ? "" : cells[5]
  addRate(cells[6], "retention", to: &values)
  return ReadRow(kind: "person", values: values)
}

private func personOnDeck(_ cells: [String]) -> ReadRow {
  var values = ["learner": cells[0], "deck": cells[1], "status": cells[2]]
  addShares(cells[3], cells[4], cells[5], to: &values)
  addRate(cells[6], "retention", to: &values)
  return ReadRow(kind: "person", values: values)
}

private func addShares(
  _ coverage: String, _ mastery: String, _ overdue: String, to values: inout [String: String]
) {
  values["coverage"] = numbers(coverage).first ?? ""
  values["mastery"] = numbers(mastery).first ?? ""
  values["overdue"] = overdue
}

private func term(_ cells: [String]) -> ReadRow {
  let (passed, range) = (numbers(cells[2]), numbers(cells[3]))
  return ReadRow(
    kind: "term",
    values: [
      "term": cells[0], "deck": cells[1], "passed": passed[0], "reviews": passed[1],
      "likely_low": range.first ?? "", "likely_high": range.last ?? "", "lapses": cells[4],
      "learners": cells[5],
    ])
}

private func week(_ cells: [String]) -> ReadRow {
  let active = numbers(cells[1])
  var values = [
    "week": cells[0], "active_learners": active[0], "learners": active[1], "answers": cells[6],
  ]
  addShares(cells[2], cells[3], cells[5], to: &values)
  addRate(cells[4], "retention", to: &values)
  return ReadRow(kind: "week", values: values)
}

private func glossary(_ cells: [String]) -> ReadRow {
  let begun = numbers(cells[2])
  var values = [
    "deck": cells[0], "entries": cells[1], "begun": begun[0], "learners": begun[1],
  ]
  addShares(cells[3], cells[4], cells[5], to: &values)
  addRate(cells[6], "retention", to: &values)
  return ReadRow(kind: "glossary", values: values)
}

/// The team's figures, from the lines of their list.
private func teamValues(in text: String, _ words: any Words) -> [String: String] {
  let section = text.components(separatedBy: "## \(words.heading(of: .team))\n").dropFirst().first
  let lines = (section ?? "").components(separatedBy: "\n## ")[0]
    .replacing("\n  ", with: " ").split(separator: "\n")
  func found(_ field: Field) -> [String]? {
    let label = "- " + words.labelled(words.name(of: field), "")
    return lines.first { $0.hasPrefix(label) }.map { numbers(String($0.dropFirst(label.count))) }
  }
  var values: [String: String] = [:]
  func set(_ field: Field, _ names: String...) {
    guard let numbers = found(field) else { return }
    for (name, number) in zip(names, numbers) { values[name] = number }
  }
  set(.begun, "begun", "learners")
  set(.done, "done")
  set(.coverage, "coverage", "seen", "entries")
  set(.mastered, "mastery", "mastered")
  set(.learning, "learning")
  set(.toRelearn, "to_relearn")
  set(.overdue, "overdue")
  set(.activeWeeks, "active_weeks", "weeks")
  set(.answers, "answers")
  for (field, name) in [(Field.retention, "retention"), (.firstTry, "first_try")] {
    guard let line = found(field) else { continue }
    let isTold = lines.contains {
      $0.contains(words.labelled(words.name(of: field), line[0] + words.percent(0).dropFirst()))
    }
    values[name] = isTold ? line[0] : ""
    values["\(name)_reviews"] = isTold ? line[1] : line[0]
  }
  return values
}

/// Adds a rate from a cell: `83% (40)`, `– (12)` or `–`.
private func addRate(_ cell: String, _ name: String, to values: inout [String: String]) {
  let numbers = numbers(cell)
  values[name] = numbers.count == 2 ? numbers[0] : ""
  values["\(name)_reviews"] = numbers.last ?? ""
}

private func numbers(_ cell: String) -> [String] {
  cell.split { !("0"..."9").contains($0) }.map(String.init)
}
