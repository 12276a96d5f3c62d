import Foundation
import PseudoTerminals
import Testing

/// Tests terminals of other sizes, and changes of size.
@Suite struct ScreenSizeTests {
  @Test func `what is typed and what is asked stay when the terminal changes its size`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.typing.reached(in: program)
    for (columns, rows) in [(40, 12), (120, 40), (41, 13), (300, 100), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.see("a screen of \(columns) × \(rows)") { display in
        let isRuled = display.lines.contains { line in
          line.filter { $0 == "─" }.count == min(columns, 82)
        }
        let typed = display.lines.firstIndex { $0.hasSuffix("> stok keeping unit") }
        return isRuled && display.shows("From acronym to expansion SKU") && typed != nil
          && display.cursor.row == typed && display.lines.last?.contains("Enter check") == true
      }
    }
    terminal.type("\u{8}ts\r")
    try terminal.see("You typed: sto[_]k keeping unit[s]")
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
    #expect(try program.logEntries() == 0)
  }

  @Test func `a window that is too small for a moment loses nothing`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.typing.reached(in: program)
    terminal.resize(columns: 30, rows: 8)
    try terminal.see("Make this window larger, or press l to go on in lines.")
    terminal.type("x\r")
    terminal.resize(columns: 80, rows: 24)
    try terminal.see("> stok keeping unit")
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
    #expect(try program.logEntries() == 0)
  }

  @Test func `an answer half typed on a screen is told above the prompt of the lines`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.typing.reached(in: program)
    try terminal.goOnInLines(columns: 60, rows: 10)
    try terminal.see("Not sent: “stok keeping unit”. Type it again. Type the answer")
    terminal.type("stock keeping unit\n")
    try terminal.see("Right.", "Enter for 3")
    terminal.type("\n")
    try terminal.see("From term to definition. Batch", "Enter to see the answer")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == [0, 0, 0, 0, 1, 0])
    // It was told once.
    #expect(terminal.transcript.components(separatedBy: "Not sent").count == 2)
  }

  @Test(arguments: [(39, 24), (80, 11)])
  func `on a terminal too small for screens the sitting goes on in lines`(
    columns: Int, rows: Int
  ) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.selfGraded.reached(in: program)
    try terminal.goOnInLines(columns: columns, rows: rows)
    try terminal.see("From term to definition. Batch", "Enter to see the answer")
    #expect(terminal.display.isUsual)
    #expect(terminal.modes == terminal.modesBefore)
    terminal.type("\n")
    try terminal.see("Answer: The beans of one run.", "Enter for 3")
    terminal.type("4\n")
    try terminal.see("2 answers saved.")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == [0, 0, 0, 0, 1, 1])
    #expect(try program.logEntries() == 2)
  }

  @Test(arguments: [
    (Scene.introduction, "Enter to continue"), (.typing, "Type the answer"),
    (.reveal, "Enter for 3, u to undo"), (.answer, "Enter for 3"),
    (.today, "Enter to start"), (.help, "Enter to continue"), (.welcome, "Type a number"),
    (.practice, "Enter to see the answer"), (.newcomer, "Enter to continue"),
    (.choice, "A number from 1 to 2"),
    (.chosen, "Type the answer"),
  ])
  func `every scene goes on in lines on a terminal too small for screens`(
    scene: Scene, prompt: String
  ) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    try terminal.goOnInLines(columns: 60, rows: 10)
    try terminal.see(prompt)
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    // The linear presentation goes on after the chosen option, and saves it.
    let grades = scene == .chosen ? [0, 0, 0, 0, 1, 0] : scene.grades
    if scene != .welcome { #expect(try program.keptGrades() == grades) }
  }

  @Test(arguments: [Scene.summary, .progress])
  func `what was only to be read ends on a terminal too small for screens`(scene: Scene) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    try terminal.goOnInLines(columns: 60, rows: 10)
    if scene == .progress {
      try terminal.see("Enter to start")
      terminal.type("q\n")
    }
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(terminal.display.shows(scene == .summary ? "2 answers saved." : "Today: 0 due, 2 new"))
    #expect(try program.keptGrades() == scene.grades)
  }

  @Test func `the sitting is on screens again once there is room`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.selfGraded.reached(in: program)
    try terminal.goOnInLines(columns: 39, rows: 24)
    try terminal.see("Enter to see the answer")
    terminal.resize(columns: 80, rows: 24)
    terminal.type("\n")
    try terminal.see("Answer: The beans of one run.", "Enter Good")
    terminal.type("3")
    try terminal.see("End of the session", "2 answers saved.")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == [0, 0, 0, 0, 2, 0])
  }

  @Test func `Ctrl-C ends the lines that a sitting went on in`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.answer.reached(in: program)
    try terminal.goOnInLines(columns: 20, rows: 5)
    try terminal.see("Enter for 3", "quit:")
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
    #expect(terminal.display.shows("1 answer saved."))
    #expect(try program.keptGrades() == Scene.answer.grades)
  }

  @Test func `a small terminal has lines from the start`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen(columns: 39, rows: 24)
    try terminal.see("Enter to start")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
    #expect(!terminal.transcript.contains("\u{1B}"))
  }
}
