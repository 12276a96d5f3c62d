import Flashcards
import Foundation
import JSON
import Testing

@testable import Reports

/// Every format in every language.
let formatsAndLanguages = ReportFormats.all.flatMap { format in
  Language.allCases.map { (format, $0) }
}

/// Every format that is text, in every language.
let textsAndLanguages = formatsAndLanguages.filter { $0.0.isText }

@Suite struct `Laws of report formats` {
  @Test(arguments: Field.allCases.filter(\.isMeasure))
  func `the table of figures in the documents has every field`(field: Field) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/REPORTS.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let table = lines.drop { $0 != "| figure | means |" }.prefix { $0.hasPrefix("|") }
    let names = table.compactMap { $0.split(separator: "|").first }.joined()
    #expect(names.contains("`\(field.rawValue)`"), "docs/REPORTS.md, What the figures mean")
  }

  @Test func `a value that is not there is empty in CSV`() {
    let dialects = [CSVDialect.rfc4180, .excelFrench].map {
      $0.bytes(of: [[.count(nil), .count(0)]])
    }
    #expect(dialects[0] == Array(",0\r\n".utf8))
    #expect(dialects[1] == Array("\u{FEFF};0\r\n".utf8))
  }

  @Test func `there are formats, each under a name of its own`() {
    #expect(!ReportFormats.all.isEmpty)
    #expect(Set(ReportFormats.all.map(\.name)).count == ReportFormats.all.count)
    #expect(ReportFormats.named("no such format") == nil)
  }

  @Test(arguments: ReportFormats.all)
  func `a format is found by its name, and one of its kind by a file's`(
    format: any ReportFormat
  ) throws {
    #expect(ReportFormats.named(format.name)?.name == format.name)
    let ofFile = try #require(ReportFormats.ofFile("Friday.\(format.fileExtension.uppercased())"))
    #expect(ofFile.fileExtension == format.fileExtension)
    #expect(ReportFormats.ofFile(format.fileExtension) == nil)
  }

  @Test(arguments: textsAndLanguages, Sample.allCases)
  func `a report of any size is the same valid text each time`(
    member: (any ReportFormat, Language), sample: Sample
  ) throws {
    let (format, language) = member
    let bytes = try format.render(sample.report, in: language)
    try #require(String(validating: bytes, as: UTF8.self) != nil)
    // A file of statements about nobody is empty.
    #expect(bytes.isEmpty || bytes.last == UInt8(ascii: "\n"))
    #expect(try bytes == format.render(sample.report, in: language))
  }

  @Test(arguments: formatsAndLanguages, Sample.allCases)
  func `every format gives the numbers of the report`(
    member: (any ReportFormat, Language), sample: Sample
  ) throws {
    let (format, language) = member
    let report = sample.report
    let reader = try #require(readers[format.name], "a format without a reader in the tests")
    let rows = try reader.rows(format.render(report, in: language), language)
    let expected = reader.expected(report, language)
    #expect(rows.map(\.kind) == expected.map(\.kind))
    // How hostile names are made harmless has tests of its own.
    let names = ["learner", "deck", "deck_title"]
    let numbers = { (row: ReadRow) in
      sample == .hostile ? row.values.filter { !names.contains($0.key) } : row.values
    }
    for (row, wanted) in zip(rows, expected) { #expect(numbers(row) == numbers(wanted)) }
    if sample != .hostile { #expect(rows.map(\.subject) == expected.map(\.subject)) }
  }

  @Test(arguments: textsAndLanguages)
  func `no format lets a control or bidi control through`(
    format: any ReportFormat, language: Language
  ) throws {
    let bytes = try format.render(Sample.hostile.report, in: language)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let hasByteOrderMark = text.unicodeScalars.first == "\u{FEFF}"
    let raw = text.unicodeScalars.dropFirst(hasByteOrderMark ? 1 : 0)
      .filter { $0.isUnsafe && $0 != "\n" && $0 != "\r" }
    #expect(raw.isEmpty)
  }
}

@Suite struct `Untrusted text` {
  @Test(arguments: [("csv", ","), ("csv-excel-fr", ";"), ("csv-excel-en", ",")])
  func `a CSV gives hostile text back cell by cell, made harmless`(
    name: String, separator: String
  ) throws {
    let format = try #require(ReportFormats.named(name))
    let bytes = try format.render(Sample.hostile.report, in: .french)
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let separator = try #require(separator.unicodeScalars.first)
    let rows = try cells(of: text, separator: separator)
    let ofDecks = rows.filter { $0.contains("hostile") && !$0[1].isEmpty }
    let harmless = Set(hostileTexts.map(\.harmlessInSpreadsheets))
    #expect(Set(ofDecks.map { $0[1] }) == harmless.subtracting([""]))
    #expect(ofDecks.allSatisfy { $0[1] == $0[3] })
  }

  @Test(arguments: ["csv", "csv-excel-fr", "csv-excel-en"])
  func `no cell is a formula, not even to a spreadsheet set to the other separator`(
    name: String
  ) throws {
    let format = try #require(ReportFormats.named(name))
    let bytes = try format.render(Sample.hostile.report, in: .french)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    // A spreadsheet with the other separator splits cells here, whatever the quotes.
    let cells = text.split { $0.isNewline || $0 == "," || $0 == ";" }
    let formulas = cells.filter {
      let first = $0.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" }
      return first.map { "=+-@|＝＋－＠−".unicodeScalars.contains($0) } ?? false
    }
    #expect(formulas.isEmpty)
  }

  @Test(arguments: textsAndLanguages)
  func `a glossary of 10,000 hostile terms is text in every format`(
    format: any ReportFormat, language: Language
  ) throws {
    let texts = hostileTexts + hostileInMarkdown
    let terms = (0..<10_000).map { texts[$0 % texts.count] + texts[$0 / texts.count % texts.count] }
    let failed = card(interval: 1, due: 1, grades: [.perfect, .wrong, .wrong])
    let deck = DeckRecord(
      deck: Deck(id: "hostile", title: terms[9_999]),
      entries: terms.enumerated().map { number, term in
        EntryRecord(
          id: EntryID(deck: "hostile", key: "\(number)", sense: terms[9_999 - number]), term: term,
          cards: [failed])
      }, activeDays: [today])
    let changes = terms.map { GlossaryChange(day: today, kind: .changed, term: $0) }
    let report = Report(
      of: [LearningRecord(learner: terms[5_000], decks: [deck])],
      glossaries: [GlossaryRecord(deck: deck.deck, entryCount: 10_000, changes: changes)],
      ReportRequest(today, audience: .learner), logDigest: "00ab12")
    #expect(report.terms.terms.count == 10_000)
    let bytes = try format.render(report, in: language)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let raw = text.unicodeScalars.dropFirst()
      .filter { $0.isUnsafe && $0 != "\n" && $0 != "\r" }
    #expect(raw.isEmpty)
    let reader = try #require(readers[format.name])
    #expect(try reader.rows(bytes, language).count == reader.expected(report, language).count)
  }

  @Test func `JSON gives hostile text back unchanged`() throws {
    let bytes = JSONReport().render(Sample.hostile.report, in: .english)
    let learners = try #require(try object(of: bytes)["learners"] as? [[String: Any]])
    let names = learners.compactMap { $0["name"] as? String }
    let scalars = { (names: [String]) in Set(names.map { Array($0.unicodeScalars) }) }
    #expect(scalars(names) == scalars(hostileTexts))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("  =1+1", "'  =1+1"), ("＝1+1", "'＝1+1"), ("\t=1", "'␉=1"),
    ("\r=1", "'␍=1"), ("\n=1", "'\n'=1"), ("|calc", "'|calc"), ("x;=1", "x;'=1"),
    ("x, -1", "x,' -1"),
    ("\"=1", "'\"=1"), ("\u{1B}[2J", "'␛[2J"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("a\u{7F}b", "a␡b"), ("one\r\ntwo", "one\ntwo"), ("a\rb", "a␍b"),
  ])
  func `what a spreadsheet would run is made text`(text: String, harmless: String) {
    #expect(text.harmlessInSpreadsheets == harmless)
  }

  @Test(arguments: [
    "Ada", "Élodie 🇫🇷", "Jean-Pierre", "a = b", "R&D, ventes; marge", "l’« ARR »", "", "'=1", "1-1",
    "a|b",
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
    let definitions = try #require(json["definitions"] as? [String: String])
    #expect(Set(definitions.keys) == Set(Field.allCases.filter(\.isMeasure).map(\.rawValue)))
    #expect(definitions["seen"] == language.words.definition(of: .seen))
    #expect(json["language"] as? String == language.rawValue)
  }

  @Test(arguments: Language.allCases)
  func `every field has a name of its own, and every figure a definition`(language: Language) {
    let words = language.words
    #expect(Set(Field.allCases.map(words.name)).count == Field.allCases.count)
    for field in Field.allCases {
      let sentence = words.definition(of: field)
      #expect(sentence.hasSuffix(".") == field.isMeasure)
      #expect(sentence.count { $0 == "." } == (field.isMeasure ? 1 : 0))
      #expect(sentence.harmlessInSpreadsheets == sentence)
      #expect(words.name(of: field) != field.rawValue)
    }
  }

  @Test(arguments: [
    (0.0, "0.0000"), (0.00004, "0.0000"), (2.0 / 3, "0.6667"), (0.05, "0.0500"), (1.0, "1.0000"),
  ])
  func `shares have four decimals`(share: Double, text: String) {
    #expect(fourDecimals(share) == text)
  }
}
