import Foundation
import PseudoTerminals
import Testing

/// Tests the linear presentation, with input from a pipe.
@Suite struct SittingTests {
  static let now = "2026-03-02T09:00:00+01:00"

  private func learnt() throws -> Program {
    let program = try Program()
    try program.run("import", Program.fixture("portal.en.md"))
    return program
  }

  @Test func `a sitting in English reads like this`() throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run(
      "review", "--new", "2", "--now", Self.now,
      input: "\n1\n\n0\n\n3\nhazard analysis\n\n\n\n\n4\n"
    )
    #expect(run.status == 0)
    #expect(
      run.output == """
        Card 1, 1 to come. Roastery portal. New.

          Batch

          The beans that go through the roaster in one run; never more than 12 kg.

        Enter to continue, u to undo, h for help, q to quit:
        Choose the definition.
          Batch
          1. The method by which we find what could make a customer ill, and keep watch on it.
          2. Two readings taken on every green lot before it is paid for.
          3. The beans that go through the roaster in one run; never more than 12 kg.
          4. Roasted weight divided by green weight, usually about 85%.
        A number from 1 to 4, 0 to skip, h for help, q to quit:
        No: you chose HACCP, hazard analysis and critical control points.
        Answer:
          The beans that go through the roaster in one run; never more than 12 kg.
        Saved.

        Card 2, 1 to come. Roastery portal. New.

          HACCP
          HACCP stands for “hazard analysis and critical control points”.

          The method by which we find what could make a customer ill, and keep watch on it.

        Enter to continue, u to undo, h for help, q to quit:
        Choose the definition.
          HACCP
          (hazard analysis and critical control points)
          1. The beans that go through the roaster in one run; never more than 12 kg.
          2. The method by which we find what could make a customer ill, and keep watch on it.
          3. The number that tells one thing we sell from every other.
          4. Roasted weight divided by green weight, usually about 85%.
        A number from 1 to 4, 0 to skip, h for help, q to quit:
        Card 3, 1 to come. Roastery portal. From term to definition.
          Batch
        Enter to see the answer, u to undo, h for help, q to quit:
        Answer:
          The beans that go through the roaster in one run; never more than 12 kg.
        Again, Hard: again today, then tomorrow · Good, Easy: tomorrow
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 3, u to undo, q to quit:
        Saved. Next review tomorrow.

        Card 4, 0 to come. Roastery portal. From acronym to expansion.
          HACCP
        Type the answer (Enter alone shows it, Ctrl-D quits):
        Wrong.
        You typed: hazard analysis
        Expected:  hazard analysis and critical control points
        Again, Hard: again today, then tomorrow · Good, Easy: tomorrow
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 1, r if you were right, u to undo, q to quit:
        Saved. Again today. Next review tomorrow.

        Card 5, 0 to come. Roastery portal. From acronym to expansion. Again.
          HACCP
        Type the answer (Enter alone shows it, Ctrl-D quits):
        Nothing typed.
        Answer:
          hazard analysis and critical control points
        Again, Hard: again today · Good, Easy: done for today
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 1, u to undo, q to quit:
        Saved. Again today. Next review tomorrow.

        Card 6, 0 to come. Roastery portal. From acronym to expansion. Again.
          HACCP
        Type the answer (Enter alone shows it, Ctrl-D quits):
        Nothing typed.
        Answer:
          hazard analysis and critical control points
        Again, Hard: again today · Good, Easy: done for today
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 1, u to undo, q to quit:
        Saved. Next review tomorrow.

        4 answers and 1 warm-up saved. All done for today.
        Right the first time: 1 of 2.
        To review again:
          HACCP: hazard analysis and critical control points

        """)
  }

  @Test func `a sitting in French reads like this`() throws {
    var program = try learnt()
    defer { program.remove() }
    program.environment["LANG"] = "fr_FR.UTF-8"
    let run = try program.run("review", "--new", "1", "--now", Self.now, input: "\n0\n\n2\n")
    #expect(
      run.output.replacingOccurrences(of: "\u{A0}", with: "⍽")
        .replacingOccurrences(of: "\u{202F}", with: "⌊⌋") == """
          Carte 1, encore 0 à venir. Roastery portal. Nouvelle.

            Batch

            The beans that go through the roaster in one run; never more than 12 kg.

          Entrée pour continuer, u pour annuler, h pour l’aide, q pour quitter⍽:
          Choisissez la définition.
            Batch
            1. The method by which we find what could make a customer ill, and keep watch on it.
            2. Two readings taken on every green lot before it is paid for.
            3. The beans that go through the roaster in one run; never more than 12 kg.
            4. Roasted weight divided by green weight, usually about 85%.
          Un numéro de 1 à 4, 0 pour passer, h pour l’aide, q pour quitter⍽:
          Carte 2, encore 0 à venir. Roastery portal. Du terme à la définition.
            Batch
          Entrée pour voir la réponse, u pour annuler, h pour l’aide, q pour quitter⍽:
          Réponse⍽:
            The beans that go through the roaster in one run; never more than 12 kg.
          À revoir, Difficile⍽: encore aujourd’hui, puis demain · Bien, Facile⍽: demain
          1 À revoir, 2 Difficile, 3 Bien, 4 Facile⌊⌋; Entrée pour 3, u annule, q quitte⍽:
          Enregistré. Encore aujourd’hui. Prochaine révision demain.

          Carte 3, encore 0 à venir. Roastery portal. Du terme à la définition. Encore une fois.
            Batch
          Entrée pour voir la réponse, u pour annuler, h pour l’aide, q pour quitter⍽:
          1 réponse enregistrée. Il reste 1 carte pour plus tard.
          Du premier coup⍽: 1 sur 1.

          """)
  }

  @Test func `each commit is followed by one line that begins with Saved, and nothing else is`()
    throws
  {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(
      "term,definition\nSaved search,Saved once and run again.\nOther,Saved too.\n", to: "s.csv")
    try program.run("import", file)
    try program.run(
      "import",
      program.write(
        "---\ntitle: Saved by the bell\n---\n| Term | Definition |\n|-|-|\n| A | Saved. |\n",
        to: "t.md"))
    let today = try program.run(input: "")
    #expect(!today.output.contains("\nSaved") && !today.output.hasPrefix("Saved"))
    let run = try program.run(
      "review", "s", "--now", Self.now, input: "\n0\n\n0\n\n3\nu\n\n3\n\n4\n")
    let saved = run.output.split(separator: "\n").filter { $0.hasPrefix("Saved") }
    // Three answers and one retraction.
    #expect(saved.count == 4)
    #expect(try program.run("check").output.contains("5 log entries"))
  }

  @Test func `a second sitting of the same learner is told who holds the first`() throws {
    let program = try learnt()
    defer { program.remove() }
    let sitting = try program.process(["review", "--keys", "-", "--learner", "Ana"])
    let (input, errors) = (Pipe(), Pipe())
    sitting.standardInput = input
    sitting.standardError = errors
    sitting.standardOutput = FileHandle.nullDevice
    try sitting.run()
    input.fileHandleForWriting.write(Data("3\n".utf8))
    // The message comes after the lock was taken.
    #expect(errors.fileHandleForReading.availableData == Data("saved 2\n".utf8))

    let second = try program.run("review", "--keys", "-", "--learner", "Ana", input: "3\n")
    #expect(second.status == 75)
    #expect(
      second.standardError.hasPrefix(
        "termwise: error: Ana has another session open, process \(sitting.processIdentifier), since 20"
      ))
    let other = try program.run("review", "--keys", "-", "--learner", "Bo", input: "3\n")
    #expect(other.status == 0)
    #expect(other.standardError == "saved 2\n")
    try input.fileHandleForWriting.close()
    sitting.waitUntilExit()
    #expect(sitting.terminationStatus == 0)
  }

  @Test func `a key that is none stops with its line, and what came before is kept`() throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run("review", "--keys", "-", input: "3\n\nfive\n3\n")
    #expect(run.status == 65)
    #expect(
      run.standardError == """
        saved 2
        termwise: error: line 3: “five” is not a key; the answers before it are saved. Write 1, 2, 3 or 4

        """)
    #expect(try program.run("check").output.contains("2 log entries,"))
  }

  @Test func `a keyed sitting says nothing on a terminal, where nobody measures`() throws {
    let program = try learnt()
    defer { program.remove() }
    let keys = try program.write("3\n1\n", to: "keys")
    let terminal = try PseudoTerminal(program, ["review", "--keys", keys, "--now", Self.now])
    #expect(try terminal.end() == 0)
    #expect(terminal.shown.isEmpty, "\(terminal.shown)")
    #expect(try program.run("check").output.contains(" 3 log entries"))
  }

  @Test func `the figures of a keyed sitting stand on the last line`() throws {
    let program = try learnt()
    defer { program.remove() }
    let run = try program.run("review", "--keys", "-", "--limit", "3", input: "1\n3\n3\n3\n3\n")
    let line = try #require(run.output.split(separator: "\n").last)
    let figures = try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Double])
    #expect(figures["n"] == 3)
    #expect(figures["reviews"] == 3)
    #expect(figures["drills"] == 0)
    let names = ["total_s", "per_s", "median_us", "p99_us", "max_us", "cpu_us"]
    #expect(names.allSatisfy { figures[$0] ?? 0 > 0 })
  }
}
