import Flashcards
import JSON

/// JSON: schema `termwise.report`, version 1, with the definitions of the measures.
///
/// A rate is `{"passed", "of", "share"}`; `share` is null without enough data. Shares are numbers
/// from 0 to 1 with four decimals. Only `definitions` depends on the language.
struct JSONReport: ReportFormat {
  let name = "json"

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let json = JSONValue.document(
      "report",
      [
        ("language", .string(language.rawValue)),
        ("day", .string(report.today.iso)),
        ("log_digest", .string(report.logDigest)),
        ("learners", .array(report.learners.map(learner))),
        ("definitions", definitions(in: language.words)),
      ])
    return Array((json.pretty() + "\n").utf8)
  }

  private func learner(_ learner: LearnerFigures) -> JSONValue {
    let decks = learner.decks.map { deck in
      JSONValue.object([
        ("id", .string(deck.deck.id)),
        ("title", .string(deck.deck.title)),
        ("figures", figures(deck.figures)),
      ])
    }
    return .object([
      ("name", .string(learner.name)),
      ("decks", .array(decks)),
      ("all", figures(learner.all)),
    ])
  }

  private func figures(_ figures: Figures) -> JSONValue {
    .object(Measure.allCases.map { ($0.rawValue, value($0.value(in: figures))) })
  }

  /// A measure as JSON; null where there is no value.
  func value(_ value: Measure.Value) -> JSONValue {
    switch value {
    case .count(let count): count.map { .count($0) } ?? .null
    case .share(let share): .share(share)
    case .rate(let rate): .rate(rate)
    }
  }

  private func definitions(in words: any Words) -> JSONValue {
    .object(Measure.allCases.map { ($0.rawValue, .string(words.definition(of: $0))) })
  }
}
