import Flashcards
import Foundation
import Testing
import Viewers

@testable import Reports

/// Opens workbooks and CSV files in LibreOffice.
@Suite(.serialized) struct LibreOfficeTests {
  @Test(arguments: Language.allCases)
  func `the workbook's cells are those of the JSON`(language: Language) throws {
    let words = language.words
    let sheets = try opened(Company.report, "xlsx", language)
    #expect(sheets.map(\.name) == ReportSheet.allCases.map(words.title))
    #expect(sheets.allSatisfy { $0.rows.allSatisfy { $0.allSatisfy { $0.formula == nil } } })
    let json = try rowsOfJSON(JSONReport().render(Company.report, in: language))
    for (sheet, kind) in [
      (ReportSheet.learners, "person"), (.glossaries, "glossary"), (.terms, "term"),
      (.weeks, "week"),
    ] {
      let rows = sheets[ReportSheet.allCases.firstIndex(of: sheet) ?? 0].rows
      let expected = json.filter { $0.kind == kind }.map(\.values)
      #expect(rows.count == expected.count + 1, "\(kind)")
      let titles = try #require(rows.first).map(\.text)
      for field in [Field.coverage, .retention, .overdue, .entries, .lapses, .week, .glossaryDay] {
        guard let column = titles.firstIndex(of: words.name(of: field)) else { continue }
        let found = rows.dropFirst().map { $0.count > column ? number(in: $0[column]) : "" }
        // The workbook has the row of all glossaries first, the JSON has it last.
        #expect(found.sorted() == expected.map { $0[field.rawValue] ?? "" }.sorted(), "\(field)")
      }
    }
  }

  @Test func `a number is a number, a date a date, and a term that looks like one is text`() throws
  {
    let sheets = try opened(Company.report, "xlsx", .french)
    let learners = sheets[1].rows
    let titles = learners[0].map(\.text)
    let words = French()
    func types(of field: Field) -> Set<String?> {
      guard let column = titles.firstIndex(of: words.name(of: field)) else { return [] }
      return Set(learners.dropFirst().filter { $0.count > column }.map { $0[column].type })
    }
    #expect(types(of: .learner) == ["string"])
    #expect(types(of: .coverage).subtracting([nil]) == ["percentage"])
    #expect(types(of: .overdue) == ["float"])
    #expect(types(of: .lastActiveWeek).subtracting([nil]) == ["date"])
    #expect(learners.contains { $0[0].text == "Gaëlle Le Goff" })
  }

  @Test(arguments: ["csv-excel-fr", "csv-excel-en"])
  func `a profile of CSV opens with its accents, dates and numbers`(name: String) throws {
    let isFrench = name == "csv-excel-fr"
    let words: any Words = isFrench ? French() : English()
    let rows = try opened(Company.report, name, .french, as: isFrench ? .french : .english)[0].rows
    let titles = rows[0].map(\.text)
    #expect(titles[0] == words.name(of: .row))
    let week = try #require(titles.firstIndex(of: words.name(of: .week)))
    let coverage = try #require(titles.firstIndex(of: words.name(of: .coverage)))
    let days = rows.dropFirst().filter { $0.count > week }.map { $0[week] }
      .filter { $0.type != nil }
    #expect(Set(days.map(\.value)).isSuperset(of: Company.report.trend.map(\.week.monday.iso)))
    #expect(days.prefix(Thresholds.trendWeeks).allSatisfy { $0.type == "date" })
    let people = rows.dropFirst().prefix { $0[0].text == words.name(ofRow: .person) }
    #expect(people.allSatisfy { $0[coverage].type == "float" })
    #expect(people.contains { row in row.contains { $0.text == "Émile Perrin" } })
  }

  @Test(arguments: ["csv", "csv-excel-fr", "csv-excel-en", "xlsx"])
  func `no name of ten thousand hostile ones is run`(name: String) throws {
    let names = hostileNames(10_000)
    let deck = Deck(id: "deck", title: names[0])
    let report = Report(
      of: names.map { record(of: $0, deck: deck, cards: [], unseen: 1, activeDays: []) },
      glossaries: [], ReportRequest(today), logDigest: "00ab12", quality: LogQuality())
    let language = name == "csv-excel-fr" ? LibreOffice.Separated.french : .english
    let sheets = try opened(report, name, .english, as: name == "xlsx" ? nil : language)
    let cells = sheets.flatMap { $0.rows.flatMap(\.self) }
    #expect(cells.allSatisfy { $0.formula == nil })
    let texts = Set(cells.filter { $0.type == "string" }.map(\.text))
    let isWorkbook = name == "xlsx"
    let missing = names.filter { text in
      // An escaped underscore is shown as what it stands for.
      let inWorkbook = text.harmlessInWorkbooks.replacing("_x005F_", with: "_")
      return !texts.contains(isWorkbook ? inWorkbook : text.harmlessInSpreadsheets)
    }
    #expect(missing == [], "\(missing.prefix(3).map(\.debugDescription))")
  }

  private func opened(
    _ report: Report, _ name: String, _ language: Language,
    as separated: LibreOffice.Separated? = nil
  ) throws -> [LibreOffice.Sheet] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("libreoffice-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let format = try #require(ReportFormats.named(name))
    let file = folder.appendingPathComponent("report.\(format.fileExtension)")
    try Data(format.render(report, in: language)).write(to: file)
    return try LibreOffice(in: folder).open(file.path, as: separated)
  }

  /// A number or a date as the reader of JSON gives it.
  private func number(in cell: LibreOffice.Cell) -> String {
    switch cell.type {
    case "percentage": Double(cell.value).map { String(format: "%.4f", $0) } ?? ""
    case "float": Double(cell.value).map { String(Int($0)) } ?? ""
    case "date", "string": cell.value
    default: ""
    }
  }
}

/// Names of which each begins like a formula, markup or a command, or looks like a number or a date.
func hostileNames(_ count: Int) -> [String] {
  let forms: [(Int) -> String] = [
    { "=\($0)+1" }, { "+\($0)" }, { "-\($0)+1" }, { "@SUM(A\($0))" }, { "|calc\($0)" },
    { "=cmd|' /C calc'!A\($0)" }, { "  =HYPERLINK(\"x\($0)\")" }, { "＝\($0)" }, { "\t=\($0)" },
    { "x\($0);=1+1" }, { "x\($0)\n=1+1" }, { "\"=\($0)\"" }, { "<script>alert(\($0))</script>" },
    { "\u{202E}txt.exe\($0)" }, { "\u{1B}]0;\($0)\u{7}" }, { "_x0041_\($0)" },
    { "{=SUM(\($0))}" }, { "'=\($0)" }, { "%0A=\($0)" }, { "Élodie \($0)" },
  ]
  return (0..<count).map { forms[$0 % forms.count]($0) }
}
