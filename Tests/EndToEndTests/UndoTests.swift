import Foundation
import Testing

/// Tests `undo` with the built program.
@Suite struct UndoTests {
  private static let now = SittingTests.now
  private static let nextDay = "2026-03-03T09:00:00+01:00"

  private func undo(_ program: Program, at now: String = now) throws -> String {
    let run = try program.run("undo", "--now", now)
    #expect(try program.run("check").status == 0)
    return run.output + run.standardError
  }

  @Test func `the last decision is undone, then the one before, then the answer`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    try program.run("review", "--keys", "-", "--now", Self.now, input: "3\n")
    let learnt = try program.run("cards", "--json", "--now", Self.now).output
    try program.run("cards", "suspend", "batch", "--now", Self.now)
    try program.run("cards", "flag", "batch", "--why", "Of what?", "--now", Self.now)
    try program.run("cards", "unflag", "batch", "--now", Self.now)
    try program.run("settings", "new", "7", "--now", Self.now)
    #expect(try undo(program) == "Undone: taking back your flag on “Batch”.\n")
    #expect(try program.run("cards", "--flagged", "--now", Self.now).status == 0)
    #expect(try undo(program) == "Undone: your flag on “Batch”.\n")
    #expect(try undo(program) == "Undone: suspending “Batch”.\n")
    #expect(try program.run("cards", "--json", "--now", Self.now).output == learnt)
    #expect(
      try undo(program)
        == "Undone: your answer to “Stock keeping unit”. The card will be asked again.\n")
    #expect(try undo(program) == "There is nothing to undo.\n")
    #expect(try program.run("undo", "--now", Self.now).status == 1)
    #expect(try program.run("settings", "new").output.contains("7"))
  }

  @Test func `what was done on another day is told with the day`() throws {
    var program = try Program.learningTwo()
    defer { program.remove() }
    try program.run("review", "--keys", "-", "--now", Self.now, input: "3\n")
    try program.run("cards", "bury", "batch", "--now", Self.now)
    #expect(
      try undo(program, at: Self.nextDay)
        == "Undone: putting “Batch” aside, on Monday 2 March 2026.\n")
    program.environment["LANG"] = "fr_FR.UTF-8"
    #expect(
      try undo(program, at: Self.nextDay)
        == "Annulé\u{A0}: votre réponse à «\u{A0}Stock keeping unit\u{A0}», le lundi 2 mars 2026."
        + " La carte sera redemandée.\n")
  }

  @Test func `the end of a card's repeats is undone after the review`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    try program.run("cards", "suspend", "sku", "--now", Self.now)
    let hard = String(repeating: "\n2\n", count: 3)
    let run = try program.run(
      "review", "--now", Self.now, input: "\n0\n\(hard)\ne\nq\n")
    #expect(run.output.contains("Saved. Enough of Batch for today."))
    let told = try program.run("cards", "batch", "--now", Self.now).output
    #expect(
      told.contains(
        "from term to definition: put aside until Tuesday 3 March 2026\n"), "\(told)")
    #expect(
      try program.run("browse", "batch", "--now", Self.now).output
        .contains("Repeats ended for the day."))
    #expect(try undo(program) == "Undone: ending the repeats of “Batch”.\n")
    #expect(try program.run("next", "--now", Self.now).output == "Batch\n")
    #expect(
      try undo(program) == "Undone: your answer to “Batch”. The card will be asked again.\n")
  }
}
