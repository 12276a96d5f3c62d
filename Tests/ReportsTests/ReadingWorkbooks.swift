import CZlib
import Flashcards
import Foundation
import Testing

@testable import Reports

// What a workbook must have of each row, and how it is read back.

/// The rows in a workbook's tables: exact numbers, the rest in words.
func rowsInWorkbook(of report: Report, _ language: Language) -> [ReadRow] {
  let words = language.words
  let people = report.people.flatMap { person -> [ReportRow] in
    let rows = person.rows
    return rows.count == 2 ? [rows[1]] : rows.suffix(1) + rows.dropLast()
  }
  let sheets: [([ReportRow], [Field])] = [
    (people, ReportWorkbook.personFields + [.target, .targetState, .projectedWeek]),
    (report.glossaryRows, ReportWorkbook.glossaryFields),
    (report.termRows, ReportWorkbook.termFields), (report.weekRows, ReportWorkbook.weekFields),
  ]
  return sheets.flatMap { rows, fields in
    rows.map { row in
      var values = row.values.filter { fields.contains($0.key) }
      if fields.contains(.deckTitle), values[.deckTitle] == nil {
        values[.deckTitle] = .text(words.allDecks)
      }
      let pairs = values.map { ($0.key.rawValue, told($0.value, words)) }
      return ReadRow(kind: row.kind.rawValue, values: Dictionary(uniqueKeysWithValues: pairs))
    }
  }
}

private func told(_ value: FieldValue, _ words: any Words) -> String {
  switch value {
  case .text(let text): text.harmlessInWorkbooks
  case .count(let count): String(count)
  case .share(let share): share.map { String(format: "%.4f", $0) } ?? ""
  case .day(let day): day?.iso ?? ""
  case .flag(let flag): flag ? words.yes : words.no
  case .attention(let attention): words.name(of: attention)
  case .status(let status): words.status(status)
  case .target(let state): words.name(of: state)
  case .reasons(let reasons): reasons.map(words.reason).joined(separator: "\n")
  }
}

/// The rows of a workbook's tables.
func rowsOfWorkbook(_ bytes: [UInt8], _ language: Language) throws -> [ReadRow] {
  let words = language.words
  let workbook = try UnpackedWorkbook(bytes)
  let kinds: [(ReportSheet, ReportRow.Kind)] = [
    (.learners, .person), (.glossaries, .glossary), (.terms, .term), (.weeks, .week),
  ]
  let names = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { (words.name(of: $0), $0) }
      .filter { $0.1 != .deckTitle })
  return try kinds.flatMap { sheet, kind in
    let rows = try #require(workbook.sheets[words.title(of: sheet)])
    let fields = try #require(rows.first).map { $0.flatMap { names[$0.text] } }
    return rows.dropFirst().map { row in
      var values: [String: String] = [:]
      for (field, cell) in zip(fields, row) {
        guard let field, let cell else { continue }
        values[(field == .deck ? .deckTitle : field).rawValue] = text(of: cell, in: field)
      }
      return ReadRow(kind: kind.rawValue, values: values)
    }
  }
}

private func text(of cell: UnpackedWorkbook.Cell, in field: Field) -> String {
  guard let number = cell.number else { return cell.text }
  return switch field {
  case .coverage, .mastery, .retention, .firstTry, .likelyLow, .likelyHigh:
    String(format: "%.4f", number)
  case .lastActiveWeek, .week, .glossaryDay, .target, .projectedWeek:
    StudyDay(number: Int(number) - 25_569).iso
  default: String(Int(number))
  }
}

/// The cells of an .xlsx file, read by the letter of its format.
struct UnpackedWorkbook {
  /// A cell: a number, or a text.
  struct Cell {
    let text: String
    let number: Double?
  }

  /// The rows of each sheet by its name; nil where a row has no cell.
  private(set) var sheets: [String: [[Cell?]]] = [:]
  /// The texts of all parts by their paths.
  let parts: [String: String]

  init(_ bytes: [UInt8]) throws {
    parts = try unpacked(bytes)
    let workbook = try MarkupTree.parse(#require(parts["xl/workbook.xml"]))
    let shared = try parts["xl/sharedStrings.xml"].map {
      try MarkupTree.parse($0).all("si").map(\.text)
    }
    for (index, sheet) in workbook.all("sheet").enumerated() {
      let part = try #require(parts["xl/worksheets/sheet\(index + 1).xml"])
      let rows = try MarkupTree.parse(part).all("row")
      let name = try #require(sheet.attributes["name"])
      sheets[name] = try rows.map { try Self.cells(of: $0, shared ?? []) }
    }
  }

  private static func cells(of row: MarkupTree, _ shared: [String]) throws -> [Cell?] {
    var cells: [Cell?] = []
    for cell in row.all("c") {
      try #require(cell.all("f").isEmpty, "a formula")
      let letters = try #require(cell.attributes["r"]).prefix { $0.isLetter }
      let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
      while cells.count < column { cells.append(nil) }
      let value = cell.all("v").first?.text
      switch cell.attributes["t"] {
      case "s":
        let index = try #require(value.flatMap { Int($0) })
        cells[column - 1] = Cell(text: shared[index], number: nil)
      case "inlineStr": cells[column - 1] = Cell(text: cell.text, number: nil)
      default:
        cells[column - 1] = value.flatMap { Double($0) }.map { Cell(text: "", number: $0) }
      }
    }
    return cells
  }
}

/// The texts of an archive's parts by their paths.
private func unpacked(_ bytes: [UInt8]) throws -> [String: String] {
  func number(_ index: Int, _ length: Int) -> Int {
    bytes[index..<index + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
  var parts: [String: String] = [:]
  let end = try #require(
    stride(from: bytes.count - 22, through: 0, by: -1).first { number($0, 4) == 0x0605_4B50 })
  var entry = number(end + 16, 4)
  for _ in 0..<number(end + 10, 2) {
    try #require(number(entry, 4) == 0x0201_4B50)
    let (packed, size) = (number(entry + 20, 4), number(entry + 24, 4))
    let nameEnd = entry + 46 + number(entry + 28, 2)
    let local = number(entry + 42, 4)
    let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
    let name = String(decoding: bytes[entry + 46..<nameEnd], as: UTF8.self)
    let part = Array(bytes[start..<start + packed])
    let text = number(entry + 10, 2) == 0 ? part : try inflated(part, size: size)
    parts[name] = String(decoding: text, as: UTF8.self)
    entry = nameEnd + number(entry + 30, 2) + number(entry + 32, 2)
  }
  return parts
}

private func inflated(_ bytes: [UInt8], size: Int) throws -> [UInt8] {
  var bytes = bytes
  var text = [UInt8](repeating: 0, count: max(1, size))
  var stream = z_stream()
  // Negative: no header of zlib's own.
  try #require(
    inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
  defer { inflateEnd(&stream) }
  let status = bytes.withUnsafeMutableBufferPointer { input in
    text.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      return inflate(&stream, Z_FINISH)
    }
  }
  try #require(status == Z_STREAM_END)
  return Array(text.prefix(size))
}
