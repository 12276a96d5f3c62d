import Flashcards
import Foundation
import Storage

/// English: today, decks and pauses.
extension English {
  var daysAhead: [(name: String, days: Int)] { [("today", 0), ("tomorrow", 1)] }

  func date(_ day: StudyDay) -> String {
    // Drop the comma, as the report writes dates: `Sunday 22 November 2026`.
    day.written(in: "en_GB").replacing(",", with: "")
  }

  func today(_ day: StudyDay) -> String { "\(date(day))." }

  func todayLine(_ deck: DueCounts.InDeck, _ standing: DeckStanding) -> String {
    "  \(deck.deck.label): \(waiting(deck.due, deck.repeats, deck.new)),"
      + " \(self.standing(standing, of: deck.entries))"
  }

  func dueLine(_ deck: DueCounts.InDeck) -> String {
    "  \(deck.deck.label): \(waiting(deck.due, deck.repeats, deck.new)),"
      + " of \(count(deck.entries, "entry", "entries"))"
  }

  func waiting(_ due: Int, _ repeats: Int, _ new: Int) -> String {
    ["\(due) due", repeats > 0 ? "\(repeats) to repeat" : nil, count(new, "new card", "new cards")]
      .compactMap { $0 }.joined(separator: ", ")
  }

  func dueSum(_ counts: DueCounts, minutesASession limit: Int?) -> [String] {
    if let day = counts.pausedUntil { return [isPaused(until: day)] }
    let pile = counts.pile.map { [self.pile($0)] } ?? []
    guard counts.total > 0 else { return [nothingDue] + pile }
    let minutes = StudyLimits.minutes(forDue: counts.due + counts.repeats, new: counts.new)
    let sum =
      "Today: \(waiting(counts.due, counts.repeats, counts.new)),"
      + " about \(count(minutes, "minute", "minutes"))"
      + (limit.map { $0 < minutes ? " in sessions of \($0)." : "." } ?? ".")
    return [sum] + pile
  }

  func pile(_ pile: Pile) -> String {
    "\(count(pile.cards, "due card waits", "due cards wait")):"
      + " \(count(pile.mornings, "morning", "mornings")) at \(pile.cardsADay) a day,"
      + " the most endangered first. New cards come after them."
  }

  func howToGoOn(_ pile: Pile) -> String {
    "To go on with them today: termwise review --limit \(min(pile.held, pile.cardsADay))"
  }

  func homePrompt(_ state: HomeState) -> String {
    let others = "d to drill acronyms, b WORD to look a word up, s for settings"
    return switch state {
    case .due: "Enter to start, \(others), q to quit:"
    case .done: "\(others), Enter to quit:"
    case .pile: "g to go on, \(others), Enter to quit:"
    case .paused: "e to end the pause, \(others), Enter to quit:"
    }
  }

  var goOnPrompt: String { "g to go on, Enter to quit:" }

  func news(_ news: DeckNews) -> String {
    if news.isNew {
      return "New since your last answer: \(news.deck.title),"
        + " \(count(news.added.count, "entry", "entries"))."
    }
    let parts = [
      (news.added, "added"), (news.changed, "changed"), (news.retired, "retired"),
    ].filter { !$0.0.isEmpty }
    return "Since your last answer, \(news.deck.title): "
      + parts.map { "\($0.count) \($1) (\(named($0)))" }.joined(separator: ", ") + "."
  }

  func isPaused(until day: StudyDay) -> String {
    "Paused until \(date(day)): nothing is due. To end the pause: termwise resume."
  }

  var nothingDue: String { "All done for today." }
  var noGlossaryYet: String {
    "You have no glossary. Import one: termwise import FILE. Or see those that come with the"
      + " program: termwise decks"
  }

  var welcome: [String] {
    [
      "Termwise teaches you the words of your job, ten minutes a day.",
      "Your own glossary: termwise import FILE. Or start with one of these:",
    ]
  }

  func offer(_ number: Int, _ deck: DeckListing) -> String {
    "  \(number). \(deck.deck.label): \(size(of: deck))"
  }

  func size(of deck: DeckListing) -> String {
    [count(deck.entries, "entry", "entries"), deck.deck.language.map(languageName)]
      .compactMap { $0 }.joined(separator: ", ")
  }

  private func languageName(_ code: String) -> String {
    switch Language(rawValue: code) {
    case .english: "English"
    case .french: "French"
    case nil: code
    }
  }

  var offerPrompt: String { "Type a number (Enter for 1, d to drill its acronyms), q to quit:" }
  func noSuchNumber(_ last: Int) -> String { "Type a number from 1 to \(last)." }
  var howToBegin: String { "Add one by its name: termwise decks add NAME. Then run termwise." }

  var howToImport: String {
    "You have all the glossaries that come with the program. To add your own, quit and type:"
      + " termwise import FILE"
  }

  func deckLine(_ deck: DeckListing) -> String {
    let state =
      switch (deck.isAdded, deck.isShipped) {
      case (true, true): "added"
      case (true, false): "imported"
      case (false, _): "not added"
      }
    return "  \(deck.deck.label): \(size(of: deck)), \(state)"
  }

  var howToAdd: String { "To add one: termwise decks add NAME" }

  func deckAdded(_ deck: Deck, entries: Int) -> String {
    "Added: \(deck.label), \(count(entries, "entry", "entries"))."
  }

  func removed(_ deck: Deck, entries: Int, isShipped: Bool) -> String {
    "Removed: \(deck.label), \(count(entries, "entry", "entries")). Progress is kept;"
      + (isShipped ? " termwise decks add \(deck.id)" : " importing its document again")
      + " brings it all back."
  }

  func paused(until day: StudyDay) -> String {
    "Paused. Cards come back on \(date(day)). To end the pause earlier: termwise resume."
  }
  var pauseEnded: String { "The pause is over." }
  var notPaused: String { "There is no pause to end." }
}
