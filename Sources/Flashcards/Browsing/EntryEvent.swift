/// Something that a learner did about an entry: an answer, or a decision.
public struct EntryEvent: Hashable, Sendable {
  /// What was done.
  public enum Deed: Hashable, Sendable {
    /// An answer to a card.
    case answer(Reply)
    /// The entry was suspended.
    case suspend
    /// The entry, suspended or buried, was resumed.
    case resume
    /// The entry was put aside until a study day.
    case bury(until: StudyDay)
    /// The repeats of a card were ended until a study day; its next review stayed where it was.
    case endRepeats(until: StudyDay)
    /// The entry was flagged, in the learner's words.
    case flag(String)
    /// The flag was taken back.
    case unflag
  }

  /// An answer in the log.
  public struct Reply: Hashable, Sendable {
    /// What the card showed.
    public let given: Aspect
    /// What the card asked.
    public let asked: Aspect
    /// Whether the answer moved the schedule.
    public let kind: ReviewKind
    /// The grade key.
    public let key: GradeKey
    /// What was typed; nil where nothing was typed or nothing is kept.
    public let typed: String?
    /// The term of the entry whose answer was given by mistake.
    public let mistakenFor: String?

    /// An answer made of its parts.
    public init(
      given: Aspect, asked: Aspect, kind: ReviewKind, key: GradeKey, typed: String? = nil,
      mistakenFor: String? = nil
    ) {
      self.given = given
      self.asked = asked
      self.kind = kind
      self.key = key
      self.typed = typed
      self.mistakenFor = mistakenFor
    }
  }

  /// The study day.
  public let day: StudyDay
  /// What was done.
  public let deed: Deed

  /// An event made of its parts.
  public init(day: StudyDay, _ deed: Deed) {
    self.day = day
    self.deed = deed
  }
}

/// An entry that a learner flagged as unclear or wrong.
public struct EntryFlag: Hashable, Sendable {
  /// The entry.
  public let entry: EntryID
  /// The headword at present.
  public let term: String
  /// The learner's words.
  public let words: String
  /// The study day.
  public let day: StudyDay

  /// A flag made of its parts.
  public init(entry: EntryID, term: String, words: String, day: StudyDay) {
    self.entry = entry
    self.term = term
    self.words = words
    self.day = day
  }
}
