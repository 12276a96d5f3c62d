import Flashcards
import Storage

/// Where a sitting's answers are kept: one learner, one device, one database, one lock.
///
/// A learner is made known with the first answer that is kept, not before: a name mistyped and left
/// at once leaves no trace.
final class AnswerRecorder {
  let learner: String
  let context: Context
  private let store: Store
  private let deviceKey: String
  private let lock: SittingLock
  private var enrolment: Enrolment?
  private var judges: [String: Judge] = [:]
  private var choiceMakers: [String: ChoiceMaker] = [:]
  /// The clock is chance enough, and with --now the same choices come again.
  private var chance: SeededChance

  /// Sits a learner down; no one else can answer for them meanwhile.
  init(in context: Context, with store: Store) throws(Failure) {
    let database = try context.databasePath()
    // Before the first question, not at the first answer.
    guard !store.isReadOnly else { throw .storage(.noPermission, path: database) }
    let learner = try context.learner(in: store)
    let deviceKey = context.environment.machine.id + ":" + context.fileIdentity(of: database)
    self.context = context
    self.store = store
    self.learner = learner
    chance = SeededChance(seed: UInt64(bitPattern: context.now.milliseconds))
    self.deviceKey = deviceKey
    lock = try SittingLock(learner: learner, database: database, in: context)
    enrolment = try context.using(store) { (store) throws(StorageError) in
      try store.enrolment(of: learner, deviceKey: deviceKey)
    }
  }

  /// Keeps an answer given at that moment; it is on disk when this returns.
  func keep(
    _ answer: Answer, at moment: Moment, expecting schedule: Schedule
  ) throws(Failure) -> KeptAnswer {
    try context.using(store) { (store) throws(StorageError) in
      let enrolment = try enrol(in: store, at: moment)
      return try store.record(answer, by: enrolment, at: moment, expecting: schedule)
    }
  }

  /// What a typed answer is worth; nil where the learner judges.
  ///
  /// The names of a deck are read when its first answer is typed: whoever grades with keys alone
  /// does not wait for them.
  func judgement(on text: String, answering card: StudyCard) throws(Failure) -> Judgement? {
    let deck = card.id.entry.deck
    let judge: Judge
    if let known = judges[deck] {
      judge = known
    } else {
      let names = try context.using(store) { (store) throws(StorageError) in
        try store.names(inDeck: deck)
      }
      judge = Judge(names)
      judges[deck] = judge
    }
    return judge.judge(text, answering: card.question, about: card.id.entry)
  }

  /// The answers to choose from for a card; nil where none but the right one can be offered.
  func choice(for card: StudyCard) throws(Failure) -> Choice? {
    let deck = card.id.entry.deck
    if choiceMakers[deck] == nil {
      choiceMakers[deck] = try context.using(store) { (store) throws(StorageError) in
        try store.choiceMaker(forDeck: deck, learner: learner)
      }
    }
    return choiceMakers[deck]?.choice(for: card, using: &chance)
  }

  /// What an entry is called; nil for one that its glossary no longer has.
  func names(of entry: EntryID) throws(Failure) -> EntryNames? {
    try context.using(store) { (store) throws(StorageError) in
      try store.names(inDeck: entry.deck).first { $0.id == entry }
    }
  }

  /// Keeps decisions, all or none.
  func keep(_ decisions: [Decision], at moment: Moment) throws(Failure) {
    try context.using(store) { (store) throws(StorageError) in
      try store.keep(decisions, by: try enrol(in: store, at: moment), at: moment)
    }
  }

  /// The learner at this device, made known to the database if need be.
  private func enrol(in store: Store, at moment: Moment) throws(StorageError) -> Enrolment {
    if let enrolment { return enrolment }
    let new = try store.enrol(
      learner, host: context.environment.machine.name, deviceKey: deviceKey, at: moment.milliseconds
    )
    enrolment = new
    return new
  }

  /// Takes the last answer back; nil when there is none.
  func takeBack(at moment: Moment) throws(Failure) -> RetractedAnswer? {
    guard let enrolment else { return nil }
    return try context.using(store) { (store) throws(StorageError) in
      try store.retractLastAnswer(by: enrolment, at: moment)
    }
  }
}
