import Flashcards
import Terminal
import Testing

@testable import Commands

@Suite struct `The lines of a diff` {
  private func lines(_ typed: String, _ expected: String, columns: Int = 80) -> String {
    DiffLines(
      Diff(shown: typed, expected: expected), labels: English().diffLabels, columns: columns
    ).all.joined(separator: "\n")
  }

  @Test func `put what differs in brackets, an underscore for nothing`() {
    #expect(
      lines("contrat durée déterminé", "Contrat à durée déterminée") == """
        You typed: contrat [_] durée déterminé[_]
        Expected:  Contrat [à] durée déterminé[e]
        """)
  }

  @Test func `put each column over its like, whatever a letter is made of`() {
    #expect(
      lines("coeur de me\u{301}tie", "cœur de métier") == """
        You typed: coeur de me\u{301}tie[_]
        Expected:  cœur de métie[r]
        """)
    #expect(
      lines("漢字x", "漢字字") == """
        You typed: 漢字[x_]
        Expected:  漢字[字]
        """)
  }

  @Test func `show no space that nobody wrote`() {
    #expect(
      lines("customer life time valeu", "Customer Lifetime Value") == """
        You typed: customer life time val[eu]
        Expected:  Customer Lifetime Val[ue]
        """)
    #expect(
      lines("up  selling rat", "Upselling rate") == """
        You typed: up selling rat[_]
        Expected:  Upselling rat[e]
        """)
    // A doubled space is the learner's own, and no part of the expected answer.
    #expect(
      lines("customer  lifetime valeu ", "Customer Lifetime Value") == """
        You typed: customer lifetime val[eu]
        Expected:  Customer Lifetime Val[ue]
        """)
  }

  @Test func `show texts with little in common as they are`() {
    #expect(
      lines("I do not know", "Bilan") == """
        You typed: I do not know
        Expected:  Bilan
        """)
  }

  @Test func `are broken at the same column`() {
    #expect(
      lines(
        "Responsabilite sociétale des entrprises", "Responsabilité sociétale des entreprises",
        columns: 40)
          == """
          You typed: Responsabilite sociétale des 
          Expected:  Responsabilité sociétale des
          You typed: entr[_]prises
          Expected:  entr[e]prises
          """.split(separator: "\n").map { $0.last == " " ? $0.dropLast() : $0 }
        .joined(separator: "\n"))
  }

  @Test func `end between words where they can`() {
    #expect(
      lines("responsabilite des entreprise", "Responsabilité des entreprises", columns: 39) == """
        You typed: responsabilite des
        Expected:  Responsabilité des
        You typed: entreprise[_]
        Expected:  entreprise[s]
        """)
    let word = String(repeating: "a", count: 30)
    #expect(
      lines("\(word)\(word)x", "\(word)\(word)y", columns: 61) == """
        You typed: \(word)\(String(repeating: "a", count: 20))
        Expected:  \(word)\(String(repeating: "a", count: 20))
        You typed: \(String(repeating: "a", count: 10))[x]
        Expected:  \(String(repeating: "a", count: 10))[y]
        """)
  }

  @Test func `show long texts with nothing in common one after the other`() {
    #expect(
      lines("Key Performance Indicators", "chiffre d’affaires des douze mois", columns: 38) == """
        You typed: Key Performance Indicators
        Expected:  chiffre d’affaires des
                   douze mois
        """)
  }

  @Test(arguments: ["\u{1B}[2Jbilan", "bi\u{202E}lan", "bil\u{200B}an", "\u{301}bilan"])
  func `hold no text that would move what is on the screen`(typed: String) {
    for line in DiffLines(
      Diff(typed: typed, expected: "Bilan"), labels: French().diffLabels, columns: 80
    ).all {
      #expect(TerminalText(line).string == line)
    }
  }
}
