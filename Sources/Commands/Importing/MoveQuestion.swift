import Flashcards
import Storage

/// Finds the terms that an import moves from one deck to another, and asks about those that have
/// only their name in common.
struct MoveQuestion {
  let context: Context
  /// Whether a person may be asked.
  var mayAsk = true

  /// The plan with its moves, and the moves that nobody decided about.
  func moves(
    of plan: ImportPlan, in language: String?, among decks: [KnownDeck]
  ) throws(Failure) -> (plan: ImportPlan, undecided: [MovedEntry]) {
    var plan = plan
    let known = decks.filter { known in
      guard let deck = known.deck else { return false }
      guard deck.id != plan.deck.id, let language,
        let other = DeckProfile.language(of: deck, known.entries)
      else { return true }
      return language == other
    }
    let search = MoveSearch(plan, known: known.flatMap(\.entries))
    plan.moves += search.likely
    guard mayAsk, !search.possible.isEmpty else { return (plan, search.possible) }
    let input = context.lineReader()
    guard input.isTerminal else { return (plan, search.possible) }
    plan.moves += try ask(search.possible, input)
    return (plan, [])
  }

  /// Shows terms of one name and different definitions; those that the person names are the same.
  private func ask(
    _ moves: [MovedEntry], _ input: LineReader
  ) throws(Failure) -> [MovedEntry] {
    let words = context.words
    try context.printDiagnostic(words.sameNames)
    for (index, moved) in moves.enumerated() {
      try context.printDiagnostic("  \(index + 1). \(moved.after.term)")
      for (deck, entry) in [
        (moved.move.old.deck, moved.before), (moved.move.new.deck, moved.after),
      ] {
        try context.printDiagnostic("     \(deck): \(entry.definition.collapsingSpaces)")
      }
    }
    try context.printDiagnostic(words.sameNamesPrompt)
    guard case .text(let line) = input.next() else { return [] }
    let numbers = Set(line.split { !$0.isNumber }.compactMap { Int($0) })
    return moves.enumerated().filter { numbers.contains($0.offset + 1) }.map(\.element)
  }

  /// How many commands are printed; a deck that was removed may have a hundred terms of one's own.
  private static let commandsAtMost = 20

  /// Prints the commands that join terms later.
  func showHowToJoin(_ moves: [MovedEntry]) throws(Failure) {
    for moved in moves.prefix(Self.commandsAtMost) {
      let (old, new) = (moved.move.old, moved.move.new)
      let name = moved.before.term == moved.after.term ? [] : ["--once", moved.before.term]
      let command = ShellCommand.text(
        ["cards", "join", moved.after.term, "--from", old.deck, "--deck", new.deck] + name)
      try context.printDiagnostic(
        context.words.joinCommand(moved.after.term, from: old.deck, command))
    }
    let rest = moves.count - Self.commandsAtMost
    if rest > 0 { try context.printDiagnostic(context.words.more(rest)) }
  }
}
