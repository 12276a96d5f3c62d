import Flashcards
import JSON
import Testing

@testable import Commands

@Suite struct `The JSON of a learner's figures` {
  @Test func `has these keys, which programs rely on`() {
    let document = JSONValue.statistics(Statistics(of: sampleHistory, on: friday), of: "ana")
    #expect(
      paths(in: document).joined(separator: "\n") == """
        schema
        version
        learner
        day
        all.entries
        all.seen
        all.learning
        all.mastered
        all.to_relearn
        week_ago.entries
        week_ago.seen
        week_ago.learning
        week_ago.mastered
        week_ago.to_relearn
        decks[2].id
        decks[2].title
        decks[2].entries
        decks[2].seen
        decks[2].learning
        decks[2].mastered
        decks[2].to_relearn
        run.study_days
        run.in_a_row
        run.most_in_a_row
        retention_30_days.passed
        retention_30_days.of
        retention_30_days.share
        paused_until
        waiting
        days
        forecast[30].day
        forecast[30].cards
        leeches
        answers_after_today
        hardest[3].deck
        hardest[3].term
        hardest[3].failures
        hardest[3].reviews
        hardest[3].is_leech
        answers.today.active_days
        answers.today.reviews
        answers.today.drills
        answers.today.by_grade[6]
        answers.today.time_ms
        answers.today.untimed
        answers.last_7_days.active_days
        answers.last_7_days.reviews
        answers.last_7_days.drills
        answers.last_7_days.by_grade[6]
        answers.last_7_days.time_ms
        answers.last_7_days.untimed
        answers.last_30_days.active_days
        answers.last_30_days.reviews
        answers.last_30_days.drills
        answers.last_30_days.by_grade[6]
        answers.last_30_days.time_ms
        answers.last_30_days.untimed
        answers.all.active_days
        answers.all.reviews
        answers.all.drills
        answers.all.by_grade[6]
        answers.all.time_ms
        answers.all.untimed
        by_day[27].day
        by_day[27].reviews
        by_day[27].drills
        by_day[27].by_grade[6]
        by_day[27].time_ms
        by_day[27].untimed
        by_hour[24]
        intervals[5].from
        intervals[5].to
        intervals[5].cards
        eases[4].from
        eases[4].to
        eases[4].cards
        """)
  }

  @Test func `has nought and null where nothing was ever answered`() {
    let nothing = Statistics(of: StudyHistory(decks: []), on: friday)
    let line = JSONValue.statistics(nothing, of: "ana").line
    for part in [
      #""all": {"entries": 0, "seen": 0, "learning": 0, "mastered": 0, "to_relearn": 0}"#,
      #""decks": [], "run": {"study_days": 0, "in_a_row": 0, "most_in_a_row": 0}, "#,
      #""retention_30_days": {"passed": 0, "of": 0, "share": null}"#,
      #""paused_until": null, "#,
      #""forecast": [{"day": "2026-11-20", "cards": 0}, {"day": "2026-11-21", "cards": 0},"#,
      #"{"day": "2026-12-19", "cards": 0}], "leeches": 0, "answers_after_today": 0, "hardest": [], "answers": {"today":"#,
      #"{"active_days": 0, "reviews": 0, "drills": 0, "by_grade": [0, 0, 0, 0, 0, 0], "time_ms": 0"#,
      #""by_day": [], "by_hour": [0, 0, 0,"#, #"{"from": 90, "to": null, "cards": 0}], "eases":"#,
    ] {
      #expect(line.contains(part), "\(part)")
    }
  }

  @Test func `gives rates as the report does, and ranges as numbers`() {
    let line = JSONValue.statistics(Statistics(of: sampleHistory, on: friday), of: "ana").line
    for part in [
      #""retention_30_days": {"passed": 35, "of": 46, "share": 0.7609}"#,
      #"{"from": 1, "to": 1, "cards": 3}"#, #"{"from": 90, "to": null, "cards": 0}"#,
      #"{"from": 1.30, "to": 1.99, "cards": 0}"#, #"{"from": 2.51, "to": null, "cards": 12}"#,
      #""forecast": [{"day": "2026-11-20", "cards": 2}, {"day": "2026-11-21", "cards": 1},"#,
      #""title": "\u001B]0;owned\u0007 \u202Emrah""#,
      #"{"deck": "roastery", "term": "Crema", "failures": 8, "reviews": 16, "is_leech": true}"#,
    ] {
      #expect(line.contains(part), "\(part)")
    }
  }
}

/// The paths of all keys; for an array, its length and the keys of its first element.
private func paths(in json: JSONValue, under path: String = "") -> [String] {
  switch json {
  case .object(let members):
    members.flatMap { paths(in: $0.value, under: path.isEmpty ? $0.key : "\(path).\($0.key)") }
  case .array(let elements):
    elements.first.map { paths(in: $0, under: "\(path)[\(elements.count)]") } ?? ["\(path)[0]"]
  case .string, .number, .bool, .null: [path]
  }
}
