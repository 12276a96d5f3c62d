/// A side of an entry: what a question shows, or what it asks for.
public enum Aspect: String, CaseIterable, Sendable {
  /// The headword.
  case term
  /// What the headword means.
  case definition
  /// The short form.
  case acronym
  /// What the short form stands for.
  case expansion
}

/// The recipe from an entry to one of its cards.
///
/// A kind that does not suit an entry makes no question of it. To add a kind, write it in a file of
/// its own and list it in ``CardKinds/all``; the laws of the family then hold it to account.
public protocol CardKind: Sendable {
  /// The name kept in every learner's log: `term-definition`. Once shipped it is never changed.
  var name: String { get }
  /// What the question shows.
  var given: Aspect { get }
  /// What the question asks for.
  var asked: Aspect { get }
  /// The name of the kind that must have been passed before this one is begun; nil for a kind that
  /// comes first.
  var follows: String? { get }
  /// The question this kind asks about the entry, or nil where it has none.
  func question(about entry: Entry) -> Question?
}

extension CardKind {
  /// Whether an entry may have this card that has a pair of acronym and expansion, or a definition.
  public func mayAsk(withPair hasPair: Bool, withDefinition hasDefinition: Bool) -> Bool {
    [given, asked].allSatisfy { aspect in
      switch aspect {
      case .term: true
      case .definition: hasDefinition
      case .acronym, .expansion: hasPair
      }
    }
  }

  /// The question about an entry, told from its like.
  ///
  /// One acronym may stand for several things in a deck. Asked alone it has several right answers;
  /// the beginning of the definition says which one is meant.
  public func question(about entry: Entry, sharesAcronym: Bool) -> Question? {
    let question = question(about: entry)
    guard sharesAcronym, given == .acronym, let question, question.context == nil else {
      return question
    }
    return question.inContext(entry.hint)
  }
}

extension Entry {
  /// The first sentence of the definition, its names masked; nil where there is none.
  fileprivate var hint: String? {
    let masked = definition.masking(names)
    let end = masked.firstIndex { ".!?\n".contains($0) } ?? masked.endIndex
    let sentence = masked[..<end]
    return sentence.contains { $0.isLetter || $0.isNumber } ? String(sentence) : nil
  }
}

/// Every kind of card, in the order in which an entry's cards are begun.
public enum CardKinds {
  /// The family.
  public static let all: [any CardKind] = [
    AcronymToExpansion(), TermToDefinition(), ExpansionToAcronym(), DefinitionToTerm(),
  ]

  /// How many cards an entry may have that has a pair of acronym and expansion, or a definition.
  public static func count(withPair hasPair: Bool, withDefinition hasDefinition: Bool) -> Int {
    all.count { $0.mayAsk(withPair: hasPair, withDefinition: hasDefinition) }
  }

  /// The kind of that name, or nil where a newer program made it.
  public static func named(_ name: String) -> (any CardKind)? {
    all.first { $0.name == name }
  }
}

/// One thing to recall, an entry asked in one way: what gets scheduled.
public struct CardID: Hashable, Sendable {
  /// The entry it was made from.
  public let entry: EntryID
  /// The ``CardKind/name`` of its recipe.
  public let kind: String

  /// The card of an entry and a kind.
  public init(entry: EntryID, kind: String) {
    self.entry = entry
    self.kind = kind
  }
}
