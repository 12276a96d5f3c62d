import Flashcards
import Foundation
import Storage

/// Records the answers of one learner on one device in one database, and judges typed ones.
///
/// It holds the learner's ``SittingLock`` for as long as it lives. The learner is enrolled with the
/// first recorded answer, not before, so that a mistyped name leaves no trace. ``settle(on:)`` comes
/// before the first answer.
final class AnswerRecorder {
  let learner: String
  let context: Context
  let store: Store
  /// Tells this database on this machine from its copies.
  private let deviceKey: String
  private let lock: SittingLock
  private let noteFile: LogNoteFile
  private let database: String
  /// The device and inode numbers of the database's file.
  private let fileIdentity: String
  private var knownEnrolment: Enrolment?
  /// Whether this file is another copy than the one that the learner last answered into here: it
  /// lacks that answer.
  let isOtherCopy: Bool
  /// The answer that is being recorded, and its id: an attempt that fails may have written it.
  private var attempt: (answer: Answer, moment: Moment, id: UUID)?
  /// When the learner's session before began; nil unless it was cut off by a kill, a crash
  /// or a power cut.
  var cutOff: SessionStart? { lock.cutOff }
  /// Whether the learner uses this database here for the first time, though others or other
  /// computers used it before.
  var isNewcomerHere: Bool { noteFile.last == nil }
  /// Whether an answer was recorded.
  private(set) var hasRecorded = false
  /// The decision about the learner's account that is written with the first row.
  var accountDecision: Decision?
  private var judges: [String: Judge] = [:]
  private var choiceMakers: [String: ChoiceMaker] = [:]
  /// Seeded with the clock: `--now` makes the same choices each time.
  private var chance: SeededChance

  /// Locks the learner's sitting; throws where another process holds it or the database is
  /// read-only.
  init(in context: Context, with store: Store) throws(Failure) {
    let database = try context.databasePath()
    // Refuse before the first question: a learner must not lose an answer already given.
    guard !store.isReadOnly else { throw .storage(.noPermission, path: database) }
    let learner = try context.learner(in: store)
    self.database = database
    fileIdentity = context.fileIdentity(of: database)
    let deviceKey = context.environment.machine.id + ":" + fileIdentity
    self.context = context
    self.store = store
    self.learner = learner
    chance = SeededChance(seed: UInt64(bitPattern: context.now.milliseconds))
    self.deviceKey = deviceKey
    lock = try SittingLock(learner: learner, database: database, in: context)
    noteFile = try LogNoteFile(learner: learner, database: database, in: context)
    if let note = noteFile.last {
      isOtherCopy = try context.inDatabase(!store.has(note))
    } else {
      isOtherCopy = false
    }
    // Two copies must not go on with the same log: this one gets a device of its own.
    knownEnrolment =
      isOtherCopy
      ? nil : try context.inDatabase(store.enrolment(of: learner, deviceKey: deviceKey))
  }

  /// Retracts what only a clock that was ahead can have dated after a moment; returns how many
  /// answers and decisions.
  func retractLaterFacts(at moment: Moment) throws(Failure) -> Int {
    guard try context.inDatabase(store.laterFacts(of: learner, at: moment)) != nil else { return 0 }
    let enrolment = try enrolment(at: moment)
    let count = try context.inDatabase(store.retractLaterFacts(by: enrolment, at: moment))
    try noteLog(of: enrolment)
    return count
  }

  /// Records an answer given at a moment; the answer is on disk when this returns.
  func record(
    _ answer: Answer, at moment: Moment, expecting schedule: Schedule
  ) throws(Failure) -> RecordedAnswer {
    let isRetry = attempt.map { ($0.answer, $0.moment) == (answer, moment) } ?? false
    let id = isRetry ? attempt?.id ?? context.environment.newID() : context.environment.newID()
    attempt = (answer, moment, id)
    let enrolment = try enrolment(at: moment)
    let recorded = try context.inDatabase(
      store.record(
        answer, by: enrolment, at: moment, expecting: schedule, as: id, isRetry: isRetry))
    attempt = nil
    noteFile.write(recorded.note)
    hasRecorded = true
    return recorded
  }

  /// Milliseconds to wait for another program's lock.
  static let usualWait = 5000

