/// What reports know of one glossary, whoever learns it.
public struct GlossaryRecord: Hashable, Sendable {
  /// The deck.
  public let deck: Deck
  /// The entries that are not retired.
  public let entryCount: Int
  /// The version that is learnt today; nil when unknown.
  public let version: GlossaryVersion?
  /// What imports changed, in their order.
  public let changes: [GlossaryChange]

  /// A record made of its parts.
  public init(
    deck: Deck, entryCount: Int, version: GlossaryVersion? = nil, changes: [GlossaryChange] = []
  ) {
    self.deck = deck
    self.entryCount = entryCount
    self.version = version
    self.changes = changes
  }
}

/// A version of a glossary.
public struct GlossaryVersion: Hashable, Sendable {
  /// How many imports changed the glossary in this database, the first included.
  public let number: Int
  /// The study day of the last of them.
  public let day: StudyDay
  /// A digest of the entries' text in hexadecimal: the same in every database with the same text.
  public let digest: String

  /// A version made of its parts.
  public init(number: Int, day: StudyDay, digest: String) {
    self.number = number
    self.day = day
    self.digest = digest
  }
}

/// What one import changed in one entry.
public struct GlossaryChange: Hashable, Sendable {
  /// The kinds of change.
  public enum Kind: String, CaseIterable, Sendable {
    /// The entry was added, or came back.
    case added
    /// The entry's text changed.
    case changed
    /// The entry was retired.
    case retired
  }

  /// The study day of the import.
  public let day: StudyDay
  /// The kind of change.
  public let kind: Kind
  /// The headword after the change.
  public let term: String

  /// A change made of its parts.
  public init(day: StudyDay, kind: Kind, term: String) {
    self.day = day
    self.kind = kind
    self.term = term
  }
}

/// What a log says about its own completeness.
public struct LogQuality: Hashable, Sendable {
  /// The answers of the report's learners that its figures count, drills included.
  public var answers: Int
  /// Answers that their learner took back.
  public var retracted: Int
  /// Answers dated after the report's day, which no figure counts: a clock was ahead.
  public var later: Int
  /// Answers whose study day is before that of the same device's answer before: a clock was set
  /// back, or a flight went west.
  public var setBack: Int
  /// The devices with an answer of these learners.
  public var devices: Int

  /// Counts made of their parts.
  public init(
    answers: Int = 0, retracted: Int = 0, later: Int = 0, setBack: Int = 0, devices: Int = 0
  ) {
    self.answers = answers
    self.retracted = retracted
    self.later = later
    self.setBack = setBack
    self.devices = devices
  }
}
