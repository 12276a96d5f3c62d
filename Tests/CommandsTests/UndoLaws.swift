import Flashcards
import Foundation
import Testing

@testable import Commands
@testable import Storage

/// Laws of undo over whatever a learner did in a sitting.
@Suite struct `Undo to the beginning` {
  /// What a learner has: schedules by entry, flags, and what is set.
  private struct State: Hashable {
    let entries: [StudyEntry]
    let flags: [String]
    let settings: LearnerSettings

    init(_ sample: SittingSample) throws {
      let learner = try sample.context.learner(in: sample.store)
      let day = sample.context.now.studyDay
      entries = try sample.store.entries(for: learner, decks: nil, on: day) { _ in true }
      flags = try sample.store.flags(of: learner).map { "\($0.term): \($0.words)" }.sorted()
      settings = try sample.store.settings(of: learner)
    }
  }

  private func session(_ sample: SittingSample) throws -> SittingSession {
    let recorder = try AnswerRecorder(in: sample.context, with: sample.store)
    let queue = try sample.store.queue(
      for: recorder.learner, decks: nil, on: sample.context.now.studyDay,
      limits: SittingSample.limits)
    return SittingSession(
      Sitting(queue, limits: SittingSample.limits, warmsUp: true), recorder: recorder,
      deckTitles: [:])
  }

  /// What a learner may do in a scene.
  private enum Act {
    case event(Sitting.Event)
    case type(String)
    case set(String)
  }

  /// One thing that a learner may do in a scene; one who finds everything hard often answers Hard.
  private func act(
    in scene: SittingSession.Scene, findsItHard: Bool, _ chance: inout SeededChance
  ) -> Act {
    let any: [Act] = [
      .event(.flag("Unclear.")), .event(.flag("Wrong.")), .event(.flag("")), .event(.undo),
      .event(.putAside(.bury)), .event(.putAside(.suspend)), .set("7"), .set("9"),
      .event(.putAside(.enoughForToday)), .event(.putAside(.enoughForToday)),
      .event(.putAside(.enoughForToday)), .event(.putAside(.enoughForToday)),
    ]
    if Int.random(in: 0..<3, using: &chance) == 0, let one = any.randomElement(using: &chance) {
      return one
    }
    let grades = GradeKey.allCases + (findsItHard ? Array(repeating: .hard, count: 12) : [])
    let grade = Act.event(.grade(grades.randomElement(using: &chance) ?? .good))
    switch scene {
    case .introduction, .ended: return .event(.advance)
    case .choice(_, let choice, chosen: nil):
      return choice.options.randomElement(using: &chance).map { .event(.choose($0)) }
        ?? .event(.advance)
    case .choice: return .event(.advance)
    case .question(let card, _):
      let texts = ["", "x", card.question.answer]
      let reveals: [Act] = texts.map { .type($0) } + [.event(.reveal), .event(.reveal), grade]
      return reveals.randomElement(using: &chance) ?? grade
    case .reveal:
      return ([.event(.overrule)] + Array(repeating: grade, count: 5))
        .randomElement(using: &chance) ?? grade
    }
  }

  @Test(arguments: 0..<24)
  func `restores every schedule and every flag, and the log proves it`(seed: UInt64) throws {
    let sample = try SittingSample(.english)
    defer { sample.remove() }
    if seed.isMultiple(of: 2) { try sample.flagFirst() }
    // A learner who sets nothing has no row of it; what is set in the sitting stays.
    let now = sample.context.now
    var session = try session(sample)
    try session.recorder.record([.setting(.newCards, "5", at: now)], at: now)
    let before = try State(sample)
    var chance = SeededChance(seed: seed)
    _ = try session.receive(.begin)
    var value = "5"
    for _ in 0..<40 {
      guard let scene = session.scene else { break }
      switch act(in: scene, findsItHard: seed.isMultiple(of: 3), &chance) {
      case .event(let event): _ = try session.receive(event)
      case .type(let text): _ = try session.type(text)
      case .set(let number):
        value = number
        try session.recorder.record([.setting(.newCards, number, at: now)], at: now)
      }
      #expect(try sample.store.check().failures == [])
    }
    for _ in 0..<80 {
      if try session.receive(.undo).contains(.nothingToUndo) { break }
    }
    let after = try State(sample)
    #expect(after.entries == before.entries)
    #expect(after.flags == before.flags)
    #expect(after.settings[.newCards] == value)
    #expect(try sample.store.check().failures == [])
  }
}
