import Testing

@testable import Flashcards

@Suite struct `The schedule` {
  @Test func `a new card is not studied and due on no day`() {
    #expect(Schedule.new.isStudied == false)
    #expect(Schedule.new.due == nil)
    #expect(Schedule.new.memory == .start)
    #expect(Schedule.replay([]) == .new)
  }

  @Test func `a review sets day, grade and due day`() {
    let schedule = Schedule.replay([.review(.hesitant, day(10)), .review(.perfect, day(11))])
    #expect(schedule.firstDay == day(10))
    #expect(schedule.lastDay == day(11))
    #expect(schedule.lastGrade == .perfect)
    #expect(schedule.due == day(17))
    #expect(schedule.isStudied)
  }

  // MARK: Repeats

  @Test(arguments: Grade.allCases)
  func `what gets less than a 4 waits to be repeated the same day`(grade: Grade) {
    let schedule = Schedule.replay([.review(grade, day(3))])
    #expect(schedule.repeatDay == (grade.rawValue < 4 ? day(3) : nil))
  }

  @Test func `a repeat waits until it gets a 4`() {
    let failed = Schedule.replay([.review(.familiar, day(3))])
    #expect(failed.after(.drill(.difficult, day(3))).repeatDay == day(3))
    #expect(failed.after(.drill(.hesitant, day(3))).repeatDay == nil)
    #expect(failed.after(.drill(.perfect, day(3))).repeatDay == nil)
  }

  @Test func `a drill of another day answers no repeat`() {
    let failed = Schedule.replay([.review(.familiar, day(3))])
    #expect(failed.after(.drill(.perfect, day(4))) == failed)
  }

  @Test(arguments: Grade.allCases)
  func `drills change nothing of what SM-2 knows`(grade: Grade) {
    let before = Schedule.replay([.review(.difficult, day(0)), .review(.difficult, day(1))])
    var after = before.after(.drill(grade, day(1)))
    after.repeatDay = before.repeatDay
    #expect(after == before)
    #expect(Schedule.new.after(.drill(grade, day(1))) == .new)
  }

  @Test func `a second review on one day counts as a repeat`() {
    let once = Schedule.replay([.review(.familiar, day(5))])
    let twice = once.after(.review(.hesitant, day(5)))
    #expect(twice == once.after(.drill(.hesitant, day(5))))
    #expect(twice.memory == once.memory)
    #expect(twice.lastGrade == .familiar)
    #expect(twice.repeatDay == nil)
  }

  // MARK: Lateness

  @Test(arguments: [0, 1, 20, 400])
  func `lateness earns and costs nothing`(late: Int) {
    let passed = Schedule.replay([.review(.hesitant, day(0)), .review(.hesitant, day(1))])
    let next = passed.after(.review(.hesitant, day(7 + late)))
    #expect(next.memory == SM2State(repetitions: 3, easeHundredths: 250, interval: 15))
    #expect(next.due == day(7 + late + 15))
  }

  // MARK: Lapses

  @Test func `a lapse is a failure of a card that had been passed`() {
    #expect(Schedule.replay([.review(.blackout, day(0))]).lapses == 0)
    #expect(
      Schedule.replay([.review(.hesitant, day(0)), .review(.familiar, day(1))]).lapses == 1)
  }

  @Test func `a second failure running is no second lapse`() {
    let events: [CardEvent] = [
      .review(.hesitant, day(0)), .review(.wrong, day(1)), .review(.wrong, day(2)),
    ]
    #expect(Schedule.replay(events).lapses == 1)
  }

  @Test func `every failure of a passed card is a lapse`() {
    let pairs = (0..<8).flatMap {
      [CardEvent.review(.difficult, day(2 * $0)), .review(.familiar, day(2 * $0 + 1))]
    }
    #expect(Schedule.replay(pairs).lapses == 8)
  }

  @Test func `a failed drill is no lapse`() {
    #expect(
      Schedule.replay([.review(.hesitant, day(0)), .drill(.familiar, day(1))]).lapses == 0)
  }

  @Test func `a card has been passed from its first pass on, failures or not`() {
    #expect(Schedule.new.hasBeenPassed == false)
    #expect(Schedule.replay([.review(.familiar, day(0))]).hasBeenPassed == false)
    let passed = Schedule.replay([.review(.difficult, day(0))])
    #expect(passed.hasBeenPassed)
    #expect(passed.after(.review(.blackout, day(1))).hasBeenPassed)
  }

  // MARK: Put aside

  @Test func `a suspended card is set aside until it is resumed`() {
    let suspended = Schedule.new.after(.suspend)
    #expect(suspended.isSetAside(on: day(0)))
    #expect(suspended.isSetAside(on: day(100_000)))
    #expect(suspended.after(.resume) == .new)
  }

  @Test func `a buried card comes back on the day it was buried until`() {
    let buried = Schedule.new.after(.bury(until: day(9)))
    #expect(buried.isSetAside(on: day(8)))
    #expect(!buried.isSetAside(on: day(9)))
    #expect(buried.after(.resume) == .new)
  }

  @Test func `being put aside changes neither memory nor due day`() {
    let studied = Schedule.replay([.review(.hesitant, day(0))])
    let after = [CardEvent.suspend, .bury(until: day(30)), .resume].reduce(studied) { $0.after($1) }
    #expect(after == studied)
  }

  @Test func `an answer leaves the card put aside`() {
    let schedule = Schedule.replay([.suspend, .review(.hesitant, day(0))])
    #expect(schedule.isSuspended)
    #expect(schedule.due == day(1))
  }

  // MARK: Properties

  @Test(arguments: 0..<50)
  func `replaying a log is the same as living it`(seed: UInt64) {
    var random = SeededChance(seed: seed)
    let events = someEvents(using: &random)
    var lived = Schedule.new
    for (index, event) in events.enumerated() {
      lived = lived.after(event)
      #expect(lived == .replay(events.prefix(index + 1)))
    }
  }

  @Test(arguments: 0..<50)
  func `a log without its drills gives the same memory and due day`(seed: UInt64) {
    var random = SeededChance(seed: seed)
    let events = someEvents(using: &random)
    let reviews = events.filter { if case .drill = $0 { false } else { true } }
    var (all, some) = (Schedule.replay(events), Schedule.replay(reviews))
    (all.repeatDay, some.repeatDay) = (nil, nil)
    #expect(all == some)
  }

  @Test(arguments: 0..<50)
  func `a card is due its interval after its last review, and waits no longer than that day`(
    seed: UInt64
  ) {
    var random = SeededChance(seed: seed)
    var schedule = Schedule.new
    for event in someEvents(using: &random) {
      schedule = schedule.after(event)
      #expect(schedule.due == schedule.lastDay?.advanced(by: schedule.memory.interval))
      #expect(schedule.repeatDay == nil || schedule.repeatDay == schedule.lastDay)
    }
  }

  private func someEvents(using random: inout SeededChance) -> [CardEvent] {
    var today = 0
    return (0..<40).map { _ in
      today += Int.random(in: 0...3, using: &random)
      let grade = Grade.allCases.randomElement(using: &random) ?? .hesitant
      switch Int.random(in: 0..<10, using: &random) {
      case 0: return .suspend
      case 1: return .resume
      case 2: return .bury(until: day(today + 2))
      case 3...5: return .drill(grade, day(today))
      default: return .review(grade, day(today))
      }
    }
  }
}
