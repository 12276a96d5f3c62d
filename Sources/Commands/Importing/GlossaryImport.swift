import Flashcards
import Foundation
import Glossaries
import Storage

/// Brings a deck to what a glossary says: plan, consent, one transaction.
struct GlossaryImport {
  let context: Context
  var dryRun = false
  var yes = false
  var retire: Int?
  var json = false
  /// Whether the document comes with the program: no one needs its entries listed to add it.
  var isShipped = false
  /// Whether a document may join a deck that others made.
  var mayJoin = false
  /// Whether entries that look renamed are taken for others.
  var keepsApart = false

  func run(
    _ glossary: Glossary, as deck: Deck, from source: String
  ) throws(Failure) -> ExitStatus {
    let store = dryRun ? try context.openStore() : try context.openOrCreateStore()
    let known = try store.map { (store) throws(Failure) in
      try context.inDatabase(store.knownDeck(deck.id))
    }
    try checkOrigin(of: deck, source, known)
    let plan = ImportPlan(
      deck: known?.deck ?? deck, source: source, known: known?.entries ?? [],
      read: glossary.entries.map(\.entry), keepingApart: keepsApart)
    let isBrief = isShipped && plan.size == 0 && !plan.isEmpty && !plan.needsConsent
    if !json, !isBrief { try PlanText(plan, context).show() }
    let outcome: Outcome
    do throws(Failure) {
      outcome = try apply(plan, madeFrom: known, to: store)
    } catch {
      // Whoever asked for the plan gets it, carried out or not.
      if json { try print(plan, applied: false) }
      throw error
    }
    if json {
      try print(plan, applied: outcome == .applied)
    } else if isBrief {
      try context.say(context.words.deckAdded(plan.deck, entries: glossary.entries.count))
    } else {
      try context.say(outcome.sentence(in: context.words))
    }
    return outcome == .declined ? .badData : .done
  }

  /// Refuses to mix two glossaries that are only named alike.
  private func checkOrigin(
    of deck: Deck, _ source: String, _ known: KnownDeck?
  ) throws(Failure) {
    let sources = Set((known?.entries ?? []).filter { !$0.isRetired }.map(\.source))
    guard !mayJoin, !sources.isEmpty, !sources.contains(source) else { return }
    throw .deckOfAnother(deck.id, sources: sources.sorted(), isShipped: isShipped)
  }

  private func print(_ plan: ImportPlan, applied: Bool) throws(Failure) {
    try context.environment.standardOutput.print(PlanText(plan, context).document(applied: applied))
  }

  /// What became of a plan.
  private enum Outcome {
    case nothingToChange
    case dryRun
    case declined
    case applied

    func sentence(in words: any Words) -> String {
      switch self {
      case .nothingToChange: words.nothingToChange
      case .dryRun: words.dryRun
      case .declined: words.notImported
      case .applied: words.imported
      }
    }
  }

  /// Carries the plan out, if it may be.
  private func apply(
    _ plan: ImportPlan, madeFrom known: KnownDeck?, to store: Store?
  ) throws(Failure) -> Outcome {
    guard !plan.isEmpty else { return .nothingToChange }
    guard !dryRun, let store, let known else { return .dryRun }
    guard try agree(to: plan) else { return .declined }
    let bar = ProgressBar(context.words.writing(plan.deck), context)
    defer { bar.end() }
    try context.inDatabase(
      store.apply(
        plan, madeFrom: known, at: context.now.milliseconds, reporting: bar.show))
    return .applied
  }

  /// Whether the plan may be carried out; throws where nobody can be asked.
  private func agree(to plan: ImportPlan) throws(Failure) -> Bool {
    let retired = plan.retired.count
    if let retire, retire != retired { throw .wrongRetireCount(retire, actual: retired) }
    guard plan.needsConsent else { return true }
    let isCounted = retire == retired
    if yes, !plan.retiresTooMany || isCounted { return true }
    if isCounted, !plan.changesMeaning { return true }
    let input = LineReader()
    guard input.isTerminal, !json else {
      throw plan.retiresTooMany ? .tooManyRetired(retired, of: plan.size) : .consentNeeded
    }
    if plan.retiresTooMany {
      try context.printDiagnostic(context.words.manyRetired(retired, of: plan.size))
    }
    try context.printDiagnostic(context.words.applyPrompt)
    guard case .text(let line) = input.next() else { return false }
    return context.words.isYes(line.collapsingSpaces)
  }
}
