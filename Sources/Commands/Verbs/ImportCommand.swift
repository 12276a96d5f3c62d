import ArgumentParser
import Flashcards
import Foundation
import Glossaries
import Reports
import Storage

struct ImportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make or update a deck from a glossary document.",
    discussion: """
      Shows what would be added, changed and retired, then does it. Additions \
      and changes of form are done at once; when entries go or change in substance, a person is \
      asked, or --yes has to be given, else nothing is written and the exit code is 65. Nobody \
      loses progress: an entry is known by its term, not by its text.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("Glossary documents, a deck and a transaction each.", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(
    help: "The deck's name (default: the document's id, else its file name).", completion: .decks)
  var deck: String?

  @Flag(help: "Show the plan and write nothing.")
  var dryRun = false

  @Flag(help: "Agree to changes of substance and to retirements.")
  var yes = false

  @Option(help: "Agree to retire exactly so many entries, even more than a fifth of the deck.")
  var retire: Int?

  @Flag(help: "The plan as JSON.")
  var json = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    // All are read before anything is written: a slip in the last one stops the first.
    var glossaries: [(file: String, glossary: Glossary)] = []
    for file in files { glossaries.append((file, try context.readGlossary(file))) }
    for (file, glossary) in glossaries {
      let status = try importGlossary(glossary, from: file, context)
      guard status == .done else { return status }
    }
    return .done
  }

  private func importGlossary(
    _ glossary: Glossary, from file: String, _ context: Context
  ) throws(Failure) -> ExitStatus {
    try context.tell(glossary.findings.map { (file, $0) })
    let store = dryRun ? try context.openStore() : try context.openOrCreateStore()
    let id = try deckID(of: glossary, file)
    let known = try store.map { (store) throws(Failure) in
      try context.using(store) { (store) throws(StorageError) in try store.knownDeck(id) }
    }
    let plan = ImportPlan(
      deck: known?.deck ?? Deck(id: id, title: glossary.title, language: glossary.language),
      source: (file as NSString).lastPathComponent, known: known?.entries ?? [],
      read: glossary.entries.map(\.entry))
    if !json { try PlanText(plan, context).show() }
    let outcome: Outcome
    do throws(Failure) {
      outcome = try apply(plan, madeFrom: known, to: store, context)
    } catch {
      // Whoever asked for the plan gets it, carried out or not.
      if json { try print(plan, applied: false, context) }
      throw error
    }
    if json {
      try print(plan, applied: outcome == .applied, context)
    } else {
      try context.say(outcome.sentence(in: context.words))
    }
    return outcome == .declined ? .badData : .done
  }

  private func print(
    _ plan: ImportPlan, applied: Bool, _ context: Context
  ) throws(Failure) {
    try context.environment.output.print(PlanText(plan, context).document(applied: applied))
  }

  private func deckID(of glossary: Glossary, _ file: String) throws(Failure) -> String {
    let stem = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    let name = deck ?? glossary.id ?? stem
    guard let id = Deck.slug(of: name) else { throw .badDeckName(name) }
    return id
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
    _ plan: ImportPlan, madeFrom known: KnownDeck?, to store: Store?, _ context: Context
  ) throws(Failure) -> Outcome {
    guard !plan.isEmpty else { return .nothingToChange }
    guard !dryRun, let store, let known else { return .dryRun }
    guard try agree(to: plan, context) else { return .declined }
    try context.using(store) { (store) throws(StorageError) in
      try store.apply(plan, madeFrom: known, at: context.now.milliseconds)
    }
    return .applied
  }

  /// Whether the plan may be carried out; throws where nobody can be asked.
  private func agree(to plan: ImportPlan, _ context: Context) throws(Failure) -> Bool {
    let retired = plan.retired.count
    if let retire, retire != retired { throw .wrongRetireCount(retire, actual: retired) }
    guard plan.needsConsent else { return true }
    let isCounted = retire == retired
    if yes, !plan.retiresTooMany || isCounted { return true }
    if isCounted, !plan.changesMeaning { return true }
    let input = LineReader(descriptor: STDIN_FILENO)
    guard input.isTerminal, !json else {
      throw plan.retiresTooMany ? .tooManyRetired(retired, of: plan.size) : .consentNeeded
    }
    if plan.retiresTooMany {
      try context.remark(context.words.manyRetired(retired, of: plan.size))
    }
    try context.remark(context.words.applyPrompt)
    guard case .text(let line) = input.next() else { return false }
    return context.words.isYes(line.collapsingSpaces)
  }
}

/// A plan, for people and for programs.
private struct PlanText {
  private let plan: ImportPlan
  private let context: Context
  /// Entries that are named of a sort that needs no consent; a first import of thousands need not
  /// scroll by.
  private static let namedAtMost = 20

  init(_ plan: ImportPlan, _ context: Context) {
    self.plan = plan
    self.context = context
  }

  func show() throws(Failure) {
    let words = context.words
    try context.say(words.planHeading(deck: plan.deck, source: plan.source))
    try list(plan.added.map { words.added($0.entry.term) }, atMost: Self.namedAtMost)
    try list(plan.retired.map { words.retired($0.entry.term) }, atMost: nil)
    for weight in [ChangeWeight.substance, .form] {
      // Nobody agrees to what they were not shown.
      let limit = weight == .substance ? nil : Self.namedAtMost
      let isSo = { (change: ImportPlan.Change) in change.weight == weight }
      try list(
        plan.returned.filter(isSo).map { text(of: $0, words.returned($0.after.term)) },
        atMost: limit)
      try list(
        plan.changed.filter(isSo).map { text(of: $0, words.changed($0.after.term, weight)) },
        atMost: limit)
    }
    try context.say(words.planCounts(plan).joined(separator: ", "))
  }

  private func list(_ lines: [String], atMost limit: Int?) throws(Failure) {
    for line in lines.prefix(limit ?? lines.count) { try context.say(line) }
    let rest = lines.count - (limit ?? lines.count)
    if rest > 0 { try context.say(context.words.more(rest)) }
  }

  /// A change under its heading, what differs before and after.
  private func text(of change: ImportPlan.Change, _ heading: String) -> String {
    let words = context.words
    let lines = differences(change.before, change.after)
      .flatMap { [words.before($0), words.after($1)] }
    return ([heading] + lines).joined(separator: "\n")
  }

  /// The texts that differ, each before and after, on one line.
  private func differences(_ before: Entry, _ after: Entry) -> [(String, String)] {
    let pair = { (entry: Entry) in
      entry.acronym.flatMap { acronym in
        entry.expansion.map { context.words.pair(acronym, $0) }
      } ?? "–"
    }
    let texts: [(Entry) -> String] = [
      \.term, pair, { $0.aliases.joined(separator: ", ") }, { $0.qualifier ?? "–" }, \.definition,
    ]
    return texts.map { ($0(before).collapsingSpaces, $0(after).collapsingSpaces) }
      .filter { $0 != $1 }
  }

  func document(applied: Bool) -> JSONValue {
    let terms = { (entries: [Entry]) in JSONValue.array(entries.map { .string($0.term) }) }
    let changes = plan.changed.map { change in
      JSONValue.object([
        ("term", .string(change.after.term)),
        ("weight", .string(change.weight == .form ? "form" : "substance")),
        ("before", .string(change.before.definition)),
        ("after", .string(change.after.definition)),
      ])
    }
    return .document(
      "import",
      [
        ("deck", .string(plan.deck.id)), ("source", .string(plan.source)),
        ("added", terms(plan.added.map(\.entry))), ("changed", .array(changes)),
        ("returned", terms(plan.returned.map(\.after))),
        ("retired", terms(plan.retired.map(\.entry))),
        ("unchanged", .count(plan.unchanged)), ("applied", .bool(applied)),
      ])
  }
}
