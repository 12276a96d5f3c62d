import Flashcards
import Foundation
import Glossaries
import Storage

/// Imports a glossary into its deck: finds the deck, plans, asks for consent, applies in one
/// transaction.
struct GlossaryImport {
  let context: Context
  var dryRun = false
  var yes = false
  var retire: Int?
  var json = false
  /// What a person said about the deck.
  var choice = DeckChoice.none
  /// Whether entries that look renamed or moved are kept as separate entries.
  var keepsApart = false
  /// The deck that a glossary which ships with the program makes; its entries are then added
  /// without listing them.
  var shipped: Deck?

  /// Imports a document.
  func run(_ document: ReadDocument) throws(Failure) -> ExitStatus {
    let store = dryRun ? try context.openStoreToRead() : try context.openOrCreateStore()
    guard let draft = try draft(document, store, try knownDecks(store, sharing: document)) else {
      try context.printResult(context.words.notImported)
      return .badData
    }
    let plan = draft.plan
    let isBrief = shipped != nil && plan.size == 0 && !plan.isEmpty && !plan.needsConsent
    if !json, !isBrief { try PlanText(plan, draft.decks.compactMap(\.deck), context).show() }
    let outcome: Outcome
    do throws(Failure) {
      outcome = try apply(draft, to: store)
    } catch {
      // `--json` prints the plan even when it is declined or fails.
      if json { try print(draft, applied: false) }
      throw error
    }
    if json {
      try print(draft, applied: outcome == .applied)
    } else if isBrief {
      try context.printResult(
        context.words.deckAdded(plan.deck, entries: document.entries.count))
    } else {
      try context.printResult(outcome.sentence(in: context.words))
    }
    if outcome == .applied { try showWhatIsOpen(document, draft) }
    return outcome == .declined ? .badData : .done
  }

  /// Prints the commands that join terms of one name, or the deck with one that it resembles.
  private func showWhatIsOpen(_ document: ReadDocument, _ draft: Draft) throws(Failure) {
    try MoveQuestion(context: context).showHowToJoin(draft.undecided)
    if document.profile.id != nil, choice == .none, draft.known?.deck == nil {
      try IdentityQuestion(context: context, file: document.file)
        .showTwin(document, among: draft.decks.profiles)
    }
  }

  /// Throws what importing documents would throw where nobody can be asked; writes nothing.
  func rehearse(_ documents: [ReadDocument]) throws(Failure) {
    let store = try context.openStoreToRead()
    var decks = try knownDecks(store)
    for document in documents {
      guard let draft = try draft(document, store, decks, isRehearsal: true) else { return }
      _ = try agree(to: draft.plan)
      let known = draft.known ?? KnownDeck(deck: nil, entries: [])
      decks.removeAll { $0.deck?.id == draft.plan.deck.id }
      decks.append(known.after(draft.plan))
    }
  }

  /// Whether a document that was imported brings something back: another one of the same run has
  /// retired it meanwhile.
  func bringsBack(_ document: ReadDocument) throws(Failure) -> Bool {
    let decks = try knownDecks(try context.openStoreToRead())
    guard case .certain(let place) = identity(of: document, among: decks.profiles),
      let known = decks.first(where: { $0.deck?.id == place.deck }), let deck = known.deck
    else { return false }
    return !plan(document, for: deck, in: place, known, decks).returned.isEmpty
  }

  private func print(_ draft: Draft, applied: Bool) throws(Failure) {
    try context.environment.standardOutput.print(
      PlanText(draft.plan, [], context).document(applied: applied))
  }
}

// MARK: - Planning

extension GlossaryImport {
  /// A plan, and what it was made from.
  private struct Draft {
    let plan: ImportPlan
    /// The deck before the import; nil without a database.
    let known: KnownDeck?
    let decks: [KnownDeck]
    /// Terms that may have moved, and about which nobody decided.
    let undecided: [MovedEntry]
    /// The choices by which the document was read; nil where nobody ever made any.
    let columns: [String]?
  }

  /// The decks of a database, which share the texts of a document where they are the same.
  private func knownDecks(
    _ store: Store?, sharing document: ReadDocument? = nil
  ) throws(Failure) -> [KnownDeck] {
    guard let store else { return [] }
    return try context.inDatabase(store.knownDecks(sharing: document?.entries ?? []))
  }

  /// Plans the import of a document among decks; nil when the person stops.
  private func draft(
    _ document: ReadDocument, _ store: Store?, _ decks: [KnownDeck], isRehearsal: Bool = false
  ) throws(Failure) -> Draft? {
    guard let identity = identity(of: document, among: decks.profiles) else {
      let sources = decks.profiles.first { $0.deck.id == shipped?.id }?.sources ?? []
      throw .shippedNameTaken(shipped?.id ?? "", sources: sources)
    }
    let question = IdentityQuestion(
      context: context, file: document.file, yes: yes, dryRun: dryRun, mayAsk: !json,
      isShipped: shipped != nil, isRehearsal: isRehearsal)
    guard let place = try place(identity, question, document, decks) else { return nil }
    let known = try store.map { (store) throws(Failure) in
      if let known = decks.first(where: { $0.deck?.id == place.deck }) { return known }
      return try context.inDatabase(store.knownDeck(place.deck))
    }
    let deck = try deck(of: document, in: place, known, store)
    let plan = plan(document, for: deck, in: place, known, decks)
    let language = document.profile.language ?? known?.language
    let moves =
      keepsApart
      ? (plan: plan, undecided: [])
      : try MoveQuestion(context: context, mayAsk: !json && !yes && !dryRun)
        .moves(of: plan, in: language, among: decks)
    return Draft(
      plan: moves.plan, known: known, decks: decks, undecided: moves.undecided,
      columns: document.columns)
  }

