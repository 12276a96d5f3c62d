/// A card with everything needed to ask it.
public struct StudyCard: Hashable, Sendable {
  /// The card's id.
  public let id: CardID
  /// The entry in its present version.
  public let entry: Entry
  /// The question.
  public var question: Question
  /// The card's schedule.
  public var schedule: Schedule
  /// Whether no card of the entry was ever reviewed: the entry is then introduced first.
  let isNewEntry: Bool
  /// The version that the learner last knew, when the present one differs in substance; the change
  /// is shown before the question.
  public var changedFrom: Entry?
  /// Whether the card is not due but confirms that a change is known: asked as a drill, and
  /// reviewed when that is failed.
  public var isConfirmation = false
  /// How often the card was answered Hard today before this sitting.
  public var hardAnswersToday = 0

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

/// An entry with one learner's schedules of its cards.
public struct StudyEntry: Hashable, Sendable {
  /// The entry's id.
  public let id: EntryID
  /// The entry in its present version.
  public let entry: Entry
  /// The schedules by ``CardKind/name``; a card without one is new.
  public let schedules: [String: Schedule]
  /// Whether another entry of the deck has the same acronym.
  public let sharesAcronym: Bool
  /// The name of the section of the glossary in which the entry stands; nil if there is none.
  public let section: String?

  /// An entry made of its parts.
  public init(
    id: EntryID, entry: Entry, section: String? = nil, schedules: [String: Schedule],
    sharesAcronym: Bool = false
  ) {
    self.id = id
    self.entry = entry
    self.section = section
    self.schedules = schedules
    self.sharesAcronym = sharesAcronym
  }

  /// The entry's next card to begin on a day; nil when there is none.
  ///
  /// Acronym → expansion and term → definition come first, the reverse directions once those were
  /// passed.
  func nextNewCard(on day: StudyDay) -> StudyCard? {
    for kind in CardKinds.all {
      let schedule = schedules[kind.name] ?? .new
      guard !schedule.isStudied, !schedule.isSetAside(on: day), mayBegin(kind) else { continue }
      if let card = card(kind) { return card }
    }
    return nil
  }

  /// All cards of the entry, reviewed or not.
  public var cards: [StudyCard] { CardKinds.all.compactMap(card) }

  /// The card of a kind; nil when the entry has no such card.
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
  /// Whether the card is suspended, or buried beyond a day.
  public func isSetAside(on day: StudyDay) -> Bool {
    isSuspended || buriedUntil.map { day < $0 } ?? false
  }

  /// Whether the card still waits on a day for a 4.
  func isToRepeat(on day: StudyDay) -> Bool { repeatDay == day && !isSetAside(on: day) }

  /// Whether the card was ever passed; a lapse implies a pass before it.
  var hasBeenPassed: Bool { memory.repetitions > 0 || lapses > 0 }
}
