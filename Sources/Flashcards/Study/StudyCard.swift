/// A card with all that asking it needs.
public struct StudyCard: Hashable, Sendable {
  /// Which card.
  public let id: CardID
  /// The entry as its glossary has it now.
  public let entry: Entry
  /// What is asked.
  public var question: Question
  /// Where the card stands.
  public var schedule: Schedule
  /// Whether no card of the entry was ever reviewed, so that the entry is shown before it is asked.
  public let isNewEntry: Bool
  /// What the entry said when the learner last showed to know it, where that was something else; it
  /// is shown before the card is asked.
  public var changedFrom: Entry?
  /// Whether the card is not due, and asked to see whether a change has been learnt: as a drill,
  /// and when that is failed as a review.
  public var isConfirmation = false

  /// A card made of its parts.
  public init(
    id: CardID, entry: Entry, question: Question, schedule: Schedule, isNewEntry: Bool = false
  ) {
    self.id = id
    self.entry = entry
    self.question = question
    self.schedule = schedule
    self.isNewEntry = isNewEntry
  }
}

/// An entry with where its cards stand for one learner.
public struct StudyEntry: Hashable, Sendable {
  /// Which entry.
  public let id: EntryID
  /// The entry as its glossary has it now.
  public let entry: Entry
  /// The schedules of its cards by the name of their kind; a card without one is new.
  public let schedules: [String: Schedule]
  /// Whether the entry's acronym stands for something else in the same deck.
  public let sharesAcronym: Bool

  /// An entry made of its parts.
  public init(
    id: EntryID, entry: Entry, schedules: [String: Schedule], sharesAcronym: Bool = false
  ) {
    self.id = id
    self.entry = entry
    self.schedules = schedules
    self.sharesAcronym = sharesAcronym
  }

  /// The next card of the entry that may be begun on a day, or nil.
  ///
  /// Acronym → expansion and term → definition come first, the reverse directions once those have
  /// been passed.
  func nextNewCard(on day: StudyDay) -> StudyCard? {
    for kind in CardKinds.all {
      let schedule = schedules[kind.name] ?? .new
      guard !schedule.isStudied, !schedule.isSetAside(on: day), mayBegin(kind) else { continue }
      if let card = card(kind) { return card }
    }
    return nil
  }

  /// All cards of the entry, studied or not.
  public var cards: [StudyCard] { CardKinds.all.compactMap(card) }

  /// The card of a kind, as it stands; nil where the kind asks nothing about the entry.
  public func card(_ kind: any CardKind) -> StudyCard? {
    kind.question(about: entry, sharesAcronym: sharesAcronym).map { question in
      StudyCard(
        id: CardID(entry: id, kind: kind.name), entry: entry, question: question,
        schedule: schedules[kind.name] ?? .new,
        isNewEntry: schedules.values.allSatisfy { !$0.isStudied })
    }
  }

  private func mayBegin(_ kind: any CardKind) -> Bool {
    guard let first = kind.follows else { return true }
    return schedules[first]?.hasBeenPassed ?? false
  }
}

extension Schedule {
  /// Whether the learner has put the card aside, for good or past that day.
  public func isSetAside(on day: StudyDay) -> Bool {
    isSuspended || buriedUntil.map { day < $0 } ?? false
  }

  /// Whether any review was passed; a lapse is a failure after one.
  var hasBeenPassed: Bool { memory.repetitions > 0 || lapses > 0 }
}
