import Flashcards
import Foundation
import Testing

@testable import Reports

/// A row of figures read from a rendered report: its subject, and values by their fields' names.
struct ReadRow: Equatable {
  /// What the row is about: `person`, `team`, `glossary`, `week`, `term`.
  let kind: String
  /// The names that tell the row from others of its kind: learner and deck, deck, Monday, or term
  /// and deck.
  let subject: [String]
  /// Whole numbers, shares with four decimals, days, codes; no value without enough data.
  var values: [String: String]
}

/// How to read a format, and what must be found.
///
/// A new format needs one of these in ``readers``; without it the laws fail and say so.
struct Reader: Sendable {
  /// Reads the rows of a file.
  let rows: @Sendable ([UInt8], Language) throws -> [ReadRow]
  /// The rows that a file must have: exact numbers, unless the format rounds or leaves out some.
  var expected: @Sendable (Report, Language) -> [ReadRow] = { report, _ in
    report.rows.map(exactly)
  }
}

/// The reader of each format.
let readers: [String: Reader] = [
  "csv": Reader(rows: { bytes, _ in try rowsOfCSV(bytes) }),
  "csv-excel-fr": Reader(
    rows: { bytes, _ in try rowsOfExcel(bytes, separator: ";", French()) },
    expected: { report, _ in report.rows.map { inWords($0, French()) } }),
  "csv-excel-en": Reader(
    rows: { bytes, _ in try rowsOfExcel(bytes, separator: ",", English()) },
    expected: { report, _ in report.rows.map { inWords($0, English()) } }),
  "json": Reader(rows: { bytes, _ in try rowsOfJSON(bytes) }),
  // Statements have no rows of figures; XAPITests.swift reads them.
  "xapi": Reader(rows: { _, _ in [] }, expected: { _, _ in [] }),
  "markdown": Reader(
    rows: { try rowsOfMarkdown($0, $1) }, expected: { rowsOnPage(of: $0, $1) }),
  "html": Reader(rows: { try rowsOfHTML($0, $1) }, expected: { rowsInHTML(of: $0, $1) }),
  "xlsx": Reader(
    rows: { try rowsOfWorkbook($0, $1) }, expected: { rowsInWorkbook(of: $0, $1) }),
]

// MARK: - Expected values

/// The values of a row as programs read them.
func exactly(_ row: ReportRow) -> ReadRow {
  readRow(row) { value in
    switch value {
    case .text(let text): text
    case .count(let count): String(count)
    case .share(let share): decimals(share)
    case .day(let day): day?.iso ?? ""
    case .flag(let flag): flag ? "true" : "false"
    case .attention(let attention): attention.rawValue
    case .status(let status): status.rawValue
    case .target(let state): state.rawValue
    case .reasons(let reasons): reasons.map(\.code).joined(separator: " ")
    }
  }
}

/// The values of a row in a language's words.
private func inWords(_ row: ReportRow, _ words: any Words) -> ReadRow {
  let exact = exactly(row)
  var values = exact.values
  for (field, value) in row.values {
    values[field.rawValue] =
      switch value {
      case .day(let day): day.map(words.numericDate) ?? ""
      case .flag(let flag): flag ? words.yes : words.no
      case .attention(let attention): words.name(of: attention)
      case .status(let status): words.status(status)
      case .target(let state): words.name(of: state)
      case .reasons(let reasons): reasons.map(words.reason).joined(separator: " ")
      case .text, .count, .share: values[field.rawValue] ?? ""
      }
  }
  let subject = exact.subject.map { row.kind == .week ? values["week"] ?? "" : $0 }
  return ReadRow(kind: exact.kind, subject: subject, values: values.filter { !$0.value.isEmpty })
}

private func readRow(_ row: ReportRow, _ text: (FieldValue) -> String) -> ReadRow {
  var values: [String: String] = [:]
  for (field, value) in row.values { values[field.rawValue] = text(value) }
  return ReadRow(kind: row.kind.rawValue, values: values)
}

extension ReadRow {
  /// A row whose subject is among its values; empty values are left out.
  init(kind: String, values: [String: String]) {
    self.kind = kind
    let names: [Field] =
      switch kind {
      case "person": [.learner, .deck]
      case "glossary": [.deck]
      case "week": [.week]
      case "term": [.term, .deck]
      default: []
      }
    subject = names.map { values[$0.rawValue] ?? "" }
    self.values = values.filter { !$0.value.isEmpty }
  }
}

