import Foundation
import Testing

@testable import Flashcards

@Suite struct `SM-2 vectors` {
  private let file: VectorFile

  init() throws {
    let url = try #require(
      Bundle.module.url(forResource: "sm2-vectors", withExtension: "json", subdirectory: "Fixtures")
    )
    file = try JSONDecoder().decode(VectorFile.self, from: Data(contentsOf: url))
  }

  @Test func `every vector gives the states it says`() throws {
    var right = 0
    for vector in file.vectors {
      let found = try states(vector.grades)
      let isRight = found == vector.steps.map(\.state)
      #expect(isRight, "\(vector.name): \(vector.why)")
      #expect(vector.grades == vector.steps.map(\.q), "\(vector.name)")
      #expect(
        try vector.grades.map { try grade($0).asksForRepeat } == vector.steps.map(\.repeatToday))
      if isRight { right += 1 }
    }
    print("SM-2 vectors: \(right)/\(file.vectors.count)")
    #expect(right == 42)
  }

  @Test func `every other reading that a vector names differs from ours`() throws {
    var readings: [String: Int] = [:]
    for vector in file.vectors {
      for (reading, steps) in vector.differs ?? [:] {
        let ours = try states(vector.grades)
        let theirs = steps.map(\.state)
        #expect(ours.count == theirs.count)
        #expect(ours != theirs, "\(vector.name) does not tell ours from “\(reading)”")
        readings[reading, default: 0] += 1
      }
    }
    // Each other reading of SM-2 must differ in many vectors, so that none passes by accident.
    #expect(Set(readings.keys) == ["text-new-ef", "source"])
    #expect(readings.values.allSatisfy { $0 >= 20 })
  }

  @Test func `every session gives the states and due days it says`() throws {
    #expect(file.sessionVectors.count == 5)
    for session in file.sessionVectors {
      var schedule = Schedule.new
      for event in session.events {
        let grade = try grade(event.q)
        let isDrill = event.kind == "drill"
        schedule = schedule.after(
          isDrill ? .drill(grade, day(event.day)) : .review(grade, day(event.day)))
        #expect(schedule.memory == event.state, "\(session.name): \(session.why)")
        #expect(schedule.due == day(event.dueDay), "\(session.name)")
        #expect((schedule.repeatDay == day(event.day)) == event.repeatToday, "\(session.name)")
      }
    }
  }

  private func states(_ grades: [Int]) throws -> [SM2State] {
    var state = SM2State.start
    return try grades.map {
      state = SM2.next(state, try grade($0))
      return state
    }
  }

  private func grade(_ q: Int) throws -> Grade { try #require(Grade(rawValue: q)) }
}

// MARK: - The file

private struct VectorFile: Decodable {
  let vectors: [Vector]
  let sessionVectors: [Session]

  private enum CodingKeys: String, CodingKey {
    case vectors
    case sessionVectors = "session_vectors"
  }
}

private struct Vector: Decodable {
  let name: String
  let why: String
  let grades: [Int]
  let steps: [Step]
  let differs: [String: [OtherStep]]?
}

private struct Session: Decodable {
  let name: String
  let why: String
  let events: [SessionStep]
}

private struct Step: Decodable {
  let q: Int
  let n: Int
  let ef: String
  let interval: Int
  let repeatToday: Bool

  var state: SM2State { sm2State(n, ef, interval) }

  private enum CodingKeys: String, CodingKey {
    case q, n, ef, interval
    case repeatToday = "repeat_today"
  }
}

private struct SessionStep: Decodable {
  let day: Int
  let q: Int
  let kind: String
  let n: Int
  let ef: String
  let interval: Int
  let repeatToday: Bool
  let dueDay: Int

  var state: SM2State { sm2State(n, ef, interval) }

  private enum CodingKeys: String, CodingKey {
    case day, q, kind, n, ef, interval
    case repeatToday = "repeat_today"
    case dueDay = "due_day"
  }
}

/// A step of another reading of SM-2: `[n, "2.50", interval]`.
private struct OtherStep: Decodable {
  let state: SM2State

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    let n = try list.decode(Int.self)
    let ef = try list.decode(String.self)
    state = sm2State(n, ef, try list.decode(Int.self))
  }
}

/// The state of a step; the file writes the ease factor as `2.50`.
private func sm2State(_ n: Int, _ ef: String, _ interval: Int) -> SM2State {
  let hundredths = Int(ef.filter { $0 != "." }) ?? 0
  return SM2State(repetitions: n, easeHundredths: hundredths, interval: interval)
}
