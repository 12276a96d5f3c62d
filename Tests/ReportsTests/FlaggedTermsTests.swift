import Flashcards
import Foundation
import Testing

@testable import Reports

@Suite struct `Flagged terms` {
  private func record(_ learner: String, _ flags: [(term: String, words: String)]) -> LearningRecord
  {
    let deck = DeckRecord(
      deck: Deck(id: "sea", title: "Sea words"),
      entries: ["Quay", "Tide"].map { EntryRecord(term: $0, in: "sea") }, activeDays: [today])
    return LearningRecord(
      learner: learner, decks: [deck],
      flags: flags.map {
        EntryFlag(
          entry: EntryID(deck: "sea", key: $0.term, sense: ""), term: $0.term, words: $0.words,
          day: today)
      })
  }

  private var report: Report {
    Report(
      of: [
        record("Zoe", [("Tide", "Which sea?"), ("Quay", "Says <b>nothing</b> |")]),
        record("Ada", [("Tide", "Circular.")]), record("Ben", []),
      ], ReportRequest(today), logDigest: "00")
  }

  @Test func `are listed by how many flagged them, with their words and without their names`() {
    #expect(report.flagged.map(\.term) == ["Tide", "Quay"])
    #expect(
      report.flagged.map(\.words) == [["Circular.", "Which sea?"], ["Says <b>nothing</b> |"]])
  }

  @Test func `stand on each page, and no word is markup`() throws {
    for language in Language.allCases {
      let words = language.words
      let markdown = String(decoding: MarkdownReport().render(report, in: language), as: UTF8.self)
      #expect(markdown.contains("## " + words.heading(of: .flagged)))
      #expect(markdown.contains("Circular."))
      #expect(!markdown.contains("<b>"))
      let page = try String(decoding: HTMLReport().render(report, in: language), as: UTF8.self)
      #expect(page.contains("Circular."))
      #expect(!page.contains("<b>nothing"))
    }
  }

  @Test func `are in JSON as its schema says`() throws {
    let bytes = JSONReport().render(report, in: .english)
    let json = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/report.schema.json")
    #expect(try JSONSchema(Data(contentsOf: file)).faults(in: json) == [])
    let flagged = try #require(json["flagged"] as? [[String: Any]])
    #expect(flagged.map { $0["learners"] as? Int } == [2, 1])
    #expect(flagged[0]["words"] as? [String] == ["Circular.", "Which sea?"])
  }

  @Test func `are shown to their learner as what travels`() {
    let own = Report(
      of: [record("Ada", [("Tide", "Circular.")])], ReportRequest(today), logDigest: "00")
    #expect(own.preview(in: .english).contains("  Tide: Circular."))
    #expect(own.preview(in: .french).contains("  Tide\u{A0}: Circular."))
  }
}
