import Flashcards
import Foundation
import Glossaries
import Storage

/// Imports a glossary into a deck: plans, asks for consent, applies in one transaction.
struct GlossaryImport {
  let context: Context
  var dryRun = false
  var yes = false
  var retire: Int?
  var json = false
  /// Whether the document ships with the program; its entries are then added without listing them.
  var isShipped = false
  /// Whether a document may join a deck that another source made.
  var mayJoin = false
  /// What columns hold, as `ROLE=NAME`, to be remembered for the document; nil changes nothing.
  var columns: [String]?
  /// Whether entries that look renamed are kept as separate entries.
  var keepsApart = false

  func run(
    _ glossary: Glossary, as deck: Deck, from source: String
  ) throws(Failure) -> ExitStatus {
    let store = dryRun ? try context.openStoreToRead() : try context.openOrCreateStore()
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
      // `--json` prints the plan even when it is declined or fails.
      if json { try print(plan, applied: false) }
      throw error
    }
    if json {
      try print(plan, applied: outcome == .applied)
    } else if isBrief {
      try context.printResult(context.words.deckAdded(plan.deck, entries: glossary.entries.count))
    } else {
      try context.printResult(outcome.sentence(in: context.words))
    }
    return outcome == .declined ? .badData : .done
  }

  /// Throws when a deck of the same id comes from another source: two glossaries may only share a
  /// name.
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

  /// How an import ended.
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

  /// Applies the plan if the learner consents.
  private func apply(
    _ plan: ImportPlan, madeFrom known: KnownDeck?, to store: Store?
  ) throws(Failure) -> Outcome {
    guard !plan.isEmpty else {
      if !dryRun, let store, let columns {
        try context.inDatabase(
          store.remember(
            columns: columns, of: plan.source, in: plan.deck.id, at: context.now.milliseconds))
      }
      return .nothingToChange
    }
    guard !dryRun, let store, let known else { return .dryRun }
    guard try agree(to: plan) else { return .declined }
    if plan.needsConsent { try context.backUpBeforeChange(store) }
    let bar = ProgressBar(context.words.writing(plan.deck), context)
    defer { bar.end() }
    try context.inDatabase(
      store.apply(
        plan, madeFrom: known, columns: columns, at: context.now.milliseconds,
        reporting: bar.show))
    return .applied
  }

  /// Whether the learner consents to the plan; throws when consent is needed and no one is at a
  /// terminal.
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
