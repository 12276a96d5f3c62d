import Flashcards
import Foundation
import Testing

@testable import Reports

/// A row of figures read from a rendered report: learner, deck, and values by their measures'
/// names.
struct ReadRow: Equatable {
  let learner: String
  let deck: String
  /// Whole numbers, shares with four decimals, and no value without enough data.
  let values: [String: String]
}

/// How to read a format, and what must be found.
struct Reader: Sendable {
  /// Reads the rows of a file.
  let rows: @Sendable ([UInt8]) throws -> [ReadRow]
  /// The rows that a file must have: exact numbers, unless the format rounds or omits some.
  var expected: @Sendable (Report) -> [ReadRow] = { $0.rows.map { exactly($0) } }
}

/// The reader of each format.
///
/// A new format needs a reader here; without one the laws fail and say so.
let readers: [String: Reader] = [
  "csv": Reader(rows: { try rowsOfCSV($0) }),
  "csv-excel-fr": Reader(rows: { try rowsOfExcel($0) }),
  "json": Reader(rows: { try rowsOfJSON($0) }),
  "markdown": Reader(rows: { try rowsOfMarkdown($0) }, expected: { inWholePercents($0) }),
]

/// All numbers of a row, field by field, independent of the list of measures that formats use.
private func exactly(_ row: FigureRow) -> ReadRow {
  func decimals(_ share: Double?) -> String { share.map { String(format: "%.4f", $0) } ?? "" }
  let figures = row.figures
  return ReadRow(
    learner: row.learner, deck: row.deckID,
    values: [
      "entries": "\(figures.entries)", "seen": "\(figures.seen)",
      "coverage": decimals(figures.coverage),
      "learning": "\(figures.learning)", "mastered": "\(figures.mastered)",
      "to_relearn": "\(figures.toRelearn)",
      "retention": decimals(figures.retention.share),
      "retention_reviews": "\(figures.retention.of)",
      "first_try": decimals(figures.firstTry.share),
      "first_try_reviews": "\(figures.firstTry.of)",
      "overdue": "\(figures.overdue)",
      "active_weeks": "\(figures.activeWeeks)", "weeks": "\(figures.weeks)",
    ])
}

/// A strict parser of RFC 4180: rows end in CRLF, quotes enclose whole cells.
func cells(of bytes: [UInt8], separator: Unicode.Scalar) throws -> [[String]] {
  let text = try #require(String(validating: bytes, as: UTF8.self))
  var rows: [[String]] = []
  var row: [String] = []
  var cell = ""
  var isQuoted = false
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    switch scalar {
    case "\"" where isQuoted && rest.first == "\"":
      rest.removeFirst()
      cell += "\""
    case "\"":
      try #require(isQuoted || cell.isEmpty, "a quote inside a cell without quotes")
      isQuoted.toggle()
    case separator where !isQuoted:
      row.append(cell)
      cell = ""
    case "\r" where !isQuoted:
      try #require(rest.popFirst() == "\n", "a carriage return alone")
      rows.append(row + [cell])
      row = []
      cell = ""
    default:
      try #require(scalar != "\n" || isQuoted, "a line feed alone")
      cell.unicodeScalars.append(scalar)
    }
  }
  try #require(row.isEmpty && cell.isEmpty && !isQuoted, "a last row without an end")
  return rows
}

func rowsOfCSV(_ bytes: [UInt8]) throws -> [ReadRow] {
  let rows = try cells(of: bytes, separator: ",")
  let header = try #require(rows.first)
  return try rows.dropFirst().map { row in
    try #require(row.count == header.count)
    var values = Dictionary(uniqueKeysWithValues: zip(header, row))
    for text in ["learner", "deck", "deck_title", "day", "log_digest"] { values[text] = nil }
    return ReadRow(learner: row[0], deck: row[1], values: values)
  }
}

