import Flashcards
import Foundation
import Storage

/// French: today, decks and pauses.
extension French {
  var daysAhead: [(name: String, days: Int)] {
    [("aujourd’hui", 0), ("demain", 1), ("après-demain", 2)]
  }

  func date(_ day: StudyDay) -> String {
    // French writes the first of a month as an ordinal, `1er`, and no other day.
    day.written(in: "fr_FR").replacing(" 1 ", with: " 1er ")
  }

  func today(_ day: StudyDay) -> String {
    let date = date(day)
    return "\(date.prefix(1).uppercased())\(date.dropFirst())."
  }

  func todayLine(_ deck: DueCounts.InDeck, _ standing: DeckStanding) -> String {
    "  \(deck.deck.label)\u{A0}: \(waiting(deck.due, deck.repeats, deck.new)),"
      + (standing.mastered > 0
        ? " \(count(standing.mastered, "entrée maîtrisée", "entrées maîtrisées"))"
        : " \(count(standing.seen, "entrée vue", "entrées vues"))")
      + " sur \(deck.entries)"
  }

  func dueLine(_ deck: DueCounts.InDeck) -> String {
    "  \(deck.deck.label)\u{A0}: \(waiting(deck.due, deck.repeats, deck.new)),"
      + " sur \(count(deck.entries, "entrée", "entrées"))"
  }

  func waiting(_ due: Int, _ repeats: Int, _ new: Int) -> String {
    [
      "\(due) à réviser", repeats > 0 ? "\(repeats) à répéter" : nil,
      count(new, "nouvelle carte", "nouvelles cartes"),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  func dueSum(_ counts: DueCounts, minutesASession limit: Int?) -> [String] {
    if let day = counts.pausedUntil { return [isPaused(until: day)] }
    let pile = counts.pile.map { [self.pile($0)] } ?? []
    guard counts.total > 0 else { return [nothingDue] + pile }
    let minutes = StudyLimits.minutes(forDue: counts.due + counts.repeats, new: counts.new)
    let sum =
      "Aujourd’hui\u{A0}: \(waiting(counts.due, counts.repeats, counts.new)),"
      + " environ \(count(minutes, "minute", "minutes"))"
      + (limit.map { $0 < minutes ? ", en séances de \($0)." : "." } ?? ".")
    return [sum] + pile
  }

  func pile(_ pile: Pile) -> String {
    "\(count(pile.cards, "carte à réviser attend", "cartes à réviser attendent"))\u{A0}:"
      + " \(count(pile.mornings, "matin", "matins")) à \(pile.cardsADay) par jour, les plus menacées"
      + " d’abord. Les nouvelles viendront ensuite."
  }

  func howToGoOn(_ pile: Pile) -> String {
    "Pour continuer aujourd’hui\u{A0}: termwise review --limit \(min(pile.held, pile.cardsADay))"
  }

  func homePrompt(_ state: HomeState) -> String {
    let others = "d pour exercer les sigles, b MOT pour chercher un mot, s pour les réglages"
    return switch state {
    case .due: "Entrée pour commencer, \(others), q pour quitter\u{A0}:"
    case .done: "\(others), Entrée pour quitter\u{A0}:"
    case .pile: "g pour continuer, \(others), Entrée pour quitter\u{A0}:"
    case .paused: "e pour finir la pause, \(others), Entrée pour quitter\u{A0}:"
    }
  }

  var goOnPrompt: String { "g pour continuer, Entrée pour quitter\u{A0}:" }

  func news(_ news: DeckNews) -> String {
    if news.isNew {
      return "Nouveau depuis votre dernière réponse\u{A0}: \(news.deck.title),"
        + " \(count(news.added.count, "entrée", "entrées"))."
    }
    let parts = [
      (news.added, "ajoutée", "ajoutées"), (news.changed, "modifiée", "modifiées"),
      (news.retired, "retirée", "retirées"),
    ].filter { !$0.0.isEmpty }
    return "Depuis votre dernière réponse, \(news.deck.title)\u{A0}: "
      + parts.map { "\(count($0.count, $1, $2)) (\(named($0)))" }.joined(separator: ", ") + "."
  }

  func isPaused(until day: StudyDay) -> String {
    "En pause jusqu’au \(date(day))\u{A0}: rien à réviser. Pour finir la pause\u{A0}: termwise resume."
  }

  var nothingDue: String { "C’est tout pour aujourd’hui." }
  var noGlossaryYet: String {
    "Vous n’avez pas de glossaire. Importez-en un\u{A0}: termwise import FICHIER."
      + " Ou voyez ceux qui sont fournis\u{A0}: termwise decks"
  }

  var welcome: [String] {
    [
      "Termwise vous apprend les mots de votre métier, dix minutes par jour.",
      "Votre propre glossaire\u{A0}: termwise import FICHIER. Ou commencez par l’un de"
        + " ceux-ci\u{A0}:",
    ]
  }

  func offer(_ number: Int, _ deck: DeckListing) -> String {
    "  \(number). \(deck.deck.label)\u{A0}: \(size(of: deck))"
  }

  func size(of deck: DeckListing) -> String {
    [count(deck.entries, "entrée", "entrées"), deck.deck.language.map(languageName)]
      .compactMap { $0 }.joined(separator: ", ")
  }

  private func languageName(_ code: String) -> String {
    switch Language(rawValue: code) {
    case .english: "en anglais"
    case .french: "en français"
    case nil: code
    }
  }

  var offerPrompt: String {
    "Tapez un numéro (Entrée pour 1, d pour en exercer les sigles), q pour quitter\u{A0}:"
  }
  func noSuchNumber(_ last: Int) -> String { "Tapez un numéro de 1 à \(last)." }
  var howToBegin: String {
    "Ajoutez-en un par son nom\u{A0}: termwise decks add NOM. Puis lancez termwise."
  }

  var howToImport: String {
    "Vous avez tous les glossaires fournis. Pour ajouter le vôtre, quittez et tapez\u{A0}: termwise"
      + " import FICHIER"
  }

  func deckLine(_ deck: DeckListing) -> String {
    let state =
      switch (deck.isAdded, deck.isShipped) {
      case (true, true): "ajouté"
      case (true, false): "importé"
      case (false, _): "à ajouter"
      }
    return "  \(deck.deck.label)\u{A0}: \(size(of: deck)), \(state)"
  }

  var howToAdd: String { "Pour en ajouter un\u{A0}: termwise decks add NOM" }

  func deckAdded(_ deck: Deck, entries: Int) -> String {
    "Ajouté\u{A0}: \(deck.label), \(count(entries, "entrée", "entrées"))."
  }

  func removed(_ deck: Deck, entries: Int, isShipped: Bool) -> String {
    "Retiré\u{A0}: \(deck.label), \(count(entries, "entrée", "entrées")). La progression est gardée"
      + "\u{202F}; "
      + (isShipped ? "termwise decks add \(deck.id)" : "importer de nouveau son document")
      + " fait tout revenir."
  }

  func paused(until day: StudyDay) -> String {
    "En pause. Les cartes reviennent le \(date(day)). Pour finir la pause avant\u{A0}: termwise resume."
  }
  var pauseEnded: String { "La pause est finie." }
  var notPaused: String { "Il n’y a pas de pause en cours." }
}
