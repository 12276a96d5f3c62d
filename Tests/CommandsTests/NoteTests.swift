import Terminal
import Testing

@testable import Commands
@testable import Flashcards

/// Tests what a status line says of the key that undoes.
@Suite struct `The way to undo` {
  private func frame(_ card: StudyCard, _ kind: ReviewKind, _ language: Language, _ keys: [Key])
    -> String
  {
    let size = TerminalSize(columns: 40, rows: 16)
    var screen = SittingScreen(
      .question(card, kind),
      SittingProgress(
        deck: "D", isPractice: false, steps: .init(done: 1, left: 2), toCome: 1, minutes: 1),
      words: language.words, note: .putAside(card, .suspend))
    for key in keys { _ = screen.press(key, in: size) }
    return screen.frame(size).lines.flatMap(\.spans).map(\.text.string).joined()
  }

  @Test func `is Esc, then u, while letters are typed into an answer, and u elsewhere`() throws {
    let entry = Entry(
      term: "Moka", acronym: "MK", expansion: "Moka Kaffa of the harbour", definition: "Coffee.")
    let cards = StudyEntry(id: EntryID(deck: "d", of: entry), entry: entry, schedules: [:]).cards
    let typed = try #require(cards.first { $0.question.isTyped })
    let recalled = try #require(cards.first { !$0.question.isTyped })
    #expect(frame(typed, .review, .english, []).contains(". Esc, u takes it back."))
    #expect(frame(typed, .review, .french, []).contains(". Échap, u l’annule."))
    #expect(frame(typed, .review, .english, [.escape]).contains(". u takes it back."))
    #expect(frame(recalled, .review, .english, []).contains(". u takes it back."))
    #expect(frame(recalled, .review, .french, []).contains(". u l’annule."))
  }
}