func rowsOfExcel(_ bytes: [UInt8]) throws -> [ReadRow] {
  try #require(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  let rows = try cells(of: Array(bytes.dropFirst(3)), separator: ";")
  try #require(Set(rows.map(\.count)).count == 1, "rows of different widths")
  let names = Measure.allCases.flatMap {
    $0.isRate ? [$0.rawValue, "\($0.rawValue)_reviews"] : [$0.rawValue]
  }
  let table = rows.dropFirst().prefix { $0.contains { !$0.isEmpty } }
  return table.map { row in
    let values = row.dropFirst(3).map { $0.replacing(",", with: ".") }
    return ReadRow(
      learner: row[0], deck: row[1], values: Dictionary(uniqueKeysWithValues: zip(names, values)))
  }
}

func object(of bytes: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

func rowsOfJSON(_ bytes: [UInt8]) throws -> [ReadRow] {
  let learners = try #require(try object(of: bytes)["learners"] as? [[String: Any]])
  return try learners.flatMap { learner in
    let name = try #require(learner["name"] as? String)
    let decks = try #require(learner["decks"] as? [[String: Any]])
    return try decks.map { deck in
      ReadRow(
        learner: name, deck: try #require(deck["id"] as? String),
        values: try values(of: deck["figures"]))
    } + [ReadRow(learner: name, deck: "*", values: try values(of: learner["all"]))]
  }
}

private func values(of figures: Any?) throws -> [String: String] {
  let figures = try #require(figures as? [String: Any])
  var values: [String: String] = [:]
  for (name, value) in figures {
    if let rate = value as? [String: Any] {
      values[name] = share(rate["share"])
      values["\(name)_reviews"] = (rate["of"] as? Int).map { String($0) }
    } else {
      let isShare = Measure(rawValue: name) == .coverage
      values[name] = isShare ? share(value) : try count(value)
    }
  }
  return values
}

/// A whole number; empty for `null`.
private func count(_ value: Any) throws -> String {
  value is NSNull ? "" : String(try #require(value as? Int))
}

private func share(_ value: Any?) -> String {
  (value as? Double).map { String(format: "%.4f", $0) } ?? ""
}

/// The rows of a page: percentages rounded down, no weeks, decks by title, all decks only when
/// there are several.
private func inWholePercents(_ report: Report) -> [ReadRow] {
  report.learners.flatMap { learner in
    let all = [FigureRow(learner: learner.name, deck: nil, figures: learner.all)]
    return learner.decks.map {
      FigureRow(learner: learner.name, deck: $0.deck, figures: $0.figures)
    } + (learner.decks.count > 1 ? all : [])
  }.map { row in
    var values = exactly(row).values
    values["active_weeks"] = nil
    values["weeks"] = nil
    let figures = row.figures
    values["coverage"] = percent(figures.seen, figures.entries)
    for (name, rate) in [("retention", figures.retention), ("first_try", figures.firstTry)] {
      values[name] = rate.of >= 30 ? percent(rate.passed, rate.of) : ""
    }
    return ReadRow(
      learner: shown(row.learner), deck: row.deck.map { shown($0.title) } ?? "*", values: values)
  }
}

/// A percentage rounded down, but at least 1 for any part above 0.
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

/// The rows of the table with ten columns.
func rowsOfMarkdown(_ bytes: [UInt8]) throws -> [ReadRow] {
  let page = try RenderedMarkdown(bytes)
  let table = page.tables.first { $0.first?.count == 10 } ?? []
  return try table.dropFirst().map { row in
    try #require(row.count == 10)
    let numbers = row.map { cell in
      cell.split { !("0"..."9").contains($0) }.map(String.init)
    }
    try #require(numbers[2].count == 2)
    func rate(_ index: Int) -> [String] {
      numbers[index].count == 2 ? numbers[index] : ["", numbers[index].first ?? "0"]
    }
    let cells = row.map { $0.replacing("\u{2060}", with: "") }
    return ReadRow(
      learner: cells[0],
      deck: Language.allCases.map(\.words.allDecks).contains(row[1]) ? "*" : cells[1],
      values: [
        "entries": numbers[2][1], "seen": numbers[2][0], "coverage": numbers[3].first ?? "",
        "learning": row[4], "mastered": numbers[5].first ?? "0", "to_relearn": row[6],
        "retention": rate(7)[0], "retention_reviews": rate(7)[1], "first_try": rate(8)[0],
        "first_try_reviews": rate(8)[1], "overdue": row[9],
      ])
  }
}
