import Flashcards
import Storage

/// Where a sitting's answers are kept: one learner, one device, one database, one lock.
struct Desk {
  let store: Store
  let enrolment: Enrolment
  let context: Context
  private let lock: SittingLock

  /// Sits a learner down; no one else can answer for them meanwhile.
  init(in context: Context, with store: Store) throws(Failure) {
    let enrolment = try context.enrol(in: store)
    self.store = store
    self.enrolment = enrolment
    self.context = context
    lock = try SittingLock(
      learner: context.learner(in: store), id: enrolment.learner,
      database: context.databasePath(), in: context)
  }

  /// Keeps an answer given at that moment; it is on disk when this returns.
  func keep(
    _ answer: Answer, at moment: Moment, expecting schedule: Schedule
  ) throws(Failure) -> KeptAnswer {
    try context.using(store) { (store) throws(StorageError) in
      try store.record(answer, by: enrolment, at: moment, expecting: schedule)
    }
  }

  /// Takes the last answer back; nil when there is none.
  func takeBack() throws(Failure) -> CardID? {
    try context.using(store) { (store) throws(StorageError) in
      try store.retractLastAnswer(by: enrolment, at: context.now)
    }
  }
}
