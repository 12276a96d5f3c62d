import Flashcards
import Foundation
import Storage
import Synchronization

/// A year of mornings with the program's own database, queue, sitting and scheduler.
struct Year {
  let options: Options
  private(set) var mornings: [Morning] = []
  private(set) var learner: Learner
  private let store: Store
  private let enrolment: Enrolment
  private let limits: StudyLimits
  /// The study day before day 1.
  private static let dayZero = StudyDay(number: 20_500)
  private static let name = "sample"

  /// A learner's first day, with a database in a folder.
  init(_ options: Options, in folder: String) throws {
    self.options = options
    learner = Learner(seed: options.seed)
    limits = StudyLimits(
      newCards: options.new, minutes: options.minutes == 0 ? nil : options.minutes,
      dueCards: options.due == 0 ? Int(Int32.max) : options.due)
    let ids = Mutex(SeededChance(seed: UInt64(options.seed)))
    store = try Store.openOrCreate(at: folder + "/year.db") {
      ids.withLock { random in
        let bits = (random.next(), random.next())
        return withUnsafeBytes(of: bits) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
      }
    }
    let plan = ImportPlan(
      deck: Deck(id: "sample", title: "Sample", language: "en"), source: "sample.csv", known: [],
      read: (1...options.entries).map(Self.entry))
    let instant = Self.moment(0, seconds: 0).milliseconds
    try store.apply(plan, madeFrom: store.knownDeck("sample"), at: instant)
    enrolment = try store.enrol(
      Self.name, host: "sample", deviceKey: "sample", at: instant)
  }

  private static func entry(_ number: Int) -> Entry {
    let definition = "What the sample's term number \(number) means, in a usual sentence."
    guard number.isMultiple(of: 4) else {
      return Entry(term: "Term \(number)", definition: definition)
    }
    return Entry(
      term: "Sample term \(number)", acronym: "ST\(number)", expansion: "Sample term \(number)",
      definition: definition)
  }

  /// Nine in the morning of a day, in UTC, and some seconds.
  private static func moment(_ day: Int, seconds: Double) -> Moment {
    let start = Int64(dayZero.number + day) * 86_400 + 9 * 3600
    return Moment(milliseconds: start * 1000 + Int64(seconds * 1000), utcOffset: 0)
  }

  /// Lives all days.
  mutating func live() throws {
    for day in 1...options.days where options.isStudyDay(day) {
      mornings.append(try study(on: day))
    }
  }

  /// The history as the program has it.
  func history() throws -> StudyHistory {
    try store.studyHistory(of: Self.name, decks: nil)
  }

  /// A sitting on a day, to its end or its time limit.
  private mutating func study(on day: Int) throws -> Morning {
    let today = Self.dayZero.advanced(by: day)
    let queue = try store.queue(for: Self.name, decks: nil, on: today, limits: limits)
    var morning = Morning(day: day, due: queue.waiting)
    var sitting = Sitting(queue, limits: limits)
    var effects = sitting.receive(.begin, at: Self.moment(day, seconds: 0))
    while let last = effects.last, !sitting.hasEnded {
      let event: Sitting.Event
      switch last {
      case .introduce:
        morning.seconds += Learner.introduction
        event = .advance
      case .ask(let card, let kind): event = .grade(answer(card, kind, day, &morning))
      default: event = .leave
      }
      let now = Self.moment(day, seconds: morning.seconds)
      effects = sitting.receive(event, at: now)
      for case .record(let answer, let asked) in effects {
        _ = try store.record(answer, by: enrolment, at: now, expecting: asked)
      }
    }
    let after = try store.queue(for: Self.name, decks: nil, on: today, limits: limits)
    (morning.left, morning.unrepeated) = (after.waiting, after.repeats.count)
    morning.mastered = try store.standings(of: Self.name, on: today).values
      .reduce(0) { $0 + $1.mastered }
    return morning
  }

  private mutating func answer(
    _ card: StudyCard, _ kind: ReviewKind, _ day: Int, _ morning: inout Morning
  ) -> GradeKey {
    let key = learner.key(for: card, kind, on: day)
    morning.seconds += Learner.answer + (key == .again ? Learner.correction : 0)
    switch kind {
    case .drill: morning.repeats += 1
    case .review:
      morning.reviews += 1
      if card.schedule.isStudied {
        morning.later += 1
        morning.recalled += key.grade.passes ? 1 : 0
      } else {
        morning.begun += 1
      }
    }
    return key
  }
}

extension StudyQueue {
  /// The due cards, those of other mornings included.
  fileprivate var waiting: Int { pile?.cards ?? due.count }
}