private func decimals(_ share: Double?) -> String {
  share.map { String(format: "%.4f", $0) } ?? ""
}

// MARK: - CSV

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
    for text in ["row", "period_start", "day", "program", "log_digest"] { values[text] = nil }
    return ReadRow(kind: row[0], values: values)
  }
}

private func rowsOfExcel(
  _ bytes: [UInt8], separator: Unicode.Scalar, _ words: any Words
) throws -> [ReadRow] {
  try #require(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  let rows = try cells(of: Array(bytes.dropFirst(3)), separator: separator)
  try #require(Set(rows.map(\.count)).count == 1, "rows of different widths")
  let names = Dictionary(uniqueKeysWithValues: Field.allCases.map { (words.name(of: $0), $0) })
  let fields = try #require(rows.first).map { names[$0] }
  let kinds = Dictionary(
    uniqueKeysWithValues: ReportRow.Kind.allCases.map { (words.name(ofRow: $0), $0) })
  let table = rows.dropFirst().prefix { $0.contains { !$0.isEmpty } }
  return try table.map { row in
    var values: [String: String] = [:]
    for (field, cell) in zip(fields, row) {
      let field = try #require(field)
      let isNumber = cell.contains(/^\d+,\d{4}$/)
      values[field.rawValue] = isNumber ? cell.replacing(",", with: ".") : cell
      if field == .deck, cell == words.allDecks { values[field.rawValue] = "*" }
    }
    values["row"] = nil
    return ReadRow(kind: try #require(kinds[row[0]]).rawValue, values: values)
  }
}

// MARK: - JSON

func object(of bytes: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

func rowsOfJSON(_ bytes: [UInt8]) throws -> [ReadRow] {
  let json = try object(of: bytes)
  let target = json["target"] as? String ?? ""
  var rows: [ReadRow] = []
  for learner in try #require(json["learners"] as? [[String: Any]]) {
    rows += try rowsOfJSON(learner: learner, target: target)
  }
  if let team = json["team"] as? [String: Any] {
    rows.append(ReadRow(kind: "team", values: try values(of: team)))
  }
  for glossary in try #require(json["glossaries"] as? [[String: Any]]) {
    rows.append(ReadRow(kind: "glossary", values: try values(of: glossary["figures"])))
  }
  for week in try #require(json["trend"] as? [[String: Any]]) {
    rows.append(ReadRow(kind: "week", values: try values(of: week)))
  }
  let terms = try #require(json["terms"] as? [String: Any])
  for term in try #require(terms["listed"] as? [[String: Any]]) {
    rows.append(ReadRow(kind: "term", values: try values(of: term)))
  }
  return rows
}

private func rowsOfJSON(learner: [String: Any], target: String) throws -> [ReadRow] {
  let name = try #require(learner["name"] as? String)
  let reasons = try #require(learner["reasons"] as? [[String: Any]])
  let decks = try #require(learner["decks"] as? [[String: Any]])
  var rows: [ReadRow] = []
  for deck in decks {
    var values = try values(of: deck["figures"])
    values["learner"] = name
    values["deck"] = try #require(deck["id"] as? String)
    values["deck_title"] = try #require(deck["title"] as? String)
    values["target"] = values["target_state"] == "" ? "" : target
    rows.append(ReadRow(kind: "person", values: values))
  }
  var all = try values(of: learner["all"])
  all["learner"] = name
  all["deck"] = "*"
  all["attention"] = try #require(learner["attention"] as? String)
  all["reasons"] = reasons.compactMap { $0["code"] as? String }.joined(separator: " ")
  all["target"] = all["target_state"] == "" ? "" : target
  return rows + [ReadRow(kind: "person", values: all)]
}

/// The fields of a JSON object; a rate becomes its share and its sample size.
private func values(of object: Any?) throws -> [String: String] {
  let object = try #require(object as? [String: Any])
  let shares = [
    "coverage", "mastery", "retention", "first_try", "likely_low", "likely_high",
  ]
  var values: [String: String] = [:]
  for (name, value) in object {
    if let rate = value as? [String: Any] {
      values[name] = decimals(rate["share"] as? Double)
      values["\(name)_reviews"] = (rate["of"] as? Int).map { String($0) }
    } else if shares.contains(name) {
      values[name] = decimals(value as? Double)
    } else if name == "forgotten" {
      values[name] = value as? Bool == true ? "true" : "false"
    } else {
      values[name] = value as? String ?? (value as? Int).map { String($0) } ?? ""
    }
  }
  return values
}
