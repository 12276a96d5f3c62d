import Flashcards

/// The figures of several learners together; an entry counts once for each learner.
struct Totals: Hashable, Sendable {
  /// The learners.
  var learners = 0
  /// The learners with a review.
  var begun = 0
  /// The learners who are done: ``Status/done``.
  var done = 0
  /// All entries.
  var entries = 0
  /// Entries seen.
  var seen = 0
  /// Entries that are learning.
  var learning = 0
  /// Entries mastered.
  var mastered = 0
  /// Entries that could be mastered: those of learners after their first weeks.
  var masterable = 0
  /// The reviews that retention counts.
  var retentionSample = ReviewSample()
  /// The reviews that the first-try rate counts.
  var firstTrySample = ReviewSample()
  /// The last reviews of the cards of mastered entries, by form.
  var masteredForms = AnswerForms()
  /// All answers of the period, drills included, by form.
  var answers = AnswerForms()
  /// Overdue cards that could be asked: at most one of an entry and learner.
  var overdue = 0
  /// The most mornings that a learner needs for the due cards.
  var daysToClear = 0
  /// Weeks with an answer, added up over the learners.
  var activeWeeks = 0
  /// Weeks since the first answer, added up over the learners.
  var weeks = 0

  /// Adds a learner.
  mutating func add(_ figures: Figures, _ measures: RecordMeasures) {
    learners += 1
    begun += figures.seen > 0 ? 1 : 0
    done += figures.isDone ? 1 : 0
    entries += figures.entries
    seen += figures.seen
    learning += figures.learning
    mastered += figures.mastered
    masterable += figures.isTooEarly ? 0 : figures.entries
    retentionSample += measures.retention
    firstTrySample += measures.firstTry
    masteredForms += measures.masteredForms
    answers += measures.answers
    overdue += figures.overdue
    daysToClear = max(daysToClear, figures.mornings)
    activeWeeks += figures.activeWeeks
    weeks += figures.weeks
  }
}

extension Totals {
  /// The share passed among first reviews of a later day.
  var retention: Rate { retentionSample.rate }

  /// The share passed among all first reviews of a day.
  var firstTry: Rate { firstTrySample.rate }

  /// Entries seen that are neither learning nor mastered.
  var toRelearn: Int { seen - learning - mastered }

  /// Entries seen as a share of all entries; nil without an entry.
  var coverage: Double? { entries > 0 ? Double(seen) / Double(entries) : nil }

  /// Entries mastered as a share of those that could be; nil while it is too early.
  var mastery: Double? { masterable > 0 ? Double(mastered) / Double(masterable) : nil }

  /// Whether it is too early for any learner to have mastered an entry.
  var isTooEarly: Bool { entries > 0 && masterable == 0 }
}

/// The figures of one glossary, added up over all learners of the report.
struct GlossaryFigures: Hashable, Sendable {
  /// The deck; its title is untrusted text.
  let deck: Deck
  /// The entries that are not retired.
  let entries: Int
  /// The version that is learnt today; nil when unknown.
  let version: GlossaryVersion?
  /// The headwords added, or come back, since ``Report/changesSince``, in the order of the imports.
  let added: [String]
  /// The headwords whose text changed.
  let changed: [String]
  /// The headwords that were retired.
  let retired: [String]
  /// The totals of the learners.
  let totals: Totals
}

extension Rate {
  /// A sample without a review.
  static let zero = Rate(passed: 0, of: 0)

  /// Merges two samples.
  static func + (one: Rate, other: Rate) -> Rate {
    Rate(passed: one.passed + other.passed, of: one.of + other.of)
  }
}
