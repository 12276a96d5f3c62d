import Foundation
import Testing

@testable import SimulatedYear

/// Tests the made-up learner and the figures of a year.
@Suite struct YearTests {
  @Test func `a card is forgotten with time, and the more stable after a recall`() {
    var memory = Memory(difficulty: 5, on: 1)
    #expect(memory.chance(on: 1) == 1)
    #expect(memory.chance(on: 4) > memory.chance(on: 30))
    let first = memory.stability
    #expect(abs(memory.chance(on: 1 + Int(first.rounded())) - 0.9) < 0.01)
    var early = memory
    early.review(true, on: 2)
    memory.review(true, on: 8)
    #expect(memory.stability > early.stability)
    #expect(early.stability > first)
    let stable = memory.stability
    memory.review(false, on: 60)
    #expect(memory.stability < stable)
  }

  @Test func `a harder entry is forgotten sooner`() {
    #expect(Memory(difficulty: 9, on: 1).chance(on: 8) < Memory(difficulty: 2, on: 1).chance(on: 8))
  }

  private func figures(_ options: String) throws -> (lines: [String], mornings: [Morning]) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("year-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let words = options.split(separator: " ").map(String.init)
    var year = try Year(Options(words), in: folder.path)
    try year.live()
    return (try Figures(of: year).lines(), year.mornings)
  }

  @Test func `the same options give the same figures`() throws {
    let options = "--entries 12 --days 30 --holiday 10 --away 5"
    let (one, other) = (try figures(options), try figures(options))
    #expect(one.lines == other.lines)
    #expect(one.mornings.count == 25)
    #expect(one.mornings.reduce(0) { $0 + $1.begun } >= 24)
    #expect(!one.mornings.contains { (10..<15).contains($0.day) })
  }

  @Test func `limits hold on every morning`() throws {
    let year = try figures("--entries 60 --days 20 --new 5 --minutes 2 --due 7")
    #expect(year.mornings.allSatisfy { $0.begun <= 5 && $0.later <= 7 })
    #expect(year.mornings.allSatisfy { $0.seconds < 2 * 60 + 30 })
  }
}
