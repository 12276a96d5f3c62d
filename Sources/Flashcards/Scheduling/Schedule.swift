/// What is due when: the state of one learner's card, which follows from the log and nothing else.
public struct Schedule: Hashable, Sendable {
  /// SM-2's own state.
  public var memory: SM2State
  /// The study day from which the card is asked; nil before the first review.
  public var due: StudyDay?
  /// The study day of the first review.
  public var firstDay: StudyDay?
  /// The study day of the last review.
  public var lastDay: StudyDay?
  /// The grade of the last review.
  public var lastGrade: Grade?
  /// How often the card was failed after having been passed.
  public var lapses: Int
  /// The study day on which the card still waits to be repeated until it gets a 4.
  public var repeatDay: StudyDay?
  /// Whether the learner has put the card aside until further notice.
  public var isSuspended: Bool
  /// The study day until which the learner has put the card aside.
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

  /// A card about which nothing was ever answered or decided.
  public static let new = Schedule(memory: .start)

  /// Whether the card has been reviewed at all.
  public var isStudied: Bool { lastDay != nil }

  /// The lapses that make a card a leech.
  public static let leechLapses = 8

  /// Whether the card is a leech: forgotten so often that repeating it is no longer the remedy.
  public var isLeech: Bool { lapses >= Self.leechLapses }
}

/// One thing that happened to a card, as its schedule sees it.
public enum CardEvent: Hashable, Sendable {
  /// A graded answer that moves the schedule.
  case review(Grade, StudyDay)
  /// A graded answer that does not.
  case drill(Grade, StudyDay)
  /// The learner put the card aside.
  case suspend
  /// The learner took the card up again.
  case resume
  /// The learner put the card aside until that day.
  case bury(until: StudyDay)
}

extension Schedule {
  /// The schedule after all that happened, in the order of the log; taken-back answers left out.
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
    // Two machines may each have asked the card on one day. SM-2 reviews a card once a day: what
    // comes second in the log is a repeat.
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
