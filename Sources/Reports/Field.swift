import Flashcards

/// A figure or fact of a report, by the name that every format gives it.
///
/// The raw value is a CSV column and a JSON key that programs read: never change a shipped one.
/// Formats show the fields in this order.
enum Field: String, CaseIterable, Sendable {
  // What a row is about.
  case row
  case learner
  case deck
  case deckTitle = "deck_title"
  case term
  case sense
  case week

  // Of a person, and of nobody else.
  case attention
  case status
  case reasons
  case coverage
  case mastery
  case overdue
  case daysToClear = "days_to_clear"
  case lastActiveWeek = "last_active_week"
  case retention
  case retentionReviews = "retention_reviews"
  case target
  case targetState = "target_state"
  case projectedWeek = "projected_week"

  // Of several learners together.
  case learners
  case begun
  case done
  case activeLearners = "active_learners"
  case entries
  case seen
  case learning
  case mastered
  case toRelearn = "to_relearn"
  case firstTry = "first_try"
  case firstTryReviews = "first_try_reviews"
  case activeWeeks = "active_weeks"
  case weeks
  case answers
  case typed
  case chosen
  case selfGraded = "self_graded"
  case retentionTyped = "retention_typed"
  case retentionChosen = "retention_chosen"
  case retentionSelfGraded = "retention_self_graded"
  case firstTryTyped = "first_try_typed"
  case firstTryChosen = "first_try_chosen"
  case firstTrySelfGraded = "first_try_self_graded"
  case masteredTyped = "mastered_typed"
  case masteredChosen = "mastered_chosen"
  case masteredSelfGraded = "mastered_self_graded"

  // Of a term.
  case passed
  case reviews
  case likelyLow = "likely_low"
  case likelyHigh = "likely_high"
  case lapses
  case forgotten

  // Of a glossary.
  case glossaryVersion = "glossary_version"
  case glossaryDay = "glossary_day"
  case glossaryDigest = "glossary_digest"
  case added
  case changed
  case retired

  // Of the report.
  case periodStart = "period_start"
  case day
  case program
  case logDigest = "log_digest"

  /// Whether the field is a figure, which pages define; the others are names and facts.
  var isMeasure: Bool {
    switch self {
    case .row, .learner, .deck, .deckTitle, .term, .sense, .week, .target, .periodStart, .day,
      .program, .logDigest:
      false
    default: true
    }
  }
}

/// The value of a field, by how it is shown.
enum FieldValue: Hashable, Sendable {
  /// Untrusted text.
  case text(String)
  /// A whole number.
  case count(Int)
  /// A share from 0 to 1; nil where there is nothing of which it would be a share, or not enough
  /// data: an empty cell in CSV, `null` in JSON.
  case share(Double?)
  /// A study day; nil where there is none.
  case day(StudyDay?)
  /// True or false.
  case flag(Bool)
  /// A person's attention.
  case attention(Attention)
  /// A person's status.
  case status(Status)
  /// Where a person stands against the target.
  case target(TargetStanding.State)
  /// Why a person needs help or is to be watched.
  case reasons([Reason])
}

/// Formats a share with four decimals, `0.8750`, finer than any sample here.
///
/// All formats use it, so that their numbers are equal.
func fourDecimals(_ share: Double, mark: String = ".") -> String {
  let tenThousandths = Int((share * 10_000).rounded())
  let fraction = String(tenThousandths % 10_000)
  let zeros = String(repeating: "0", count: 4 - fraction.count)
  return "\(tenThousandths / 10_000)\(mark)\(zeros)\(fraction)"
}