  /// Waits at most some milliseconds for another program's lock from now on.
  func waitForLocks(atMost milliseconds: Int) { store.waitForLocks(atMost: milliseconds) }

  /// Records decisions, all or none, as one deed.
  @discardableResult
  func record(_ decisions: [Decision], at moment: Moment) throws(Failure) -> LoggedDeed {
    let enrolment = try enrolment(at: moment)
    let deed = try context.inDatabase(store.record(decisions, by: enrolment, at: moment))
    try noteLog(of: enrolment)
    return deed
  }

  /// Retracts the learner's last deed, whatever device it was done on; nil when there is none.
  func retractLastDeed(at moment: Moment) throws(Failure) -> RetractedDeed? {
    guard try context.inDatabase(store.learnerNames()).contains(learner) else { return nil }
    let enrolment = try enrolment(at: moment)
    let retracted = try context.inDatabase(store.retractLastDeed(by: enrolment, at: moment))
    try noteLog(of: enrolment)
    return retracted
  }

  /// Retracts a deed that was recorded before, whatever came after it.
  @discardableResult
  func retract(_ deed: LoggedDeed, at moment: Moment) throws(Failure) -> RetractedDeed? {
    let enrolment = try enrolment(at: moment)
    let retracted = try context.inDatabase(store.retract(deed, by: enrolment, at: moment))
    try noteLog(of: enrolment)
    return retracted
  }

  /// Notes where the learner's log ends.
  private func noteLog(of enrolment: Enrolment) throws(Failure) {
    if let note = try context.inDatabase(store.logNote(of: enrolment)) { noteFile.write(note) }
  }

  /// The learner's enrolment on this device, made with the first answer.
  ///
  /// - Throws: ``Failure/databaseReplaced(_:)`` when the database's path has another file now,
  ///   ``Failure/databaseDeleted(_:)`` when it has none.
  private func enrolment(at moment: Moment) throws(Failure) -> Enrolment {
    // SQLite would go on writing into a file that nobody finds again.
    guard context.fileIdentity(of: database) == fileIdentity else {
      throw access(database, F_OK) == 0 ? .databaseReplaced(database) : .databaseDeleted(database)
    }
    if let knownEnrolment, accountDecision == nil { return knownEnrolment }
    let enrolment: Enrolment
    if let knownEnrolment {
      enrolment = knownEnrolment
    } else {
      enrolment = try context.inDatabase(
        store.enrol(
          learner, host: context.environment.machine.name, deviceKey: deviceKey, anew: isOtherCopy,
          at: moment.milliseconds))
    }
    if let accountDecision {
      _ = try context.inDatabase(store.record([accountDecision], by: enrolment, at: moment))
      self.accountDecision = nil
    }
    knownEnrolment = enrolment
    return enrolment
  }
}

// MARK: - What is read for a question

extension AnswerRecorder {
  /// The judgement of a typed answer; nil where the learner grades the answer alone.
  ///
  /// A deck's names are read when its first answer is typed, so that `--keys` does not wait for
  /// them.
  func judgement(on text: String, answering card: StudyCard) throws(Failure) -> Judgement? {
    let deck = card.id.entry.deck
    let judge: Judge
    if let known = judges[deck] {
      judge = known
    } else {
      judge = try context.inDatabase(store.judge(ofDeck: deck))
      judges[deck] = judge
    }
    return judge.judge(text, answering: card.question, about: card.id.entry)
  }

  /// The multiple choice for a card; nil where the deck has no wrong answer to offer.
  func choice(for card: StudyCard) throws(Failure) -> Choice? {
    let deck = card.id.entry.deck
    if choiceMakers[deck] == nil {
      choiceMakers[deck] = try context.inDatabase(
        store.choiceMaker(forDeck: deck, learner: learner))
    }
    return choiceMakers[deck]?.choice(for: card, using: &chance)
  }

  /// The words of the learner's flags, by entry.
  func flags() throws(Failure) -> [EntryID: String] {
    let flags = try context.inDatabase(store.flags(of: learner))
    return Dictionary(flags.map { ($0.entry, $0.words) }) { $1 }
  }

  /// The names of an entry; nil for an entry that its glossary no longer has.
  func names(of entry: EntryID) throws(Failure) -> EntryNames? {
    try context.inDatabase(store.names(inDeck: entry.deck)).first { $0.id == entry }
  }
}