  /// The place of a document; nil when the person stops.
  private func place(
    _ identity: DeckIdentity, _ question: IdentityQuestion, _ document: ReadDocument,
    _ decks: [KnownDeck]
  ) throws(Failure) -> DeckPlace? {
    if case .likely(let place, _, let addition) = identity, addition.deck == place.deck,
      let known = decks.first(where: { $0.deck?.id == place.deck }), let deck = known.deck,
      !plan(document, for: deck, in: place, known, decks).changesEntries
    {
      // What is there to the letter, such as an export, adds nothing: there is nothing to ask.
      return addition
    }
    return try question.place(identity)
  }

  /// Which deck a document is; nil for a shipped one whose name another deck has.
  private func identity(
    of document: ReadDocument, among decks: [DeckProfile]
  ) -> DeckIdentity? {
    guard let shipped else {
      return DeckIdentity(of: document.profile, choice: choice, among: decks)
    }
    return DeckIdentity(ofShipped: document.profile, as: shipped.id, among: decks)
  }

  private func plan(
    _ document: ReadDocument, for deck: Deck, in place: DeckPlace, _ known: KnownDeck?,
    _ decks: [KnownDeck]
  ) -> ImportPlan {
    // Only where something moved away does it matter what is there.
    let hasMoved =
      known.map { known in
        known.entries.indices.contains { known.entries[$0].target != nil }
      } ?? false
    let current = Set(
      hasMoved ? decks.flatMap(\.entries).filter { !$0.isRetired }.map(\.id) : [])
    return ImportPlan(
      deck: deck, formerTitle: known?.deck?.title, source: place.source,
      replacing: place.replaced, known: known?.entries ?? [], isCurrent: current.contains,
      read: document.entries, sections: document.sections, keepingApart: keepsApart)
  }

  /// The deck as the document has it.
  ///
  /// The document's title holds unless the deck has other sources too, or a person replaced that
  /// title.
  private func deck(
    of document: ReadDocument, in place: DeckPlace, _ known: KnownDeck?, _ store: Store?
  ) throws(Failure) -> Deck {
    guard var deck = known?.deck, let known else {
      return Deck(
        id: place.deck, title: document.title,
        language: shipped?.language ?? document.language)
    }
    let own = [place.source, place.replaced]
    let hasOthers = known.entries.indices.contains { index in
      !known.entries[index].isRetired && !own.contains(known.entries[index].source)
    }
    guard !hasOthers, let title = document.title, let store,
      try !context.inDatabase(store.isReplacedTitle(title, ofDeck: deck))
    else { return deck }
    deck.title = title
    return deck
  }
}

// MARK: - Applying

extension GlossaryImport {
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
  private func apply(_ draft: Draft, to store: Store?) throws(Failure) -> Outcome {
    let plan = draft.plan
    guard !plan.isEmpty else {
      if !dryRun, let store, let columns = draft.columns {
        try context.inDatabase(
          store.remember(
            columns: columns, of: plan.source, in: plan.deck.id, at: context.now.milliseconds))
      }
      return .nothingToChange
    }
    guard !dryRun, let store, let known = draft.known else { return .dryRun }
    guard try agree(to: plan) else { return .declined }
    if plan.needsConsent { try context.backUpBeforeChange(store) }
    let bar = ProgressBar(context.words.writing(plan.deck), context)
    defer { bar.end() }
    let author = try context.factAuthor()
    try context.inDatabase(
      store.apply(
        plan, madeFrom: known, columns: draft.columns, by: author, at: context.now.milliseconds,
        reporting: bar.show))
    return .applied
  }

  /// Whether the learner consents to the plan; throws when consent is needed and no one is at a
  /// terminal.
  private func agree(to plan: ImportPlan) throws(Failure) -> Bool {
    let retired = plan.lost.count
    if let retire, retire != retired { throw .wrongRetireCount(retire, actual: retired) }
    guard plan.needsConsent else { return true }
    let isCounted = retire == retired
    if yes, !plan.retiresTooMany || isCounted { return true }
    if isCounted, !plan.changesMeaning { return true }
    let input = context.lineReader()
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

extension KnownDeck {
  /// What tells whether a document belongs to the deck; nil for a deck that the database lacks.
  var profile: DeckProfile? { deck.map { DeckProfile($0, entries) } }
  /// The code of the deck's language; nil when it is unknown.
  var language: String? { deck.flatMap { DeckProfile.language(of: $0, entries) } }
}

extension [KnownDeck] {
  fileprivate var profiles: [DeckProfile] { compactMap(\.profile) }
}

extension Context {
  /// Who writes facts that hold for all learners.
  func factAuthor() throws(Failure) -> FactAuthor {
    let identity = fileIdentity(of: try databasePath())
    return FactAuthor(
      host: environment.machine.name, deviceKey: environment.machine.id + ":" + identity, at: now)
  }
}
