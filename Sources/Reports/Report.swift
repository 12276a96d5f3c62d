public import Flashcards

/// A team's learning on one study day, in figures.
///
/// All formats render this value, so that they cannot disagree.
public struct Report: Hashable, Sendable {
  /// The study day of the figures.
  let today: StudyDay
  /// The digest of the log that the records come from, in hexadecimal.
  let logDigest: String
  /// The figures of each learner, in the order of the records.
  let learners: [LearnerFigures]
  /// The terms that all learners together forget.
  let hardestTerms: HardestTerms

  /// Computes the report from the records.
  public init(of records: [LearningRecord], today: StudyDay, logDigest: String) {
    self.today = today
    self.logDigest = logDigest
    learners = records.map { LearnerFigures(of: $0, today: today) }
    hardestTerms = HardestTerms(of: records)
  }
}

/// One learner's figures.
struct LearnerFigures: Hashable, Sendable {
  /// The learner's name: untrusted text, which two learners may share.
  let name: String
  /// The figures of each deck, in the order of the record.
  let decks: [DeckFigures]
  /// The figures of all decks together.
  let all: Figures
  /// Why the learner needs help; empty for a learner who does not.
  let needs: [Need]

  init(of record: LearningRecord, today: StudyDay) {
    name = record.learner
    decks = record.decks.map { deck in
      DeckFigures(
        deck: deck.deck,
        figures: Figures(
          of: deck.entries, activeDays: deck.activeDays, pauses: record.pauses, today: today))
    }
    let activeDays = record.decks.flatMap(\.activeDays)
    // Compute anew instead of adding up: a week with two decks is one active week.
    all = Figures(
      of: record.decks.flatMap(\.entries), activeDays: activeDays, pauses: record.pauses,
      today: today)
    needs = Need.all(
      in: all, lastAnswer: activeDays.max(), pauses: record.pauses, today: today)
  }
}

/// One learner's figures of one deck.
struct DeckFigures: Hashable, Sendable {
  /// The deck; its title is untrusted text.
  let deck: Deck
  /// The figures.
  let figures: Figures
}
