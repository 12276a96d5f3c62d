/// How a typed answer compares with the right answers.
public enum Verdict: Hashable, Sendable {
  /// The answer is one of the right texts.
  case right
  /// The answer is right but for one slip or, in a long name, two.
  case slip([Slip])
  /// The answer is wrong, with the reason.
  case wrong(Fault)
  /// Nothing was typed.
  case blank

  /// The grade key that the program proposes; the learner may press another.
  ///
  /// Never Easy: a program cannot tell how easily an answer was recalled.
  public var proposedKey: GradeKey {
    switch self {
    case .right: .good
    case .slip(let slips): slips.count == 1 ? .good : .hard
    case .wrong, .blank: .again
    }
  }

  /// The entry whose name was given by mistake; nil when the answer is no entry's name.
  public var mistakenFor: EntryNames? {
    if case .wrong(.confusion(let names)) = self { names } else { nil }
  }

  /// Whether the learner may overrule the verdict: “I was right”.
  public var mayBeOverruled: Bool { self != .blank && proposedKey != .good }
}

/// A small mistake of typing or spelling.
public enum Slip: CaseIterable, Sendable {
  /// A letter is missing.
  case missingLetter
  /// A letter too many, such as a doubled one.
  case surplusLetter
  /// A letter replaces another.
  case wrongLetter
  /// Two neighbouring letters are swapped.
  case swappedLetters
  /// A small word is missing, added, or replaced by another.
  case smallWord
  /// Singular for plural, masculine for feminine, or the reverse; counted once however many words
  /// agree.
  case agreement
}

/// Why an answer is wrong.
public enum Fault: Hashable, Sendable {
  /// The answer is another entry's name, or nearer to one.
  case confusion(EntryNames)
  /// The answer repeats the side that the question shows.
  case repetition(of: Aspect)
  /// The answer is what the acronym stands for in another glossary, which has this title.
  case meaningElsewhere(glossary: String)
  /// The answer differs in an acronym, number or sign, which must match exactly.
  case inexact
  /// The answer has another word, such as an opposite, in place of the right one.
  case otherWord
  /// The answer differs by more than slips.
  case far
}

/// A verdict, and the right text that the answer was compared with.
public struct Judgement: Hashable, Sendable {
  /// What the answer is worth.
  public let verdict: Verdict
  /// The right text nearest to the answer.
  public let expected: String

  /// A judgement made of its parts.
  public init(_ verdict: Verdict, expected: String) {
    self.verdict = verdict
    self.expected = expected
  }
}

/// What an acronym stands for in another glossary.
public struct OtherMeaning: Hashable, Sendable {
  /// The expansion there.
  public let expansion: String
  /// The title of that glossary.
  public let glossary: String

  /// A meaning made of its parts.
  public init(_ expansion: String, glossary: String) {
    self.expansion = expansion
    self.glossary = glossary
  }
}

/// The names of an entry.
public struct EntryNames: Hashable, Sendable {
  /// The entry's id.
  public let id: EntryID
  /// The headword.
  public let term: String
  /// The acronym; nil without one.
  public let acronym: String?
  /// The expansion; nil without one.
  public let expansion: String?
  /// Other names for the same thing.
  public let aliases: [String]

  /// The names of an entry.
  public init(_ id: EntryID, of entry: Entry) {
    self.id = id
    term = entry.term
    acronym = entry.acronym
    expansion = entry.expansion
    aliases = entry.aliases
  }
}
