/// The recipe from an entry to one of its cards.
///
/// A kind makes no question for an entry that lacks a side. To add a kind, write one file and list
/// the kind in ``CardKinds/all``; the parameterised test suite then checks it.
public protocol CardKind: Sendable {
  /// The name in every learner's log, `term-definition`; it must never change once shipped.
  var name: String { get }
  /// The side that the question shows.
  var given: Aspect { get }
  /// The side that the question asks for.
  var asked: Aspect { get }
  /// The name of the kind whose card must be passed before this kind's card is begun; nil for a
  /// kind that comes first.
  var follows: String? { get }
  /// The question about the entry; nil where the entry lacks a side.
  func question(about entry: Entry) -> Question?
}

extension CardKind {
  /// Whether an entry with some sides can have a card of this kind.
  public func mayAsk(about sides: Sides) -> Bool {
    sides.isSuperset(of: [Sides(given), Sides(asked)])
  }

  /// The question about the entry, with a context when another entry of the deck has the same
  /// acronym.
  ///
  /// An acronym with several expansions has several right answers. The first sentence of the
  /// definition says which one is meant.
  public func question(about entry: Entry, sharesAcronym: Bool) -> Question? {
    let question = question(about: entry)
    guard sharesAcronym, given == .acronym, let question, question.context == nil else {
      return question
    }
    return question.inContext(entry.hint)
  }
}

extension Entry {
  /// The definition's first sentence with the entry's names masked; nil without a definition.
  fileprivate var hint: String? {
    let masked = definition.masking(names)
    let end = masked.firstIndex { ".!?\n".contains($0) } ?? masked.endIndex
    let sentence = masked[..<end]
    return sentence.contains { $0.isLetter || $0.isNumber } ? String(sentence) : nil
  }
}

/// All card kinds, in the order in which an entry's cards are begun.
public enum CardKinds {
  /// All kinds, in that order.
  public static let all: [any CardKind] = [
    AcronymToExpansion(), TermToDefinition(), ExpansionToAcronym(), DefinitionToTerm(),
  ]

  /// How many cards an entry with some sides can have.
  public static func count(for sides: Sides) -> Int {
    all.count { $0.mayAsk(about: sides) }
  }

  /// The kind of a name; nil for a name that a newer program has written.
  public static func named(_ name: String) -> (any CardKind)? {
    all.first { $0.name == name }
  }
}

/// Identifies a card: an entry and a card kind.
///
/// Cards are what gets scheduled.
public struct CardID: Hashable, Sendable {
  /// The card's entry.
  public let entry: EntryID
  /// The ``CardKind/name`` of the card's kind.
  public let kind: String

  /// Identifies the card of an entry and a kind.
  public init(entry: EntryID, kind: String) {
    self.entry = entry
    self.kind = kind
  }
}
