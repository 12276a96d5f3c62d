import Foundation
import Testing

@testable import Reports

/// A row of figures as a format gave it: what it stands for, and each value by its stable name.
struct ReadRow: Equatable {
  let learner: String
  let deck: String
  /// Whole numbers as they are, shares in four decimals, nothing where there is not enough data.
  let values: [String: String]
}

/// How to read each format back.
///
/// A new member of the family needs a reader here: without one the laws cannot hold it to account,
/// and say so.
let readers: [String: @Sendable ([UInt8]) throws -> [ReadRow]] = [
  "csv": { try rowsOfCSV($0) },
  "csv-excel-fr": { try rowsOfExcel($0) },
  "json": { try rowsOfJSON($0) },
]

/// A strict reader of RFC 4180 files: rows end in CRLF, quotes stand around a whole cell.
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
      values[name] = isShare ? share(value) : (value as? Int).map { String($0) }
    }
  }
  return values
}

private func share(_ value: Any?) -> String {
  (value as? Double).map { String(format: "%.4f", $0) } ?? ""
}
