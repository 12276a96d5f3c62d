/// The schedule of one learner's card: a pure function of the log.
public struct Schedule: Hashable, Sendable {
  /// SM-2's state.
  public var memory: SM2State
  /// The study day from which the card is asked; nil before the first review.
  public var due: StudyDay?
  /// The study day of the first review.
  public var firstDay: StudyDay?
  /// The study day of the last review.
  public var lastDay: StudyDay?
  /// The grade of the last review.
  public var lastGrade: Grade?
  /// How often the card was failed after it had been passed.
  public var lapses: Int
  /// The study day on which the card must still be repeated until it gets a 4; nil when it need
  /// not.
  public var repeatDay: StudyDay?
  /// Whether the learner suspended the card.
  public var isSuspended: Bool
  /// The study day until which the learner buried the card.
  public var buriedUntil: StudyDay?

  /// A schedule made of its parts.
  public init(
    memory: SM2State,
    due: StudyDay? = nil,
    firstDay: StudyDay? = nil,
    lastDay: StudyDay? = nil,
    lastGrade: Grade? = nil,
    lapses: Int = 0,
    repeatDay: StudyDay? = nil,
    isSuspended: Bool = false,
    buriedUntil: StudyDay? = nil
  ) {
    self.memory = memory
    self.due = due
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.lastGrade = lastGrade
    self.lapses = lapses
    self.repeatDay = repeatDay
    self.isSuspended = isSuspended
    self.buriedUntil = buriedUntil
  }

  /// The schedule of a card without any answer or decision.
  public static let new = Schedule(memory: .start)

  /// Whether the card was ever reviewed.
  public var isStudied: Bool { lastDay != nil }

  /// The number of lapses from which a card is a leech.
  public static let leechLapses = 8

  /// Whether the card is a leech: lapsed so often that repeating no longer helps.
  public var isLeech: Bool { lapses >= Self.leechLapses }
}

/// An event in the log that affects a card's schedule.
public enum CardEvent: Hashable, Sendable {
  /// A graded answer that moves the schedule.
  case review(Grade, StudyDay)
  /// A graded answer that does not move the schedule.
  case drill(Grade, StudyDay)
  /// The learner suspended the card.
  case suspend
  /// The learner resumed the card.
  case resume
  /// The learner buried the card until a study day.
  case bury(until: StudyDay)
}

extension Schedule {
  /// The schedule after events in the order of the log, retracted answers left out.
  public static func replay(_ events: some Sequence<CardEvent>) -> Schedule {
    events.reduce(.new) { $0.after($1) }
  }

  /// The schedule after one more event.
  public func after(_ event: CardEvent) -> Schedule {
    var next = self
    switch event {
    case .review(let grade, let day): next.review(grade, on: day)
    case .drill(let grade, let day): next.drill(grade, on: day)
    case .suspend: next.isSuspended = true
    case .resume:
      next.isSuspended = false
      next.buriedUntil = nil
    case .bury(let day): next.buriedUntil = day
    }
    return next
  }

  private mutating func review(_ grade: Grade, on day: StudyDay) {
    // SM-2 reviews a card once a day. Two machines may each have reviewed it; the later one in the
    // log counts as a drill.
    if lastDay == day { return drill(grade, on: day) }
    if !grade.passes, memory.repetitions > 0 { lapses += 1 }
    memory = SM2.next(memory, grade)
    due = day.advanced(by: memory.interval)
    firstDay = firstDay ?? day
    lastDay = day
    lastGrade = grade
    repeatDay = grade.asksForRepeat ? day : nil
  }

  private mutating func drill(_ grade: Grade, on day: StudyDay) {
    if !grade.asksForRepeat, repeatDay == day { repeatDay = nil }
  }
}
