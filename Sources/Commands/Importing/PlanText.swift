import Flashcards
import JSON
import Storage

/// An import plan as lines to read, and as JSON.
struct PlanText {
  private let plan: ImportPlan
  private let decks: [Deck]
  private let context: Context
  /// How many entries of a kind of change that needs no consent are named; a first import has
  /// thousands.
  private static let namedAtMost = 20

  /// The text of a plan; `decks` are those from and to which terms move.
  init(_ plan: ImportPlan, _ decks: [Deck], _ context: Context) {
    self.plan = plan
    self.decks = decks
    self.context = context
  }

  func show() throws(Failure) {
    let words = context.words
    try context.printResult(words.planHeading(deck: plan.deck, source: plan.source))
    if let replaced = plan.replaced { try context.printResult(words.takesPlace(of: replaced)) }
    if let title = plan.formerTitle {
      try context.printResult(words.retitled(title, to: plan.deck.title))
    }
    // The lines of those that are named only.
    let new = plan.newTerms
    let named = new.prefix(Self.namedAtMost).map { words.added($0.entry.term) }
    try list(named, beside: new.count - named.count)
    try list(plan.lost.map { words.retired($0.entry.term) }, atMost: nil)
    try list(plan.moves.map(text), atMost: nil)
    try list(
      plan.elsewhere.map { words.elsewhere($0.entry.term, in: deck($0.target?.deck)) },
      atMost: Self.namedAtMost)
    try list(
      plan.renamed.map { text(of: $0, words.renamed($0.before.term, to: $0.after.term)) },
      atMost: nil)
    for weight in [ChangeWeight.substance, .form] {
      // List every change of substance: consent must cover what was shown.
      let limit = weight == .substance ? nil : Self.namedAtMost
      let isSo = { (change: ImportPlan.Change) in change.weight == weight }
      try list(
        plan.returned.filter(isSo).map { text(of: $0, words.returned($0.after.term)) },
        atMost: limit)
      try list(
        plan.changed.filter(isSo).map { text(of: $0, words.changed($0.after.term, weight)) },
        atMost: limit)
    }
    try context.printResult(words.planCounts(plan).joined(separator: ", "))
  }

  private func list(_ lines: [String], atMost limit: Int?) throws(Failure) {
    let named = lines.prefix(limit ?? lines.count)
    try list(Array(named), beside: lines.count - named.count)
  }

  private func list(_ lines: [String], beside rest: Int) throws(Failure) {
    for line in lines {
      for (index, part) in line.split(separator: "\n").enumerated() {
        // What a term says behind a line break must not pass for a line of the plan.
        let isIndented = index == 0 || part.hasPrefix(" ")
        try context.printResult(isIndented ? String(part) : "    \(part)")
      }
    }
    if rest > 0 { try context.printResult(context.words.more(rest)) }
  }

  /// The deck of an id.
  private func deck(_ id: String?) -> Deck {
    (decks + [plan.deck]).first { $0.id == id } ?? Deck(id: id ?? "")
  }

  /// Where a term comes from or goes on, then each differing field before and after.
  private func text(of moved: MovedEntry) -> String {
    let words = context.words
    let (old, new) = (moved.move.old.deck, moved.move.new.deck)
    let heading =
      new == plan.deck.id
      ? words.comes(moved.after.term, from: deck(old), isBack: moved.isBack)
      : words.goesOn(moved.before.term, in: deck(new))
    let lines = words.differences(moved.before, moved.after)
      .flatMap { [words.before($0.before), words.after($0.after)] }
    return ([heading] + lines).joined(separator: "\n")
  }

  /// A change's heading, then each differing field before and after.
  private func text(of change: ImportPlan.Change, _ heading: String) -> String {
    let words = context.words
    let lines = words.differences(change.before, change.after)
      .flatMap { [words.before($0.before), words.after($0.after)] }
    return ([heading] + lines).joined(separator: "\n")
  }

  func document(applied: Bool) -> JSONValue {
    let terms = { (entries: [Entry]) in JSONValue.array(entries.map { .string($0.term) }) }
    return .document(
      "import",
      [
        ("deck", .string(plan.deck.id)), ("source", .string(plan.source)),
        ("added", terms(plan.newTerms.map(\.entry))),
        ("changed", .array(plan.changed.map(\.object))),
        ("renamed", .array(plan.renamed.map(\.names))),
        ("returned", terms(plan.returned.map(\.after))),
        ("retired", terms(plan.lost.map(\.entry))),
        ("moved", .array(plan.moves.map(\.object))),
        ("elsewhere", terms(plan.elsewhere.map(\.entry))),
        ("replaces", .optional(plan.replaced)), ("title", .string(plan.deck.title)),
        ("unchanged", .count(plan.unchanged)), ("applied", .bool(applied)),
      ])
  }
}

extension ImportPlan.Change {
  /// The change as a JSON object.
  fileprivate var object: JSONValue {
    .object([
      ("term", .string(after.term)),
      ("weight", .string(weight == .form ? "form" : "substance")),
      ("before", .string(before.definition)), ("after", .string(after.definition)),
    ])
  }

  /// The terms before and after as a JSON object.
  fileprivate var names: JSONValue {
    .object([("before", .string(before.term)), ("after", .string(after.term))])
  }
}

extension MovedEntry {
  /// The move as a JSON object.
  fileprivate var object: JSONValue {
    .object([
      ("term", .string(after.term)), ("from", .string(move.old.deck)),
      ("to", .string(move.new.deck)),
    ])
  }
}
