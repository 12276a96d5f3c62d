import Flashcards

/// English: the names of fields.
struct English: Words {
  let allDecks = "All glossaries"
  let yes = "yes"
  let no = "no"

  /// `2026-11-27`, which every Excel reads as a date.
  func numericDate(_ day: StudyDay) -> String { day.iso }

  func name(ofRow kind: ReportRow.Kind) -> String {
    switch kind {
    case .person: "learner"
    case .team: "team"
    case .glossary: "glossary"
    case .week: "week"
    case .term: "term"
    }
  }

  func name(of field: Field) -> String {
    switch field {
    case .row: "Row"
    case .learner: "Learner"
    case .deck: "Glossary"
    case .deckTitle: "Title"
    case .term: "Term"
    case .sense: "Sense"
    case .week: "Week of"
    case .attention: "Attention"
    case .status: "Status"
    case .reasons: "Reasons"
    case .coverage: "Coverage"
    case .mastery: "Mastery"
    case .overdue: "Overdue cards"
    case .daysToClear: "Days to catch up"
    case .lastActiveWeek: "Last active week"
    case .retention: "Retention"
    case .retentionReviews: "Retention (reviews)"
    case .target: "Target date"
    case .targetState: "Against the target"
    case .projectedWeek: "Projected week"
    case .learners: "Learners"
    case .begun: "Have begun"
    case .done: "Are done"
    case .activeLearners: "Active learners"
    case .entries: "Entries"
    case .seen: "Seen"
    case .learning: "Learning"
    case .mastered: "Mastered"
    case .toRelearn: "To relearn"
    default: rest(field)
    }
  }

  private func rest(_ field: Field) -> String {
    switch field {
    case .firstTry: "First-try rate"
    case .firstTryReviews: "First try (reviews)"
    case .activeWeeks: "Active weeks"
    case .weeks: "Weeks"
    case .answers: "Answers"
    case .typed: "Typed answers"
    case .chosen: "Chosen answers"
    case .selfGraded: "Self-graded answers"
    case .retentionTyped: "Retention (typed)"
    case .retentionChosen: "Retention (chosen)"
    case .retentionSelfGraded: "Retention (self-graded)"
    case .firstTryTyped: "First try (typed)"
    case .firstTryChosen: "First try (chosen)"
    case .firstTrySelfGraded: "First try (self-graded)"
    case .masteredTyped: "Mastery (typed)"
    case .masteredChosen: "Mastery (chosen)"
    case .masteredSelfGraded: "Mastery (self-graded)"
    case .passed: "Passed"
    case .reviews: "Reviews"
    case .likelyLow: "Likely range from"
    case .likelyHigh: "Likely range to"
    case .lapses: "Lapses"
    case .forgotten: "Surely forgotten"
    case .glossaryVersion: "Glossary version"
    case .glossaryDay: "Version of"
    case .glossaryDigest: "Glossary digest"
    case .added: "Entries added"
    case .changed: "Entries changed"
    case .retired: "Entries retired"
    case .periodStart: "Start of the period"
    case .day: "Day of the report"
    case .program: "Program"
    case .logDigest: "Digest of the log"
    default: field.rawValue
    }
  }
}
