public import Flashcards

/// What a team has learnt, in figures, on one study day.
///
/// Every format renders this one value, so that no two of them can disagree.
public struct Report: Hashable, Sendable {
  /// The study day on which the figures hold.
  public let today: StudyDay
  /// The digest of the log that the records were made from, in hexadecimal.
  public let logDigest: String
  /// The figures of each learner, in the order of the records.
  public let learners: [LearnerFigures]
  /// The terms that all learners together do not remember.
  let hardestTerms: HardestTerms

  /// The report that follows from the records.
  public init(of records: [LearningRecord], today: StudyDay, logDigest: String) {
    self.today = today
    self.logDigest = logDigest
    learners = records.map { LearnerFigures(of: $0, today: today) }
    hardestTerms = HardestTerms(of: records)
  }
}

/// What one learner has learnt.
public struct LearnerFigures: Hashable, Sendable {
  /// The learner's name; untrusted text, and a label that two learners may share.
  public let name: String
  /// The figures of each deck, in the order of the record.
  public let decks: [DeckFigures]
  /// The figures of all decks taken together.
  public let all: Figures
  /// Why the learner needs help; empty when they need none.
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
    // Measured anew and not summed: a week in which two decks were studied is one week.
    all = Figures(
      of: record.decks.flatMap(\.entries), activeDays: activeDays, pauses: record.pauses,
      today: today)
    needs = Need.all(
      in: all, lastAnswer: activeDays.max(), pauses: record.pauses, today: today)
  }
}

/// What one learner has learnt of one deck.
public struct DeckFigures: Hashable, Sendable {
  /// The deck; its title is untrusted text.
  public let deck: Deck
  /// The figures.
  public let figures: Figures
}
