import Foundation
import Testing

/// Tests typed answers in the linear presentation: the verdict, and what is saved.
@Suite struct TypedAnswerTests {
  private func learnt(_ glossary: String) throws -> Program {
    let program = try Program()
    let file = try program.write("term,definition\n" + glossary, to: "w.csv")
    #expect(try program.run("import", file).status == 0)
    return program
  }

  private static let glossary = """
    Net Revenue Retention (NRR),Growth included.
    Gross Revenue Retention (GRR),Growth left out.

    """

  /// The output from the first question on, without the counts due.
  private func conversation(_ output: String) -> String {
    let lines = output.components(separatedBy: "\n").drop { !$0.contains("3, ") }
    return lines.filter { !$0.contains(" · ") }.joined(separator: "\n")
  }

  @Test func `in English they are explained like this`() throws {
    let program = try learnt(Self.glossary)
    defer { program.remove() }
    let run = try program.run(
      "review", "--new", "2", "--now", SittingTests.now,
      input: """

        0

        0
        gross revenue retention

        gros revenue retention

        net revenu retension
        r

        """)
    #expect(
      conversation(run.output) == """
        Card 3, 1 to come. w. From acronym to expansion.
          NRR
        Type the answer (Enter alone shows it, Ctrl-D quits):
        Wrong: that is GRR, Gross Revenue Retention.
        You typed: [gross] revenue retention
        Expected:  [Net__] Revenue Retention
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 1, r if you were right, u to undo, q to quit:
        Saved. Again today. Next review tomorrow.

        Card 4, 1 to come. w. From acronym to expansion.
          GRR
        Type the answer (Enter alone shows it, Ctrl-D quits):
        Right, with one slip: one letter missing.
        You typed: gros[_] revenue retention
        Expected:  Gros[s] Revenue Retention
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 3, u to undo, q to quit:
        Saved. Next review tomorrow.

        Card 5, 0 to come. w. From acronym to expansion. Again.
          NRR
        Type the answer (Enter alone shows it, Ctrl-D quits):
        Right, with two slips: one letter missing, one wrong letter.
        You typed: net revenu[_] reten[s]ion
        Expected:  Net Revenu[e] Reten[t]ion
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 2, r if you were right, u to undo, q to quit:
        Saved. Next review tomorrow.

        3 answers saved. All done for today.
        Right the first time: 1 of 2.
        To review again:
          NRR: Net Revenue Retention

        """)
  }

  @Test func `in French they are explained like this`() throws {
    var program = try learnt(
      "Chiffre d'affaires (CA),Somme facturée.\nRessources humaines (RH),Le personnel.\n")
    defer { program.remove() }
    program.environment["LANG"] = "fr_FR.UTF-8"
    let run = try program.run(
      "review", "--new", "2", "--now", SittingTests.now,
      input: """

        0

        0
        chiffre affaire
        2
        RH


        """)
    #expect(
      conversation(run.output).replacingOccurrences(of: "\u{A0}", with: "⍽")
        .replacingOccurrences(of: "\u{202F}", with: "⌊⌋")
        .components(separatedBy: "\n\nCarte 5")[0] == """
          Carte 3, encore 1 à venir. w. Du sigle à la forme développée.
            CA
          Tapez la réponse (Entrée seule la montre, Ctrl-D quitte)⍽:
          Juste, à deux fautes près⍽: un petit mot diffère, le nombre ou le genre diffère.
          Saisi⍽:   chiffre [_] affaire[_]
          Attendu⍽: Chiffre [d]'affaire[s]
          1 À revoir, 2 Difficile, 3 Bien, 4 Facile⌊⌋; Entrée pour 2, r si vous aviez raison, u annule, q quitte⍽:
          Enregistré. Encore aujourd’hui. Prochaine révision demain.

          Carte 4, encore 1 à venir. w. Du sigle à la forme développée.
            RH
          Tapez la réponse (Entrée seule la montre, Ctrl-D quitte)⍽:
          Faux⍽: c’est le sigle affiché⌊⌋; tapez ce qu’il veut dire.
          Saisi⍽:   RH
          Attendu⍽: Ressources humaines
          1 À revoir, 2 Difficile, 3 Bien, 4 Facile⌊⌋; Entrée pour 1, r si vous aviez raison, u annule, q quitte⍽:
          Enregistré. Encore aujourd’hui. Prochaine révision demain.
          """)
  }

  @Test func `the acronym that is shown is no answer`() throws {
    let program = try learnt(Self.glossary)
    defer { program.remove() }
    let run = try program.run(
      "review", "--new", "2", "--now", SittingTests.now, input: "\n0\n\n0\nNRR\n")
    #expect(
      run.output.contains(
        """
          NRR
        Type the answer (Enter alone shows it, Ctrl-D quits):
        Wrong: that is the acronym shown; type what it stands for.
        You typed: NRR
        Expected:  Net Revenue Retention
        Again, Hard: again today, then tomorrow · Good, Easy: tomorrow
        1 Again, 2 Hard, 3 Good, 4 Easy; Enter for 1, r if you were right, u to undo, q to quit:

        """), "\(run.output)")
  }

  @Test func `“I was right” is a key only where something speaks against the answer`() throws {
    let program = try learnt(Self.glossary)
    defer { program.remove() }
    let run = try program.run(
      "review", "--new", "2", "--now", SittingTests.now,
      input: "\n0\n\n0\nnet revenue retention\nr\n3\n\nr\n1\n")
    let unknown =
      run.output.components(separatedBy: "Unknown key. Type 1, 2, 3, 4, u, h or q.").count - 1
    #expect(unknown == 2, "\(run.output)")
    #expect(try program.run("check").output.contains(" 3 log entries"))
  }

  @Test func `another of its names is right, and the answer is shown all the same`() throws {
    let program = try learnt(Self.glossary)
    defer { program.remove() }
    let days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]
    for day in days {
      try program.run("review", "--keys", "-", "--now", "\(day)T09:00:00Z", input: "3\n3\n3\n3\n")
    }
    let run = try program.run(
      "drill", "w", "--typed", "--count", "8", "--now", "2026-03-06T09:00:00Z",
      input: String(repeating: "NRR\n\n", count: 8))
    #expect(
      run.output.contains(
        """
        From definition to term.
          Growth included.
        Type the answer (Enter alone shows it, Ctrl-D quits):
        Right.
        You typed: NRR
        Expected:  NRR
        Answer:
          Net Revenue Retention

        """), "\(run.output)")
  }
}
