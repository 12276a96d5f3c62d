import Flashcards
import Foundation
import JSON
import Testing

@testable import Reports

/// Every format in every language.
let formatsAndLanguages = ReportFormats.all.flatMap { format in
  Language.allCases.map { (format, $0) }
}

@Suite struct `Laws of report formats` {
  @Test(arguments: Measure.allCases)
  func `the guide's table of figures has every measure`(measure: Measure) throws {
    let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/GUIDE.md")
    let lines = try String(contentsOf: guide, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let table = lines.drop { $0 != "| figure | means |" }.prefix { $0.hasPrefix("|") }
    let names = table.compactMap { $0.split(separator: "|").first }.joined()
    #expect(names.contains("`\(measure.rawValue)`"), "docs/GUIDE.md, The report")
  }

  @Test func `a measure that a learner has not is empty in CSV and null in JSON`() {
    let dialects = [CSVDialect.rfc4180, .excelFrench].map {
      $0.bytes(of: [[.count(nil), .count(0)]])
    }
    #expect(dialects[0] == Array(",0\r\n".utf8))
    #expect(dialects[1] == Array("\u{FEFF};0\r\n".utf8))
    #expect(JSONReport().value(.count(nil)).line == "null")
  }

  @Test func `there are formats, each under a name of its own`() {
    #expect(!ReportFormats.all.isEmpty)
    #expect(Set(ReportFormats.all.map(\.name)).count == ReportFormats.all.count)
    #expect(ReportFormats.named("no such format") == nil)
  }

  @Test(arguments: ReportFormats.all)
  func `a format is found by its name and has a plain file extension`(format: any ReportFormat) {
    #expect(ReportFormats.named(format.name)?.name == format.name)
  }

  @Test(arguments: formatsAndLanguages, Sample.allCases)
  func `a report of any size is the same valid text each time`(
    member: (any ReportFormat, Language), sample: Sample
  ) throws {
    let (format, language) = member
    let bytes = format.render(sample.report, in: language)
    try #require(String(validating: bytes, as: UTF8.self) != nil)
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(bytes == format.render(sample.report, in: language))
  }

  @Test(arguments: formatsAndLanguages, Sample.allCases)
  func `every format gives the numbers of the report`(
    member: (any ReportFormat, Language), sample: Sample
  ) throws {
    let (format, language) = member
    let report = sample.report
    let reader = try #require(readers[format.name], "a format without a reader in the tests")
    let rows = try reader.rows(format.render(report, in: language))
    let expected = reader.expected(report)
    #expect(rows.map(\.deck) == expected.map(\.deck))
    #expect(rows.map(\.values) == expected.map(\.values))
    if sample != .hostile { #expect(rows.map(\.learner) == expected.map(\.learner)) }
  }

  @Test(arguments: formatsAndLanguages)
  func `no format lets a control or bidi control through`(
    format: any ReportFormat, language: Language
  ) throws {
    let bytes = format.render(Sample.hostile.report, in: language)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let hasByteOrderMark = text.unicodeScalars.first == "\u{FEFF}"
    let raw = text.unicodeScalars.dropFirst(hasByteOrderMark ? 1 : 0)
      .filter { $0.isUnsafe && $0 != "\n" && $0 != "\r" }
    #expect(raw.isEmpty)
  }
}

@Suite struct `Untrusted text` {
  @Test(arguments: [("csv", ","), ("csv-excel-fr", ";")] as [(String, Unicode.Scalar)])
  func `a CSV gives hostile text back cell by cell, made harmless`(
    name: String, separator: Unicode.Scalar
  ) throws {
    let format = try #require(ReportFormats.named(name))
    let bytes = format.render(Sample.hostile.report, in: .french)
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let rows = try cells(of: text, separator: separator).dropFirst()
    let ofDecks = rows.filter { $0[1] == "hostile" }
    #expect(ofDecks.map { $0[0] } == hostileTexts.map(\.harmlessInSpreadsheets))
    #expect(ofDecks.map { $0[2] } == hostileTexts.map(\.harmlessInSpreadsheets))
  }

  @Test(arguments: ["csv", "csv-excel-fr"])
  func `no cell is a formula, not even to a spreadsheet set to the other separator`(
    name: String
  ) throws {
    let format = try #require(ReportFormats.named(name))
    let bytes = format.render(Sample.hostile.report, in: .french)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    // A spreadsheet with the other separator splits cells here, whatever the quotes.
    let cells = text.split { $0.isNewline || $0 == "," || $0 == ";" }
    let formulas = cells.filter {
      let first = $0.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" }
      return first.map { "=+-@＝＋－＠−".unicodeScalars.contains($0) } ?? false
    }
    #expect(formulas.isEmpty)
  }

  @Test func `JSON gives hostile text back unchanged`() throws {
    let bytes = JSONReport().render(Sample.hostile.report, in: .english)
    let names = try rowsOfJSON(bytes).filter { $0.deck == "hostile" }.map(\.learner)
    #expect(names.map { Array($0.unicodeScalars) } == hostileTexts.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("  =1+1", "'  =1+1"), ("＝1+1", "'＝1+1"), ("\t=1", "'␉=1"),
    ("\r=1", "'␍=1"), ("\n=1", "'\n'=1"), ("x;=1", "x;'=1"), ("x, -1", "x,' -1"),
    ("\"=1", "'\"=1"), ("\u{1B}[2J", "'␛[2J"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("a\u{7F}b", "a␡b"), ("one\r\ntwo", "one\ntwo"), ("a\rb", "a␍b"),
  ])
  func `what a spreadsheet would run is made text`(text: String, harmless: String) {
    #expect(text.harmlessInSpreadsheets == harmless)
  }

  @Test(arguments: [
    "Ada", "Élodie 🇫🇷", "Jean-Pierre", "a = b", "R&D, ventes; marge", "l’« ARR »", "", "'=1", "1-1",
  ])
  func `ordinary text stays as it is`(text: String) {
    #expect(text.harmlessInSpreadsheets == text)
  }

  @Test func `a numeric cell never gets an apostrophe`() {
    let bytes = CSVDialect.excelFrench.bytes(of: [[.count(-1), .share(0.5), .share(nil)]])
    #expect(bytes == Array("\u{FEFF}-1;0,5000;\r\n".utf8))
  }
}

@Suite struct `Words of reports` {
  @Test(arguments: Language.allCases)
  func `JSON defines each figure it gives, in the language asked for`(language: Language) throws {
    let json = try object(of: JSONReport().render(Sample.oneLearner.report, in: language))
    let learners = try #require(json["learners"] as? [[String: Any]])
    let figures = try #require(learners.first?["all"] as? [String: Any])
    let definitions = try #require(json["definitions"] as? [String: String])
    #expect(Set(definitions.keys) == Set(figures.keys))
    #expect(definitions["seen"] == language.words.definition(of: .seen))
    #expect(json["language"] as? String == language.rawValue)
  }

  @Test(arguments: Language.allCases)
  func `every measure has a name of its own and a definition of one sentence`(language: Language) {
    let words = language.words
    #expect(Set(Measure.allCases.map(words.name)).count == Measure.allCases.count)
    for sentence in Measure.allCases.map(words.definition) {
      #expect(sentence.hasSuffix("."))
      #expect(sentence.count { $0 == "." } == 1)
      #expect(sentence.harmlessInSpreadsheets == sentence)
    }
  }

  @Test func `the measures that have a sample are those that are rates`() {
    let figures = figures()
    for measure in Measure.allCases {
      let isRate = if case .rate = measure.value(in: figures) { true } else { false }
      #expect(measure.isRate == isRate)
    }
  }

  @Test(arguments: [
    (0.0, "0.0000"), (0.00004, "0.0000"), (2.0 / 3, "0.6667"), (0.05, "0.0500"), (1.0, "1.0000"),
  ])
  func `shares have four decimals`(share: Double, text: String) {
    #expect(fourDecimals(share) == text)
  }
}
