import Flashcards
import Foundation
import Testing

@testable import Reports

// What a page of HTML must show of each row, and how it is read back.

/// The rows that a page of HTML shows, with their numbers as shown.
func rowsInHTML(of report: Report, _ language: Language) -> [ReadRow] {
  let words = language.words
  guard report.team.entries > 0 else { return glossaries(of: report) }
  let people = report.people.map { person in
    let all = person.all
    return ReadRow(
      kind: "person",
      values: [
        "learner": shown(person.name), "deck": "*", "coverage": wholePercents(all.coverage),
        "mastery": all.masteryPercent.map { String($0) } ?? "", "overdue": String(all.overdue),
      ].merging(rate(all.retention, "retention")) { $1 })
  }
  guard report.team.begun > 0 else { return people + glossaries(of: report) }
  let terms = report.terms.terms.prefix(Thresholds.termsListed).map { term in
    ReadRow(
      kind: "term",
      values: [
        "term": shown(term.sense.map { "\(term.term) (\($0))" } ?? term.term),
        "deck": shown(term.deck.title), "passed": String(term.recall.passed),
        "reviews": String(term.recall.of), "lapses": String(term.lapses),
        "learners": String(term.learners),
        "likely_low": term.isMeasured ? String(Int(term.recall.interval.lowerBound * 100)) : "",
        "likely_high": term.isMeasured ? String(Int(term.recall.interval.upperBound * 100)) : "",
      ])
  }
  let weeks = report.showsTeam ? report.trend.map { row(of: $0, words) } : []
  return people + terms + weeks + glossaries(of: report)
}

private func row(of week: TrendWeek, _ words: any Words) -> ReadRow {
  let values = [
    "week": words.shortDate(week.week.monday), "coverage": wholePercents(week.coverage),
    "mastery": wholePercents(week.mastery), "active_learners": String(week.activeLearners),
    "learners": String(week.learners), "answers": String(week.samples.answers.count),
    "overdue": String(week.snapshot.overdue),
  ]
  return ReadRow(
    kind: "week", values: values.merging(rate(week.retention, "retention")) { $1 })
}

private func glossaries(of report: Report) -> [ReadRow] {
  guard report.showsTeam, report.people.count > 1 else { return [] }
  return report.glossaries.map { glossary in
    let totals = glossary.totals
    let values = [
      "deck": shown(glossary.deck.title), "entries": String(glossary.entries),
      "begun": String(totals.begun), "done": String(totals.done),
      "coverage": wholePercents(totals.coverage), "mastery": wholePercents(totals.mastery),
      "overdue": String(totals.overdue),
    ]
    return ReadRow(
      kind: "glossary", values: values.merging(rate(totals.retention, "retention")) { $1 })
  }
}

private func rate(_ rate: Rate, _ name: String) -> [String: String] {
  guard rate.of > 0 else { return [:] }
  return [name: rate.percent.map { String($0) } ?? "", "\(name)_reviews": String(rate.of)]
}

/// A share in percent rounded down, but at least 1 for any share above 0.
private func wholePercents(_ share: Double?) -> String {
  share.map { String($0 > 0 ? max(1, Int($0 * 100 + 1e-9)) : 0) } ?? ""
}

// MARK: - Reading

/// The rows that a page of HTML shows.
func rowsOfHTML(_ bytes: [UInt8], _ language: Language) throws -> [ReadRow] {
  let words = language.words
  let body = try MarkupTree.body(ofPage: bytes)
  let tables = body.all("table").map { table in
    table.all("tr").map { row in row.children.map(\.trimmed) }
  }
  func table(headed field: Field) -> [[[String]]] {
    tables.filter { $0.first?.first == words.name(of: field) }
  }
  let told = try body.all(class: "person").map { try row(ofPerson: $0) }
  let others = table(headed: .learner).first?.dropFirst().map { row(ofPerson: $0) } ?? []
  let terms = table(headed: .term).first?.dropFirst().map { row(ofTerm: $0) } ?? []
  let glossaries = table(headed: .deck).first?.dropFirst().map { row(ofGlossary: $0) } ?? []
  return try told + others + terms + rows(ofWeeks: table(headed: .week)) + glossaries
}

private func row(ofPerson section: MarkupTree) throws -> ReadRow {
  let name = try #require(section.all("h4").first).trimmed
  let facts = try #require(section.all(class: "facts").first).all("dd").map(\.trimmed)
  return row(ofPerson: [name, ""] + facts)
}

/// Name, status, coverage, mastery, retention, overdue.
private func row(ofPerson cells: [String]) -> ReadRow {
  let values = [
    "learner": cells[0], "deck": "*", "coverage": figures(cells[2]).first ?? "",
    "mastery": figures(cells[3]).first ?? "", "overdue": figures(cells[5]).first ?? "",
  ]
  return ReadRow(kind: "person", values: values.merging(rate(cells[4])) { $1 })
}

private func row(ofTerm cells: [String]) -> ReadRow {
  let (passed, range) = (figures(cells[2]), figures(cells[3]))
  return ReadRow(
    kind: "term",
    values: [
      "term": cells[0], "deck": cells[1], "passed": passed.first ?? "",
      "reviews": passed.last ?? "", "lapses": cells[4], "learners": cells[5],
      "likely_low": range.first ?? "", "likely_high": range.last ?? "",
    ])
}

private func rows(ofWeeks tables: [[[String]]]) throws -> [ReadRow] {
  guard !tables.isEmpty else { return [] }
  try #require(tables.count == 4)
  return tables[0].indices.dropFirst().map { index in
    let (progress, retention) = (tables[0][index], tables[1][index])
    let (active, overdue) = (tables[2][index], tables[3][index])
    let learners = figures(active[1])
    let values = [
      "week": progress[0], "coverage": figures(progress[1]).first ?? "",
      "mastery": figures(progress[2]).first ?? "", "active_learners": learners.first ?? "",
      "learners": learners.last ?? "", "answers": figures(active[2]).first ?? "",
      "overdue": figures(overdue[1]).first ?? "",
    ]
    return ReadRow(kind: "week", values: values.merging(rate(retention[1])) { $1 })
  }
}

private func row(ofGlossary cells: [String]) -> ReadRow {
  let values = [
    "deck": cells[0], "entries": figures(cells[1]).first ?? "",
    "begun": figures(cells[2]).first ?? "", "done": figures(cells[3]).first ?? "",
    "coverage": figures(cells[4]).first ?? "", "mastery": figures(cells[5]).first ?? "",
    "overdue": figures(cells[7]).first ?? "",
  ]
  return ReadRow(kind: "glossary", values: values.merging(rate(cells[6])) { $1 })
}

/// A rate as `83% (40)`, or as a size alone when there is not enough data.
private func rate(_ cell: String) -> [String: String] {
  let numbers = figures(cell)
  guard let of = numbers.last else { return [:] }
  return ["retention": numbers.count == 2 ? numbers[0] : "", "retention_reviews": of]
}

/// The whole numbers in a text, without what keeps their thousands apart.
func figures(_ text: String) -> [String] {
  text.replacing(/(\d)[,\u{202F}](?=\d)/) { $0.output.1 }
    .split { !("0"..."9").contains($0) }.map(String.init)
}
