/// A decision of a learner, before it is recorded.
public struct Decision: Hashable, Sendable {
  /// What was decided.
  public let kind: DecisionKind
  /// The card decided about; nil when the decision is about everything.
  public let card: CardID?
  /// The study day from which cards are asked again; nil for decisions without an end.
  public let until: StudyDay?

  /// The entry decided about; nil when the decision is about everything.
  public let entry: EntryID?
  /// What the decision says beside its kind and subject, by field; nil for kinds that say no more.
  public let payload: [String: String]?

  private init(
    _ kind: DecisionKind, _ card: CardID? = nil, entry: EntryID? = nil, until: StudyDay? = nil,
    payload: [String: String]? = nil
  ) {
    self.kind = kind
    self.card = card
    self.entry = card?.entry ?? entry
    self.until = until
    self.payload = payload
  }

  /// Suspends a card.
  public static func suspend(_ card: CardID) -> Decision { Decision(.suspend, card) }

  /// Resumes a suspended or buried card.
  public static func resume(_ card: CardID) -> Decision { Decision(.resume, card) }

  /// Buries a card until a study day.
  public static func bury(_ card: CardID, until day: StudyDay) -> Decision {
    Decision(.bury, card, until: day)
  }

  /// Ends the repeats of a card: buries it until a study day, and says why.
  ///
  /// Burying moves no schedule: the card comes back on the day that SM-2 gave it.
  public static func endRepeats(_ card: CardID, until day: StudyDay) -> Decision {
    Decision(.bury, card, until: day, payload: ["why": repeats])
  }

  private static let repeats = "repeats"

  /// Whether the payload of a decision to bury a card says that its repeats ended.
  ///
  /// Those that a program before this one recorded have no payload: they read as any other bury.
  public static func endsRepeats(_ payload: [String: String]?) -> Bool {
    payload?["why"] == repeats
  }

  /// Pauses everything until a study day.
  public static func pause(until day: StudyDay) -> Decision { Decision(.pause, until: day) }

  /// Ends a pause.
  public static let endPause = Decision(.resume)

  /// Flags an entry as unclear or wrong, in the learner's words; they take the place of an earlier
  /// flag's words.
  public static func flag(_ entry: EntryID, _ words: String) -> Decision {
    Decision(.flag, entry: entry, payload: ["words": words])
  }

  /// Takes the learner's flag of an entry back.
  public static func unflag(_ entry: EntryID) -> Decision { Decision(.unflag, entry: entry) }

  /// Sets a setting to a value that it may have, or with nil back to its default.
  ///
  /// Another hour at which study days begin holds from the next one on.
  public static func setting(
    _ name: Setting.Name, _ value: String?, at moment: Moment
  ) -> Decision {
    var fields = ["name": name.rawValue, "value": value ?? Setting.backToDefault]
    if name == .dayStart, let hour = Int(value ?? Setting.named(name).usual) {
      fields["from"] = String(DayStart.firstDay(of: hour, decidedAt: moment).number)
    }
    return Decision(.setting, payload: fields)
  }

  /// The study day from which another hour holds at which days begin; nil for other decisions.
  public var dayStartHoldsFrom: StudyDay? {
    payload?["from"].flatMap { Int($0) }.map(StudyDay.init(number:))
  }

  /// Binds the learner to an account.
  public static func account(_ account: Account) -> Decision {
    Decision(.account, payload: account.fields)
  }

  /// Says that another account than the learner's answers as this learner.
  public static func actingAs(from account: Account) -> Decision {
    Decision(.actingAs, payload: account.fields)
  }
}

/// An entry that goes on under another name: its answers and schedules go with it, for all learners.
public struct EntryMove: Hashable, Sendable {
  /// The name under which the entry was known.
  public let old: EntryID
  /// The name under which it goes on; the old one again takes an earlier move back.
  public let new: EntryID

  /// A move from a name to another.
  public init(_ old: EntryID, to new: EntryID) {
    self.old = old
    self.new = new
  }
}

/// The kinds of decision that this program knows; a decision is appended to the log and never
/// changes it.
///
/// A log may hold kinds of a newer program, which are kept and verified. The words are in learners'
/// logs and never change.
public enum DecisionKind: String, CaseIterable, Sendable {
  /// Retracts an answer, or a decision that put something aside.
  case retract
  /// Suspends a card.
  case suspend
  /// Resumes a card, or ends a pause.
  case resume
  /// Buries a card until a study day.
  case bury
  /// Pauses everything until a study day: leave, a holiday.
  case pause
  /// Parks a leech.
  case park
  /// Flags an entry as unclear or wrong.
  case flag
  /// Takes the learner's flag of an entry back.
  case unflag
  /// Says “I was right” about a recorded answer.
  case right
  /// Moves an entry to another name, for all learners.
  case move
  /// Gives a deck another title, for all learners.
  case title
  /// Sets something that the program remembers.
  case setting
  /// Binds the learner to an account.
  case account
  /// Says that another account than the learner's answers as this learner.
  case actingAs = "as"
  /// Says that several people use the database: it keeps no instants, durations and typed answers of
  /// those who do not ask for it.
  case share

  /// Whether a team may see the payload; that of an unknown kind stays with its learner.
  public var payloadTravels: Bool {
    switch self {
    case .flag, .move, .title: true
    case .retract, .suspend, .resume, .bury, .pause, .park, .unflag, .right, .setting,
      .account, .actingAs, .share:
      false
    }
  }
}
