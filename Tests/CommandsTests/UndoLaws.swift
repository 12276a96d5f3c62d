import Flashcards
import Foundation
import Testing

@testable import Commands
@testable import Storage

/// Laws of undo over whatever a learner did in a sitting.
@Suite struct `Undo to the beginning` {
  /// What a learner has: schedules by entry, and flags.
  private struct State: Hashable {
    let entries: [StudyEntry]
    let flags: [String]

    init(_ sample: SittingSample) throws {
      let learner = try sample.context.learner(in: sample.store)
      let day = sample.context.now.studyDay
      entries = try sample.store.entries(for: learner, decks: nil, on: day) { _ in true }
      flags = try sample.store.flags(of: learner).map { "\($0.term): \($0.words)" }.sorted()
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

  /// One thing that a learner may do in a scene.
  private func event(
    in scene: SittingSession.Scene, _ chance: inout SeededChance
  ) -> Sitting.Event {
    let any: [Sitting.Event] = [
      .flag("Unclear."), .flag("Wrong."), .flag(""), .undo, .putAside(.bury), .putAside(.suspend),
    ]
    if Int.random(in: 0..<3, using: &chance) == 0, let one = any.randomElement(using: &chance) {
      return one
    }
    switch scene {
    case .introduction, .ended: return .advance
    case .choice(_, let choice, chosen: nil):
      return choice.options.randomElement(using: &chance).map { .choose($0) } ?? .advance
    case .choice: return .advance
    case .question, .reveal: return .grade(GradeKey.allCases.randomElement(using: &chance) ?? .good)
    }
  }

  @Test(arguments: 0..<16)
  func `restores every schedule and every flag, and the log proves it`(seed: UInt64) throws {
    let sample = try SittingSample(.english)
    defer { sample.remove() }
    if seed.isMultiple(of: 2) { try sample.flagFirst() }
    let before = try State(sample)
    var session = try session(sample)
    var chance = SeededChance(seed: seed)
    _ = try session.receive(.begin)
    for _ in 0..<24 {
      guard let scene = session.scene else { break }
      _ = try session.receive(event(in: scene, &chance))
      #expect(try sample.store.check().failures == [])
    }
    for _ in 0..<60 {
      if try session.receive(.undo).contains(.nothingToUndo) { break }
    }
    #expect(try State(sample) == before)
    #expect(try sample.store.check().failures == [])
  }
}
