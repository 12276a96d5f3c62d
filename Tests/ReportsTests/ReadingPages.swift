import Flashcards
import Foundation
import Testing

@testable import Reports

/// The rows that a page shows: percentages rounded down, names as rendered, and only the fields of
/// its tables.
func rowsOnPage(of report: Report, _ language: Language) -> [ReadRow] {
  guard report.team.entries > 0 else { return [] }
  let words = language.words
  let people = report.people.flatMap { person in
    let all = personRow(person.name, words.allDecks, person.all, words)
    let decks = person.decks.map { personRow(person.name, $0.deck?.title ?? "", $0, words) }
    return decks.count == 1 ? decks : [all] + decks
  }
  return people
}

private func personRow(
  _ name: String, _ deck: String, _ row: PersonRow, _ words: any Words
) -> ReadRow {
  ReadRow(
    kind: "person",
    values: [
      "learner": shown(name), "deck": shown(deck), "status": words.status(row.status),
      "coverage": percent(row.coverage), "mastery": row.masteryPercent.map { String($0) } ?? "",
      "overdue": String(row.overdue), "last_active_week": row.lastActiveWeek?.iso ?? "",
      "retention": row.retention.of >= 30 ? percent(row.retention.passed, row.retention.of) : "",
      "retention_reviews": String(row.retention.of),
    ])
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

/// The rows of a page's tables.
func rowsOfMarkdown(_ bytes: [UInt8], _ language: Language) throws -> [ReadRow] {
  let words = language.words
  let page = try RenderedMarkdown(bytes)
  let table = page.tables.first { $0.first?.first == words.name(of: .learner) } ?? []
  return table.dropFirst().map { row in
    let cells = row.map { $0.replacing("\u{2060}", with: "") }
    let retention = numbers(cells[7])
    return ReadRow(
      kind: "person",
      values: [
        "learner": cells[0], "deck": cells[1], "status": cells[2],
        "coverage": numbers(cells[3]).first ?? "", "mastery": numbers(cells[4]).first ?? "",
        "overdue": numbers(cells[5]).first ?? "", "last_active_week": date(cells[6]),
        "retention": retention.count == 2 ? retention[0] : "",
        "retention_reviews": retention.last ?? "0",
      ])
  }
}

private func numbers(_ cell: String) -> [String] {
  cell.split { !("0"..."9").contains($0) }.map(String.init)
}

private func date(_ cell: String) -> String { cell == "–" ? "" : cell }
