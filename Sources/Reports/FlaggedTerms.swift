import Flashcards

/// A term that learners flagged as unclear or wrong.
struct FlaggedTerm: Hashable, Sendable {
  /// The entry's id.
  let id: EntryID
  /// The headword; untrusted text.
  let term: String
  /// The deck; its title is untrusted text.
  let deck: Deck
  /// The words of each learner who flagged it, untrusted texts; whose they are is not told.
  var words: [String] = []

  /// The sense that tells the term from others of its deck; nil when the headword says it already.
  var sense: String? { id.sense.isEmpty || id.sense == id.key ? nil : id.sense }

  /// The term, with its sense where it has one.
  var name: String { sense.map { "\(term) (\($0))" } ?? term }
}

/// Collects flags over learners.
struct FlagTally: Sendable {
  private var terms: [EntryID: FlaggedTerm] = [:]

  /// Adds the flags of a learner.
  mutating func add(_ record: LearningRecord) {
    let decks = Dictionary(record.decks.map { ($0.deck.id, $0.deck) }) { first, _ in first }
    for flag in record.flags {
      guard let deck = decks[flag.entry.deck] else { continue }
      let term = FlaggedTerm(id: flag.entry, term: flag.term, deck: deck)
      terms[flag.entry, default: term].words.append(flag.words)
    }
  }

  /// The terms, those that most learners flagged first; words in an order that tells no name.
  var list: [FlaggedTerm] {
    terms.values.map { term in
      var term = term
      term.words.sort()
      return term
    }.sorted {
      (-$0.words.count, $0.id.deck, $0.id.key, $0.id.sense)
        < (-$1.words.count, $1.id.deck, $1.id.key, $1.id.sense)
    }
  }
}
